import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { checks } from '../../src/runtime/health/checks/index.ts'
import { serverMajor } from '../../test/support/postgres/binaries.ts'
import { findClientTools } from '../../test/support/postgres/client-tools.ts'
import { type PostgresServer, startPostgres } from '../../test/support/postgres/server.ts'
import { prismaEnvironment } from '../../test/support/prisma/prisma-cli.ts'
import { type Bench, type Command, table } from './bench.ts'
import { fill, manyTables, tablesSql } from './many-tables.ts'
import { program } from './program.ts'

const runs = 7
const tables = 300
const perMigration = 10
const growth = [300, 1_000, 3_000, 10_000]
const rows = [10, 1_000]

/** The four of the first design. */
const four = 'connectivity,migrations,schema,performance'
/** What asks the server only; `schema` needs what the migrations make, and growth databases have none. */
const asking = checks.flatMap(({ name }) => (name === 'schema' ? [] : [name])).join(',')

export const health: Bench = {
  title: 'Health',
  async run(root) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    const tools = await findClientTools()
    const server = await startPostgres({
      major: await serverMajor(tools.major),
      settings: { shared_preload_libraries: 'pg_stat_statements' },
    })
    try {
      const stage = await setUp(root, folder, server)
      return [
        `A database of ${tables} tables, made by ${tables / perMigration} migrations. Whole processes, start included: medians of ${runs}, all in turn. CPU is that of the process, user and system, without the server’s.\n`,
        table(['what', 'seconds', 'CPU seconds', 'wanted'], await sideBySide(stage)),
        'Growth: every check but `schema`, by the number of tables (10 rows each).\n',
        table(
          ['tables', 'seconds', 'CPU seconds', 'milliseconds a table beyond the first row'],
          await byTables(stage),
        ),
        `And by the number of rows in each of ${tables} tables.\n`,
        table(['rows a table', 'seconds', 'CPU seconds'], await byRows(stage)),
      ].join('\n')
    } finally {
      await server.stop()
      await tools.remove()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

export interface Stage {
  readonly folder: string
  readonly faberDb: string
  readonly server: PostgresServer
  readonly url: string
}

/** A project of Prisma whose migrations are applied. */
export async function setUp(root: string, folder: string, server: PostgresServer): Promise<Stage> {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const config = {
    schema_version: '1.0',
    database: { provider: 'postgresql', migration_tool: 'prisma' },
    environments: {
      bench: { connection_string_env: 'DATABASE_URL', backup_before_migrate: false },
    },
    safety: { protected_environments: [] },
  }
  write('.fractary/plugins/faber-db/config.json', JSON.stringify(config))
  write(
    'prisma.config.ts',
    `export default { schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL } }\n`,
  )
  write('prisma/schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n')
  write('prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n')
  for (let from = 0; from < tables; from += perMigration) {
    const name = `20260101${String(from).padStart(6, '0')}_tables`
    write(`prisma/migrations/${name}/migration.sql`, tablesSql(from, from + perMigration))
  }
  const stage = { folder, server, faberDb: await program(root, folder), url: '' }
  const url = await server.createDatabase()
  const migrated = await execa(process.execPath, [stage.faberDb, 'migrate', 'bench'], {
    cwd: folder,
    env: environment(stage, url),
    extendEnv: false,
    reject: false,
  })
  if (migrated.exitCode !== 0) throw new Error(`not migrated: ${migrated.stdout}`)
  await fill(url, tables, rows[0] ?? 0)
  return { ...stage, url }
}

function environment({ folder }: Pick<Stage, 'folder'>, url: string): Record<string, string> {
  return { PATH: process.env.PATH ?? '', HOME: folder, DATABASE_URL: url }
}

/** Ends with 6 where something degrades: there is no backup, for one. */
function healthCheck(stage: Stage, names: string, url = stage.url): Command {
  return {
    file: process.execPath,
    args: [stage.faberDb, 'health-check', 'bench', '--json', '--checks', names],
    cwd: stage.folder,
    env: environment(stage, url),
    accept: [0, 6],
  }
}

function prismaStatus(stage: Stage): Command {
  const prisma = dirname(createRequire(import.meta.url).resolve('prisma/package.json'))
  return {
    file: process.execPath,
    args: [join(prisma, 'build/index.js'), 'migrate', 'status'],
    cwd: stage.folder,
    env: { ...prismaEnvironment(), HOME: stage.folder, DATABASE_URL: stage.url },
  }
}

async function sideBySide(stage: Stage): Promise<string[][]> {
  const commands: readonly (readonly [string, Command, string])[] = [
    ['node -e 0', { file: process.execPath, args: ['-e', '0'], cwd: stage.folder }, ''],
    ['faber-db health-check --checks all', healthCheck(stage, 'all'), '0.60'],
    ['… all but schema', healthCheck(stage, asking), ''],
    [`… ${four}`, healthCheck(stage, four), '0.35'],
    ['… connectivity,migrations', healthCheck(stage, 'connectivity,migrations'), ''],
    ['prisma migrate status', prismaStatus(stage), ''],
  ]
  const times = await inTurns(commands.map(([, command]) => command))
  return commands.map(([name, , wanted], index) => [name, ...cells(times[index]), wanted])
}

async function byTables(stage: Stage): Promise<string[][]> {
  const times: Spent[] = []
  for (const number of growth) {
    const url = await stage.server.createDatabase()
    await manyTables(url, number)
    await fill(url, number, rows[0] ?? 0)
    times.push(...(await inTurns([healthCheck(stage, asking, url)])))
  }
  const [first] = times
  return growth.map((number, index) => {
    const more = (times[index]?.seconds ?? 0) - (first?.seconds ?? 0)
    const each = index === 0 ? '' : ((more * 1000) / (number - (growth[0] ?? 0))).toFixed(3)
    return [number.toLocaleString('en'), ...cells(times[index]), each]
  })
}

async function byRows(stage: Stage): Promise<string[][]> {
  const urls = await Promise.all(rows.map(() => stage.server.createDatabase()))
  for (const [index, url] of urls.entries()) {
    await manyTables(url, tables)
    await fill(url, tables, rows[index] ?? 0)
  }
  const times = await inTurns(urls.map((url) => healthCheck(stage, asking, url)))
  return rows.map((number, index) => [number.toLocaleString('en'), ...cells(times[index])])
}

interface Spent {
  readonly seconds: number
  readonly cpu: number
}

function cells(spent: Spent | undefined): string[] {
  return spent ? [spent.seconds.toFixed(2), spent.cpu.toFixed(2)] : ['', '']
}

/** Medians; each of them runs in turn, so that whatever else the machine does meets all alike. */
async function inTurns(commands: readonly Command[]): Promise<Spent[]> {
  const all: Spent[][] = commands.map(() => [])
  for (let run = 0; run < runs; run++) {
    for (const [index, command] of commands.entries()) all[index]?.push(await spent(command))
  }
  const median = (of: readonly Spent[], key: keyof Spent) =>
    of.map((one) => one[key]).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0
  return all.map((one) => ({ seconds: median(one, 'seconds'), cpu: median(one, 'cpu') }))
}

/** What a process takes, by the shell that waits for it: Node does not tell what its children took. */
async function spent({ file, args, cwd, env = {}, accept = [0] }: Command): Promise<Spent> {
  const script = '"$@"; code=$?; times >&2; exit $code'
  const start = performance.now()
  const { exitCode, stderr, stdout } = await execa('sh', ['-c', script, 'sh', file, ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    extendEnv: false,
    reject: false,
  })
  const seconds = (performance.now() - start) / 1000
  if (!accept.includes(exitCode ?? -1)) {
    throw new Error(`${file} ${args.join(' ')} ended with ${exitCode}: ${stderr || stdout}`)
  }
  // The last line has the children’s user and system time: 0m0.118s 0m0.030s.
  const times = [...(stderr.trimEnd().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)]
  const cpu = times.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest), 0)
  return { seconds, cpu }
}
