#!/usr/bin/env node
/** Builds the plugin from its typed source; docs/CONTRIBUTING.md says what else it can do. */
import { createHash } from 'node:crypto'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unlessUnchanged } from '../src/compiler/cache/unchanged.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const argv = process.argv.slice(2)
const [subcommand = '', ...rest] = argv

/** Each is loaded when it is asked for: a build in which nothing changed loads none of them. */
const subcommands: Readonly<Record<string, () => Promise<number>>> = {
  import: async () => (await import('../src/compiler/cli/import.ts')).importPlugin(rest),
  where: async () => (await import('../src/compiler/cli/where.ts')).where(rest, root),
  '--watch': async () => (await import('./lib/watch.ts')).watchAndBuild(root, rest),
  // It trusts no memory: it must find what was edited behind the back of the build.
  '--check': async () => (await (await import('./lib/builds.ts')).buildOwn(root, argv)).exit,
}

process.exitCode = await (subcommands[subcommand] ?? buildWhatChanged)()

async function buildWhatChanged(): Promise<number> {
  const code = ['src', 'templates', 'scripts', 'package.json', 'package-lock.json']
  const own = [...code, 'LICENSE', 'docs/FABER-INTEGRATION.md']
  const source = valueGiven('--source')
  const elsewhere = valueGiven('--out') !== undefined
  const key = createHash('sha256')
    .update(JSON.stringify([process.cwd(), argv]))
    .digest('hex')
  const done = await unlessUnchanged({
    root,
    record: join(root, `.cache/faber-db/builds/${key.slice(0, 16)}.json`),
    inputs: source === undefined ? own : [...own, relative(root, source)],
    run: async () => {
      const { buildElsewhere, buildOwn } = await import('./lib/builds.ts')
      return elsewhere ? buildElsewhere(root, argv) : buildOwn(root, argv)
    },
  })
  if (done !== 'unchanged') return done
  console.log('Nothing has changed since the last build.')
  return 0
}

/** The value of an option, before the arguments are read: `--out DIR`, `--out=DIR`. */
function valueGiven(option: string): string | undefined {
  const at = argv.findIndex((one) => one === option || one.startsWith(`${option}=`))
  return at === -1 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
}
