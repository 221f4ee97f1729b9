import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { embeddedPostgres, runnableBinaries } from './binaries.ts'
import { end, initialise, launch, serverUrl } from './cluster.ts'
import { serverUser } from './user.ts'
import { stopWithUs } from './watcher.ts'
import { testServer } from './worker-server.ts'

/** A server that a test can stop and start again, with the same port and the same data. */
export interface StoppableServer {
  readonly url: string
  stop(): Promise<void>
  start(): Promise<void>
}

/** Starts one; it is stopped and its folder removed when the test is over. */
export async function stoppablePostgres(): Promise<StoppableServer> {
  const folder = await mkdtemp(join(tmpdir(), 'faber-db-postgres-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  // The server's user, when it is another than ours, has to get through.
  await chmod(folder, 0o711)
  const owner = serverUser()
  const embedded = await embeddedPostgres(testServer().major)
  const binaries = await runnableBinaries(embedded, owner, join(folder, 'postgres'))
  const password = randomBytes(16).toString('hex')
  const cluster = { bin: join(binaries, 'bin'), folder, password, owner }
  await initialise(cluster)
  let running: readonly ChildProcess[] = []
  const stop = async () => {
    const [server, watcher] = running
    running = []
    if (watcher) await end(watcher, 'SIGTERM')
    if (server) await end(server, 'SIGINT')
  }
  const launchAt = async (port?: number) => {
    const { server, port: own } = await launch(cluster, port === undefined ? {} : { port })
    running = [server, stopWithUs(server.pid as number, folder)]
    server.unref()
    return own
  }
  const port = await launchAt()
  onTestFinished(stop)
  return { url: serverUrl(port, password), stop, start: async () => void (await launchAt(port)) }
}
