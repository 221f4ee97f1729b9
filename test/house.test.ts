import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { operations } from '../src/operations/index.ts'
import { checks } from '../src/runtime/health/checks/index.ts'
import { pipelines } from '../src/runtime/pipelines/index.ts'
import { bodies } from '../src/runtime/report/bodies.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
/** What is committed, and what is about to be. */
const files = git('ls-files', '--cached', '--others', '--exclude-standard')
  .split('\n')
  .filter((file) => file !== '')
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const code = (folder: string) =>
  files.filter((file) => file.startsWith(`${folder}/`) && /\.(tsx?|mjs)$/.test(file))

/** The files of this house that a file imports, as a value or as a type, now or later. */
function importsOf(file: string): string[] {
  const paths = [...read(file).matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)]
  return paths.map(([, path = '']) => relative(root, resolve(root, dirname(file), path)))
}

/** Imports of a folder that lead to none of the places allowed, as `file -> file`. */
function strays(folder: string, allowed: readonly string[]): string[] {
  return code(folder).flatMap((file) =>
    importsOf(file)
      .filter((path) => ![folder, ...allowed].some((place) => path.startsWith(place)))
      .map((path) => `${file} -> ${path}`),
  )
}

describe('imports point one way:', () => {
  test('the operations import nothing else', () => {
    expect(strays('src/operations', [])).toEqual([])
  })

  test('the compiler imports nothing else', () => {
    expect(strays('src/compiler', [])).toEqual([])
  })

  test('the runtime imports the operations', () => {
    expect(strays('src/runtime', ['src/operations/'])).toEqual([])
  })

  test('the plugin imports the operations and the compiler', () => {
    const allowed = ['src/operations/index.ts', 'src/compiler/index.ts', 'package.json']
    // The reference pages are made from the schema and the example of the configuration.
    const configuration = ['src/runtime/config/schema.ts', 'src/runtime/config/example.ts']
    expect(strays('src/plugin', [...allowed, ...configuration])).toEqual([])
  })

  test('nothing in src imports a script or a test', () => {
    expect(strays('src', ['package.json'])).toEqual([])
  })
})

