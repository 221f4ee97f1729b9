import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { Client } from 'pg'
import { serverMajor } from '../../test/support/postgres/binaries.ts'
import { findClientTools } from '../../test/support/postgres/client-tools.ts'
import { type PostgresServer, startPostgres } from '../../test/support/postgres/server.ts'
import { prismaEnvironment } from '../../test/support/prisma/prisma-cli.ts'
import { type Bench, type Command, table } from './bench.ts'
import { fill, tablesSql } from './many-tables.ts'
import { program } from './program.ts'

const runs = 7
const tables = 300
const migrations = 30
const growth = [tables, 1_000, 3_000, 10_000]
const rows = [10, 1_000]

/** The four that the health check began with. */
const four = 'connectivity,migrations,schema,performance'

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
      const stage = { folder, server, faberDb: await program(root, folder) }
      const few = await projectOf(stage, tables, rows[0] ?? 0)
      return [
        `A database of ${tables} tables, made by ${migrations} migrations. Whole processes, start included: medians of ${runs}, all in turn. CPU is that of the process, user and system, without the server’s.\n`,
        table(['what', 'seconds', 'CPU seconds', 'wanted'], await sideBySide(few)),
        'Growth: `--checks all`, by the number of tables (10 rows each). The first look replays the migrations.\n',
        table(
          ['tables', 'first look', 'seconds', 'CPU seconds', 'milliseconds a table more'],
          await byTables(stage, few),
        ),
        `And by the number of rows in each of ${tables} tables.\n`,
        table(['rows a table', 'seconds', 'CPU seconds'], await byRows(stage, few)),
      ].join('\n')
    } finally {
      await server.stop()
      await tools.remove()
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

interface Stage {
  readonly folder: string
  readonly server: PostgresServer
  readonly faberDb: string
}

interface Project {
  readonly folder: string
  readonly faberDb: string
  readonly url: string
  /** Seconds that the first look took, which replays the migrations. */
  readonly first: number
}

const config = {
  schema_version: '1.0',
  database: { provider: 'postgresql', migration_tool: 'prisma' },
  environments: { bench: { connection_string_env: 'DATABASE_URL' } },
  safety: { protected_environments: [] },
  health_checks: { timeouts: { check: 600, total: 600 } },
}

/** A project of Prisma whose migrations are applied and make so many tables, with so many rows each. */
async function projectOf(
  { folder: parent, server, faberDb }: Stage,
  number: number,
  each: number,
): Promise<Project> {
  const folder = mkdtempSync(join(parent, 'project-'))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('.fractary/plugins/faber-db/config.json', JSON.stringify(config))
  write(
    'prisma.config.ts',
    `export default { schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL } }\n`,
  )
  write('prisma/schema.prisma', 'datasource db {\n  provider = "postgresql"\n}\n')
  write('prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n')
  const share = Math.ceil(number / migrations)
  const scripts = Array.from({ length: migrations }, (_, index) =>
    tablesSql(index * share, Math.min(number, (index + 1) * share)),
  )
  for (const [index, sql] of scripts.entries()) {
    write(`prisma/migrations/${nameOf(index)}/migration.sql`, sql)
  }
  const url = await server.createDatabase()
  await applied(url, scripts)
  await fill(url, number, each)
  const project = { folder, faberDb, url, first: 0 }
  const { seconds } = await spent(healthCheck(project, 'all'))
  return { ...project, first: seconds }
}

const nameOf = (index: number) => `20260101${String(index).padStart(6, '0')}_tables`

/** Applies the scripts, with a history as Prisma writes it. */
async function applied(url: string, all: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('create extension pg_stat_statements')
    await client.query(historyTable)
    for (const [index, sql] of all.entries()) {
      await client.query(sql)
      await client.query(
        `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
         values ($1, $2, $3, now(), now(), 1)`,
        [`${index}`, createHash('sha256').update(sql).digest('hex'), nameOf(index)],
      )
    }
  } finally {
    await client.end()
  }
}

const historyTable = `create table _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/** Ends with 6 where something degrades: there is no backup, for one. */
function healthCheck({ folder, faberDb, url }: Project, names: string): Command {
  return {
    file: process.execPath,
    args: [faberDb, 'health-check', 'bench', '--json', '--checks', names],
    cwd: folder,
    env: { HOME: folder, DATABASE_URL: url },
    accept: [0, 6],
  }
}

function prismaStatus({ folder, url }: Project): Command {
  const prisma = dirname(createRequire(import.meta.url).resolve('prisma/package.json'))
  return {
    file: process.execPath,
    args: [join(prisma, 'build/index.js'), 'migrate', 'status'],
    cwd: folder,
    env: { ...prismaEnvironment(), HOME: folder, DATABASE_URL: url },
  }
}

async function sideBySide(project: Project): Promise<string[][]> {
  const commands: readonly (readonly [string, Command, string])[] = [
    ['node -e 0', { file: process.execPath, args: ['-e', '0'], cwd: project.folder }, ''],
    ['faber-db health-check --checks all', healthCheck(project, 'all'), '0.60'],
    [`… --checks ${four}`, healthCheck(project, four), '0.35'],
    ['… --checks connectivity,migrations', healthCheck(project, 'connectivity,migrations'), ''],
    ['prisma migrate status', prismaStatus(project), ''],
  ]
  const times = await inTurns(commands.map(([, command]) => command))
  return commands.map(([name, , wanted], index) => [name, ...cells(times[index]), wanted])
}

async function byTables(stage: Stage, few: Project): Promise<string[][]> {
  const lines: string[][] = []
  let least: Spent | undefined
  for (const number of growth) {
    const project = number === tables ? few : await projectOf(stage, number, rows[0] ?? 0)
    const [time] = await inTurns([healthCheck(project, 'all')])
    least ??= time
    const more = ((time?.seconds ?? 0) - (least?.seconds ?? 0)) * 1000
    const each = number === tables ? '' : (more / (number - tables)).toFixed(3)
    lines.push([number.toLocaleString('en'), project.first.toFixed(2), ...cells(time), each])
  }
  return lines
}

async function byRows(stage: Stage, few: Project): Promise<string[][]> {
  const many = await projectOf(stage, tables, rows[1] ?? 0)
  const times = await inTurns([few, many].map((project) => healthCheck(project, 'all')))
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
