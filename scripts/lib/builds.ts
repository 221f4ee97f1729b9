import { relative } from 'node:path'
import { emit } from '../../src/compiler/cli/emit.ts'
import { type BuiltFile, build } from '../../src/compiler/index.ts'
import { plugin } from '../../src/plugin/plugin.ts'
import { load } from './load.mjs'
import { pluginFiles } from './plugin-files.ts'

/** How a build ended, and the files and folders that it answers for, from the root of the repository. */
export interface Built {
  readonly exit: number
  readonly outputs: readonly string[]
}

/** The plugin of this repository, in its place. */
export async function buildOwn(root: string, argv: readonly string[]): Promise<Built> {
  const owned = [`plugins/${plugin.name}`, 'generated']
  let files: readonly BuiltFile[] = []
  const make = async () => {
    files = await pluginFiles(root)
    return files
  }
  const exit = await build({ root, owned, make }, argv)
  return { exit, outputs: [...owned, ...files.map(({ path }) => path)] }
}

/** Other definitions, or another target, in a folder of their own. */
export async function buildElsewhere(root: string, argv: readonly string[]): Promise<Built> {
  const { exit, paths } = await emit({ root, plugin, load }, argv)
  return { exit, outputs: paths.map((path) => relative(root, path)) }
}