/** What each room of the runtime may know of the others. `run.ts`, `text.ts` and `process.ts` are open to all. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  config: [],
  state: ['config'],
  safety: [],
  audit: ['state'],
  providers: ['config', 'safety'],
  handlers: ['config', 'providers', 'state'],
  apply: ['handlers', 'providers', 'safety'],
  approval: ['providers', 'state'],
  backup: ['approval', 'config', 'providers', 'state'],
  health: ['config', 'drift', 'handlers', 'providers'],
  drift: ['providers', 'safety'],
  alerts: ['config', 'health', 'state'],
  faber: ['config', 'safety', 'state'],
  monitor: ['alerts', 'config', 'health', 'state'],
  guard: ['approval', 'config', 'state'],
  report: ['approval', 'audit', 'drift', 'health', 'monitor', 'providers', 'safety'],
}
const open = [
  'src/operations/',
  'src/runtime/run.ts',
  'src/runtime/text.ts',
  'src/runtime/process.ts',
]

describe('in the runtime', () => {
  test.each(Object.entries(rooms))('%s knows of no other rooms than [%s]', (room, known) => {
    const allowed = known.map((other) => `src/runtime/${other}/`)
    expect(strays(`src/runtime/${room}`, [...open, ...allowed])).toEqual([])
  })

  test('only the pipelines and the command line stand above the rooms', () => {
    const found = new Set(code('src/runtime').map((file) => file.split('/')[2] ?? ''))
    const folders = [...found].filter((name) => !name.endsWith('.ts'))
    expect(folders.toSorted()).toEqual([...Object.keys(rooms), 'cli', 'pipelines'].toSorted())
  })
})

describe('registries:', () => {
  /** The files of a folder that its index does not import; `index.ts` and `except` aside. */
  function unregistered(folder: string, except: readonly string[] = []): string[] {
    const index = `${folder}/index.ts`
    const known = [index, ...importsOf(index), ...except.map((name) => `${folder}/${name}`)]
    return code(folder)
      .filter((file) => dirname(file) === folder)
      .filter((file) => !known.includes(file))
  }

  test('every health check is registered', () => {
    expect(unregistered('src/runtime/health/checks')).toEqual([])
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length)
  })

  test('every form of a schedule is registered', () => {
    expect(unregistered('src/runtime/monitor/forms', ['form.ts'])).toEqual([])
  })

  test('every safety rule is registered', () => {
    expect(unregistered('src/runtime/safety/rules')).toEqual([])
  })

  test.each(['mysql', 'sqlite'])('every safety rule of %s is registered', (dialect) => {
    expect(unregistered(`src/runtime/safety/dialects/${dialect}/rules`)).toEqual([])
  })

  test('every rule of the compiler is registered', () => {
    expect(unregistered('src/compiler/rules', ['budgets.ts', 'samples.ts'])).toEqual([])
  })

  test('every receiver of alerts is registered', () => {
    expect(unregistered('src/runtime/alerts/receivers')).toEqual([])
  })

  test.each([
    ['stores', ['store.ts', 's3-errors.ts']],
    ['layers', ['layer.ts', 'generator-stream.ts', 'zstd-wasm.ts']],
  ])('every one of the %s of backups is registered', (folder, helpers) => {
    expect(unregistered(`src/runtime/backup/${folder}`, helpers)).toEqual([])
  })

  test.each(['tools', 'shell/wrappers', 'shell/file-programs'])(
    'every file of the %s of the guard is registered, or serves one that is',
    (room) => {
      const folder = `src/runtime/guard/${room}`
      const siblings = code(folder).filter((file) => !file.endsWith('/index.ts'))
      const served = new Set(siblings.flatMap(importsOf))
      expect(unregistered(folder).filter((file) => !served.has(file))).toEqual([])
    },
  )

  test('every operation is registered', () => {
    expect(unregistered('src/operations', ['shared.ts'])).toEqual([])
  })

  test('every pipeline is registered', () => {
    expect(unregistered('src/runtime/pipelines', ['approval.ts', 'steps.ts'])).toEqual([])
  })

  test.each(['handlers', 'providers'])('every folder of %s is registered', (room) => {
    const folder = `src/runtime/${room}`
    const folders = new Set(
      code(folder).flatMap((file) => /^src\/runtime\/\w+\/(\w+)\//.exec(file)?.[1] ?? []),
    )
    const known = importsOf(`${folder}/index.ts`)
    for (const name of folders) expect(known).toContain(`${folder}/${name}/index.ts`)
  })

  test('every operation has a pipeline with steps, and every pipeline an operation', async () => {
    expect(Object.keys(pipelines).toSorted()).toEqual(operations.map(({ name }) => name).toSorted())
    for (const load of Object.values(pipelines)) {
      const { steps } = await load()
      expect(steps.length).toBeGreaterThan(0)
      expect(new Set(steps).size).toBe(steps.length)
    }
  })

  test('what is shown of details belongs to an operation', () => {
    const names: readonly string[] = operations.map(({ name }) => name)
    expect(Object.keys(bodies).filter((name) => !names.includes(name))).toEqual([])
  })
})

describe('files', () => {
  test('of src and scripts have at most 300 lines', () => {
    const long = [...code('src'), ...code('scripts')].filter(
      (file) => read(file).split('\n').length > 301,
    )
    expect(long).toEqual([])
  })

  test('name no folder of the machine they were written on', () => {
    const machines = /(?<![\w.])\/(?:home|Users|root|work|tmp\/wt)\/[\w.-]+/
    // A rule of the compiler looks for such paths in plugins; its examples need some.
    const examples = ['src/compiler/rules/machine-path.ts', 'docs/RULES.md']
    const telling = files.filter(
      (file) =>
        !/\.(wasm|png|mjs)$/.test(file) && !examples.includes(file) && machines.test(read(file)),
    )
    expect(telling).toEqual([])
  })

  test('of src and scripts leave nothing for later', () => {
    // A rule of the compiler looks for such words in plugins; its examples need some.
    const examples = ['src/compiler/rules/unfinished-text.ts']
    const later = [...code('src'), ...code('scripts')].filter(
      (file) => !examples.includes(file) && /\b(?:TODO|FIXME|XXX)\b|@ts-ignore/.test(read(file)),
    )
    expect(later).toEqual([])
  })
})
