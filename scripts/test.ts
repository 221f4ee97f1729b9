/** `npm test [-- FILES AND FLAGS OF VITEST]`: everything that must hold before a commit, the quick things first. */
import { accessSync, constants } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { $ } from 'zx'

interface Check {
  readonly name: string
  readonly command: readonly [string, ...string[]]
  /** Shown as it comes; otherwise only when the check fails. */
  readonly live?: true
  readonly whenItFails: string
}

const root = fileURLToPath(new URL('..', import.meta.url))
const forVitest = process.argv.slice(2)

const checks: readonly Check[] = [
  {
    name: 'style',
    command: ['biome', 'check'],
    whenItFails: 'npm run format mends what can be mended; npm run lint shows the rest.',
  },
  {
    name: 'types',
    command: ['tsc', '--noEmit'],
    whenItFails: 'Mend the types; npm run typecheck checks them alone.',
  },
  {
    name: 'plugin',
    command: ['tsx', 'scripts/build-plugin.ts', '--check'],
    whenItFails: 'Run npm run build-plugin, look at git diff, and commit what it wrote.',
  },
  {
    name: 'tests',
    command: ['vitest', 'run', ...configLoader(), ...reporter(), ...forVitest],
    live: true,
    whenItFails: 'One file at a time: npm test -- test/FILE.test.ts',
  },
]

for (const check of checks) {
  if (await passes(check)) continue
  console.log(`\n${check.whenItFails}`)
  process.exitCode = 1
  break
}

/** Runs a check and prints its line. */
async function passes({ name, command, live }: Check): Promise<boolean> {
  const start = performance.now()
  const shown = live ? 'inherit' : 'pipe'
  const run = $({
    cwd: root,
    preferLocal: root,
    nothrow: true,
    quiet: true,
    stdio: ['ignore', shown, shown],
  })
  const output = await run`${command}`
  const failed = !output.ok
  if (failed && !live) console.log(output.text() || output.message)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(
    `${failed ? '✗' : '✓'} ${name.padEnd(6)}  ${seconds.padStart(6)} s  ${command.join(' ')}`,
  )
  return !failed
}

/** Vitest would write its compiled configuration into node_modules, which may not be ours. */
function configLoader(): string[] {
  try {
    accessSync(`${root}node_modules`, constants.W_OK)
    return []
  } catch {
    return ['--configLoader', 'runner']
  }
}

/** All tests: what fails, and the summary. Some of them: vitest's own, with their names. */
function reporter(): string[] {
  return forVitest.length === 0 ? ['--reporter=dot'] : []
}
