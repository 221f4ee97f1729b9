import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, open, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { execa } from 'execa'
import { createDatabase, urlOf, withClient } from './admin.ts'
import { embeddedPostgres, runnableBinaries } from './binaries.ts'
import { freePort } from './port.ts'
import { serverUser, type UnixUser } from './user.ts'
import { stopWithUs } from './watcher.ts'

export interface PostgresOptions {
  /** One of embeddedPostgres(); the newest unless given. */
  readonly major?: number
  /** On 127.0.0.1; a free one unless given. */
  readonly port?: number
  /** A folder that is made, and removed at the end; a temporary one unless given. Root's must be one that `nobody` can reach. */
  readonly dataDir?: string
  /** Server settings, as in postgresql.conf. */
  readonly settings?: Readonly<Record<string, string>>
  /** The server outlives this process and must be stopped by its pid. */
  readonly keep?: boolean
}

export interface PostgresServer {
  readonly pid: number
  readonly port: number
  readonly user: string
  readonly password: string
  readonly major: number
  /** Holds data/ and the server's log. */
  readonly folder: string
  url(database: string): string
  /** Creates an empty database, under a new name unless one is given, and returns its URL. */
  createDatabase(name?: string): Promise<string>
  /** Ends every session, stops the server, removes its folder. */
  stop(): Promise<void>
}

/** Nothing of a test must survive a power cut, and tests should be quick. */
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/** Starts a new, empty PostgreSQL on the loopback interface; takes about a second. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const embedded = (await embeddedPostgres()).find(
    ({ major }) => major === (options.major ?? major),
  )
  if (!embedded) throw new Error(`No PostgreSQL ${options.major} in node_modules.`)
  const folder = await makeFolder(options.dataDir)
  try {
    const owner = serverUser()
    const bin = join(await runnableBinaries(embedded, owner, join(folder, 'postgres')), 'bin')
    const password = randomBytes(16).toString('hex')
    await initialise(bin, folder, password, owner)
    const { server, port } = await launchOnFreePort(bin, folder, password, owner, options)
    return describe(server, { port, password, folder, major: embedded.major }, options)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

async function makeFolder(dataDir: string | undefined): Promise<string> {
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'faber-db-postgres-')))
  await mkdir(folder, { recursive: true })
  // The server's user, when it is another than ours, has to get through.
  await chmod(folder, 0o711)
  return folder
}

async function initialise(
  bin: string,
  folder: string,
  password: string,
  owner: UnixUser | undefined,
): Promise<void> {
  const data = join(folder, 'data')
  const passwordFile = join(folder, 'password')
  await mkdir(data, { mode: 0o700 })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (owner) await execa('chown', [`${owner.uid}:${owner.gid}`, data, passwordFile])
  const args = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--no-sync']
  await execa(
    join(bin, 'initdb'),
    [...args, '--username=postgres', `--pwfile=${passwordFile}`, `--pgdata=${data}`],
    { ...owner, cwd: folder, env: environment, extendEnv: false },
  )
  await rm(passwordFile)
}

/** Another process may take the port between our look and the server's: then the next one is tried. */
async function launchOnFreePort(
  bin: string,
  folder: string,
  password: string,
  owner: UnixUser | undefined,
  options: PostgresOptions,
): Promise<{ server: ChildProcess; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const server = await launch(bin, folder, port, owner, options.settings)
    if (await accepts(server, serverUrl(port, password))) return { server, port }
    const log = await readFile(join(folder, 'log'), 'utf8')
    if (options.port || attempt === 5 || !log.includes('Address already in use')) {
      throw new Error(`PostgreSQL did not start on port ${port}:\n${log}`)
    }
  }
}

async function launch(
  bin: string,
  folder: string,
  port: number,
  owner: UnixUser | undefined,
  settings: PostgresOptions['settings'],
): Promise<ChildProcess> {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...quick, ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = await open(join(folder, 'log'), 'w')
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', join(folder, 'data'), '-p', String(port), ...flags],
    {
      ...owner,
      cwd: folder,
      env: environment,
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
    },
  )
  await once(server, 'spawn')
  await log.close()
  return server
}

/** True as soon as the server answers, false when it has ended. */
async function accepts(server: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + 30_000
  while (isRunning(server)) {
    const answered = await withClient(url, async () => true).catch(() => false)
    // Where our server is gone, the answer came from the one that has its port.
    if (answered) return isRunning(server)
    if (Date.now() > deadline) {
      server.kill('SIGQUIT')
      throw new Error('PostgreSQL does not answer after 30 seconds.')
    }
    await sleep(20)
  }
  return false
}

function describe(
  server: ChildProcess,
  facts: Pick<PostgresServer, 'port' | 'password' | 'folder' | 'major'>,
  { keep = false }: PostgresOptions,
): PostgresServer {
  const pid = server.pid as number
  const watcher = keep ? undefined : stopWithUs(pid, facts.folder)
  server.unref()
  const url = (database: string) => urlOf(serverUrl(facts.port, facts.password), database)
  return {
    ...facts,
    pid,
    user: 'postgres',
    url,
    createDatabase: (name) => createDatabase(url('postgres'), name),
    async stop() {
      if (watcher) await end(watcher, 'SIGTERM')
      await end(server, 'SIGINT')
      await rm(facts.folder, { recursive: true, force: true })
    },
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (!isRunning(child)) return
  child.ref()
  child.kill(signal)
  await once(child, 'exit')
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}

function serverUrl(port: number, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
}
