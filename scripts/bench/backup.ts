import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Client } from 'pg'
import { dropDatabase } from '../../test/support/postgres/admin.ts'
import { serverMajor } from '../../test/support/postgres/binaries.ts'
import { findClientTools } from '../../test/support/postgres/client-tools.ts'
import { type PostgresServer, startPostgres } from '../../test/support/postgres/server.ts'
import { type Bench, table } from './bench.ts'
import { shopOfAMillionRows } from './million-rows.ts'
import { program } from './program.ts'

const runs = 5

export const backup: Bench = {
  title: 'Backup and restore',
  async run(root) {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'))
    const tools = await findClientTools()
    const server = await startPostgres({ major: await serverMajor(tools.major) })
    try {
      const stage = await setUp(root, folder, server, tools.binDir)
      const backups = await backingUp(stage)
      const restores = await restoring(stage, backups.id)
      const blocked = await swapping(stage, backups.id)
      return [
        `${backups.about}. Whole processes, start of Node included; medians of ${runs}, all in turn. A backup of ours is read through, counted and hashed meanwhile, read back from the disk and listed; a restore is checked before and after, analyzed and swapped in.\n`,
        table(
          ['what', 'seconds', 'ratio', 'wanted', 'peak memory of the process'],
          [...backups.rows, ...restores],
        ),
        `A writer in a loop, which connects anew when it is cut off, waited ${blocked.longest} ms at the longest while the database was swapped (wanted: 1,000); faber-db itself says ${blocked.told} ms. ${blocked.ended} sessions were ended.\n`,
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
  readonly tools: string
  readonly url: string
  readonly rows: number
  readonly bytes: number
  readonly env: NodeJS.ProcessEnv
}

/** A database of a million rows, and a project whose environment `bench` it is; nobody has to approve there. */
async function setUp(
  root: string,
  folder: string,
  server: PostgresServer,
  tools: string,
): Promise<Stage> {
  const faberDb = await program(root, folder)
  const url = await server.createDatabase('bench')
  const { rows, bytes } = await shopOfAMillionRows(url)
  const config = join(folder, '.fractary/plugins/faber-db/config.json')
  mkdirSync(dirname(config), { recursive: true })
  writeFileSync(
    config,
    JSON.stringify({
      schema_version: '1.0',
      database: { provider: 'postgresql', migration_tool: 'prisma' },
      environments: { bench: { connection_string_env: 'BENCH_URL' } },
      safety: { protected_environments: [] },
    }),
  )
  const { hostname, port, username, password } = new URL(url)
  const libpq = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password }
  const env = { PATH: `${tools}:${process.env.PATH}`, HOME: folder, BENCH_URL: url, ...libpq }
  return { folder, server, faberDb, tools, url, rows, bytes, env }
}

async function backingUp(stage: Stage) {
  const file = join(stage.folder, 'raw.dump')
  const dump = (...more: string[]) => ['--format=custom', '--compress=1', ...more, 'bench']
  const ours = (...more: string[]) => [
    stage.faberDb,
    'backup',
    'create',
    'bench',
    '--json',
    ...more,
  ]
  const times = await inTurns({
    raw: () => timed(stage, join(stage.tools, 'pg_dump'), dump(`--file=${file}`)),
    tee: () =>
      timed(stage, 'sh', [
        '-c',
        `pg_dump ${dump().join(' ')} | tee ${file}.2 | pg_restore -f /dev/null`,
      ]),
    ours: () => timed(stage, process.execPath, ours()),
    zstd: () => timed(stage, process.execPath, ours('--compression', 'zstd')),
  })
  const id = (JSON.parse(times.ours.stdout) as { details: { backup_id: string } }).details.backup_id
  const about = `${stage.rows.toLocaleString('en')} rows, ${Math.round(stage.bytes / 1e6)} MB in the database`
  const rows = [
    ['pg_dump -Fc -Z1', times.raw.seconds.toFixed(2), '', '', ''],
    ['pg_dump -Fc -Z1, read through by pg_restore in a shell', ...compared(times.raw, times.tee)],
    ['faber-db backup create', ...compared(times.raw, times.ours, '1.10')],
    ['faber-db backup create --compression zstd', ...compared(times.raw, times.zstd)],
  ]
  return { id, about, rows }
}

async function restoring(stage: Stage, id: string): Promise<string[][]> {
  const file = join(stage.folder, 'raw.dump')
  const times = await inTurns({
    async raw() {
      await dropDatabase(stage.server.url('postgres'), 'raw')
      await stage.server.createDatabase('raw')
      return timed(stage, join(stage.tools, 'pg_restore'), ['--dbname=raw', file])
    },
    async ours() {
      const done = await timed(stage, process.execPath, restoreOurs(stage, id))
      await dropKept(stage)
      return done
    },
  })
  return [
    ['pg_restore', times.raw.seconds.toFixed(2), '', '', ''],
    ['faber-db restore', ...compared(times.raw, times.ours, '1.15')],
  ]
}

function restoreOurs({ faberDb }: Stage, id: string): string[] {
  return [faberDb, 'restore', 'bench', '--backup', id, '--json']
}

async function dropKept({ server }: Stage): Promise<void> {
  const client = new Client({ connectionString: server.url('postgres') })
  await client.connect()
  const { rows } = await client.query(
    `select datname from pg_database where datname like 'bench\\_before%'`,
  )
  await client.end()
  for (const { datname } of rows) await dropDatabase(server.url('postgres'), datname)
}

/** One restore while a writer writes: how long it could not. */
async function swapping(stage: Stage, id: string) {
  const writer = startWriter(stage.url)
  const { stdout } = await timed(stage, process.execPath, restoreOurs(stage, id))
  const longest = await writer.stop()
  const { blocked_ms, ended } = JSON.parse(stdout).details.restored as Record<string, number>
  return { longest, told: blocked_ms, ended }
}

/** Writes a row each few milliseconds and knows the longest time between two that went through. */
function startWriter(url: string): { stop(): Promise<number> } {
  let longest = 0
  let running = true
  const loop = (async () => {
    let client = await connected(url)
    for (let last = performance.now(); running; ) {
      try {
        await client.query(`update customers set name = name where id = 1`)
        longest = Math.max(longest, performance.now() - last)
        last = performance.now()
      } catch {
        await client.end().catch(() => {})
        client = await connected(url)
      }
    }
    await client.end()
  })()
  return {
    async stop() {
      running = false
      await loop
      return Math.round(longest)
    },
  }
}

async function connected(url: string): Promise<Client> {
  for (;;) {
    const client = new Client({ connectionString: url })
    client.on('error', () => {})
    const failed = await client.connect().then(
      () => false,
      () => true,
    )
    if (!failed) return client
  }
}

interface Timed {
  readonly seconds: number
  readonly memory: number
  readonly stdout: string
}

/** Runs each of them in turn, so that whatever else the machine does meets all alike. */
async function inTurns<Name extends string>(
  what: Readonly<Record<Name, () => Promise<Timed>>>,
): Promise<Readonly<Record<Name, Timed>>> {
  const names = Object.keys(what) as Name[]
  const all = new Map(names.map((name) => [name, [] as Timed[]]))
  for (let run = 0; run < runs; run++) {
    for (const name of names) all.get(name)?.push(await what[name]())
  }
  const medians = names.map((name) => [name, median(all.get(name) ?? [])])
  return Object.fromEntries(medians)
}

/** The run in the middle, with the highest memory of all. */
function median(all: readonly Timed[]): Timed {
  const sorted = all.toSorted((a, b) => a.seconds - b.seconds)
  const memory = Math.max(...all.map((one) => one.memory))
  return { ...(sorted[Math.floor(sorted.length / 2)] as Timed), memory }
}

function compared(raw: Timed, { seconds, memory }: Timed, wanted?: string): string[] {
  return [
    seconds.toFixed(2),
    (seconds / raw.seconds).toFixed(2),
    wanted ?? '',
    wanted ? `${Math.round(memory / 1e6)} MB (wanted: 150)` : '',
  ]
}

/** Runs a process to its end; its peak memory is that of the process itself (VmHWM), without its children. */
async function timed(
  { folder, env }: Stage,
  file: string,
  args: readonly string[],
): Promise<Timed> {
  const start = performance.now()
  const child = spawn(file, [...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
  })
  let memory = 0
  const watch = setInterval(() => {
    memory = Math.max(memory, peakMemory(child.pid ?? 0))
  }, 50)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearInterval(watch)
  if (code !== 0)
    throw new Error(`${file} ${args.join(' ')} ended with ${code}: ${stderr || stdout}`)
  return { seconds: (performance.now() - start) / 1000, memory, stdout }
}

/** In bytes; 0 where the process is gone or the system does not tell. */
function peakMemory(pid: number): number {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}
