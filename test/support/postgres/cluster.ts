import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { execa } from 'execa'
import { withClient } from './admin.ts'
import { freePort } from './port.ts'
import type { UnixUser } from './user.ts'

/** What a server runs from. */
export interface Cluster {
  /** Holds initdb and postgres. */
  readonly bin: string
  /** Holds data/ and the server's log. */
  readonly folder: string
  readonly password: string
  /** Whom data/ belongs to and the server runs as; undefined where that is ourselves. */
  readonly owner: UnixUser | undefined
}

export interface LaunchOptions {
  readonly port?: number
  readonly settings?: Readonly<Record<string, string>>
}

/** Nothing of a test must survive a power cut, and tests should be quick. */
const quick = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

const environment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }

/** Makes data/: UTF-8, sorted by byte, open to no one without the password. */
export async function initialise({ bin, folder, password, owner }: Cluster): Promise<void> {
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

/** Starts the server and waits until it answers. */
export async function launch(
  cluster: Cluster,
  options: LaunchOptions,
): Promise<{ server: ChildProcess; port: number }> {
  // Another process may take the port between our look and the server's: then the next one is tried.
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const server = await spawnServer(cluster, port, options.settings)
    if (await answers(server, serverUrl(port, cluster.password))) return { server, port }
    const log = await readFile(join(cluster.folder, 'log'), 'utf8')
    if (options.port || attempt === 5 || !log.includes('Address already in use')) {
      throw new Error(`PostgreSQL did not start on port ${port}:\n${log}`)
    }
  }
}

export function serverUrl(port: number, password: string): string {
  return `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`
}

/** Signals a child and waits until it has ended. */
export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (!isRunning(child)) return
  child.ref()
  child.kill(signal)
  await once(child, 'exit')
}

async function spawnServer(
  { bin, folder, owner }: Cluster,
  port: number,
  settings: LaunchOptions['settings'],
): Promise<ChildProcess> {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...quick, ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = ['-D', join(folder, 'data'), '-p', String(port), ...flags]
  const log = await open(join(folder, 'log'), 'w')
  const server = spawn(join(bin, 'postgres'), args, {
    ...owner,
    cwd: folder,
    env: environment,
    stdio: ['ignore', log.fd, log.fd],
    // A process group of its own: Ctrl-C is for the tests, which may still need it to clean up.
    detached: true,
  })
  await once(server, 'spawn')
  await log.close()
  return server
}

/** True as soon as the server answers, false when it has ended. */
async function answers(server: ChildProcess, url: string): Promise<boolean> {
  const deadline = Date.now() + 30_000
  while (isRunning(server)) {
    if (await withClient(url, async () => true).catch(() => false)) return true
    if (Date.now() > deadline) {
      await end(server, 'SIGQUIT')
      throw new Error('PostgreSQL does not answer after 30 seconds.')
    }
    await sleep(20)
  }
  return false
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null
}
