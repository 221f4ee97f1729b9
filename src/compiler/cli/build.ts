import { parseArgs } from 'node:util'
import type { BuiltFile } from '../build/file.ts'
import { check, readBuild } from '../rules/index.ts'
import { sourceMapOf } from '../source-map/source-map.ts'
import { differences } from './difference.ts'
import { tellCosts, tellDifference, tellFinding } from './report.ts'
import { write } from './write.ts'

/** One build: what it makes, and where it stands. */
export interface Job {
  /** The folder of the repository. */
  readonly root: string
  /** The folders in which nothing may stand but what the build makes. */
  readonly owned: readonly string[]
  make(): Promise<readonly BuiltFile[]>
}

/**
 * `build-plugin`: writes what differs. `build-plugin --check`: writes nothing.
 * Returns the exit code: 1 where a rule has a finding or the check a difference, 2 for wrong
 * arguments, else 0.
 */
export async function build(
  job: Job,
  argv: readonly string[],
  print: (text: string) => void = console.log,
): Promise<number> {
  const checkOnly = readArguments(argv)
  if (checkOnly === undefined) {
    print('usage: npm run build-plugin [-- --check]')
    return 2
  }
  const files = await job.make()
  const plugin = readBuild(files)

  const findings = check(plugin)
  const map = sourceMapOf(files)
  if (findings.length > 0) {
    for (const finding of findings) print(tellFinding(finding, map))
    print(`${findings.length} findings; nothing was written.`)
    return 1
  }

  const changes = differences(files, job.root, job.owned)
  if (checkOnly) {
    for (const change of changes) print(tellDifference(change, job.root, map))
    if (changes.length === 0) print(`${files.length} files, all as they are built.`)
    else print(`${changes.length} of ${files.length} files differ: run npm run build-plugin.`)
    return changes.length === 0 ? 0 : 1
  }

  write(changes, job.root)
  const deleted = changes.filter(({ kind }) => kind === 'stale').length
  print(tellCosts(plugin))
  print(`${files.length} files: ${changes.length - deleted} written, ${deleted} deleted.`)
  return 0
}

/** Whether only to check; undefined where the arguments are not to be understood. */
function readArguments(argv: readonly string[]): boolean | undefined {
  try {
    const { values } = parseArgs({ args: [...argv], options: { check: { type: 'boolean' } } })
    return values.check ?? false
  } catch {
    return undefined
  }
}
