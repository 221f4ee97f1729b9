import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { PluginDefinition } from '../define/index.ts'
import type { ImportedPlugin } from '../import/define.ts'
import { isImported, renderPlugin } from '../import/render-plugin.ts'
import { type Target, targets } from '../targets/index.ts'
import { differences } from './difference.ts'
import { write } from './write.ts'

const usage = `usage: npm run build-plugin -- [--source DIR] [--target ${targets.map(({ name }) => name).join('|')}] --out DIR`

/** How it ended: exit 2 for wrong arguments, else 0; and the files that are its own. */
export interface Emitted {
  readonly exit: number
  readonly paths: readonly string[]
}

/** Where definitions come from. */
export interface Origin {
  /** The folder of the repository, from which sources are told. */
  readonly root: string
  /** The definitions that are meant where `--source` names none. */
  readonly plugin: PluginDefinition
  /** Loads a module in TypeScript. */
  load(path: string): Promise<Readonly<Record<string, unknown>>>
}

/**
 * `build-plugin --source DIR --target NAME --out DIR`: renders the definitions that DIR/plugin.ts
 * exports as `plugin`, for one agent. Writes what differs and deletes nothing. Rules are not
 * asked: definitions from anywhere, imported ones above all, are rendered as they are.
 */
export async function emit(
  { root, plugin: own, load }: Origin,
  argv: readonly string[],
  print: (text: string) => void = console.log,
): Promise<Emitted> {
  const wrong = (text: string) => {
    print(text)
    return { exit: 2, paths: [] }
  }
  const given = readArguments(argv)
  if (!given) return wrong(usage)
  const { source, target, out } = given

  const plugin = source === undefined ? own : (await load(join(source, 'plugin.ts'))).plugin
  if (!isPlugin(plugin)) return wrong(`${source}/plugin.ts exports no \`plugin\`.`)
  if (isImported(plugin) && target.name !== 'claude-code') {
    return wrong(`${source} was imported: its files are for Claude Code, and for no other target.`)
  }
  const files = isImported(plugin) ? renderPlugin(plugin, root) : target.emit(plugin, root)
  const changes = differences(files, out, [])
  write(changes, out)
  if (target.name !== 'claude-code') {
    print(`${target.title} cannot carry:`)
    for (const one of target.cannotCarry) print(`  - ${one}`)
  }
  print(`${files.length} files: ${changes.length} written.`)
  return { exit: 0, paths: files.map(({ path }) => join(out, path)) }
}

function readArguments(argv: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: { source: { type: 'string' }, target: { type: 'string' }, out: { type: 'string' } },
    })
    const target: Target | undefined = targets.find(
      ({ name }) => name === (values.target ?? 'claude-code'),
    )
    if (values.out === undefined || target === undefined) return undefined
    const source = values.source === undefined ? undefined : resolve(values.source)
    return { source, target, out: resolve(values.out) }
  } catch {
    return undefined
  }
}

function isPlugin(value: unknown): value is PluginDefinition | ImportedPlugin {
  return typeof value === 'object' && value !== null && 'name' in value && 'source' in value
}
