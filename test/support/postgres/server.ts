import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, urlOf } from './admin.ts'
import { type EmbeddedPostgres, embeddedPostgres, runnableBinaries } from './binaries.ts'
import { end, initialise, type LaunchOptions, launch, serverUrl } from './cluster.ts'
import { serverUser } from './user.ts'
import { stopWithUs } from './watcher.ts'

/** `port` is on 127.0.0.1, a free one unless given; `settings` are those of postgresql.conf. */
export interface PostgresOptions extends LaunchOptions {
  /** One of embeddedPostgres(); the newest unless given. */
  readonly major?: number
  /** One that is not of node_modules; `major` is not looked at then. */
  readonly embedded?: EmbeddedPostgres
  /** The folder to make, and to remove at the end; a temporary one unless given. Root's must be one that `nobody` can reach. */
  readonly dataDir?: string
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

/** Starts a new, empty PostgreSQL on the loopback interface; takes about a second. */
export async function startPostgres(options: PostgresOptions = {}): Promise<PostgresServer> {
  const embedded = options.embedded ?? (await embeddedPostgres(options.major))
  const folder = await makeFolder(options.dataDir)
  try {
    const owner = serverUser()
    const binaries = await runnableBinaries(embedded, owner, join(folder, 'postgres'))
    const password = randomBytes(16).toString('hex')
    const cluster = { bin: join(binaries, 'bin'), folder, password, owner }
    await initialise(cluster)
    const { server, port } = await launch(cluster, options)

    const pid = server.pid as number
    const watcher = options.keep ? undefined : stopWithUs(pid, folder)
    server.unref()
    const url = (database: string) => urlOf(serverUrl(port, password), database)
    return {
      pid,
      port,
      user: 'postgres',
      password,
      major: embedded.major,
      folder,
      url,
      createDatabase: (name) => createDatabase(url('postgres'), name),
      async stop() {
        if (watcher) await end(watcher, 'SIGTERM')
        await end(server, 'SIGINT')
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** Fails where `dataDir` exists: what is in it is not ours to remove. */
async function makeFolder(dataDir: string | undefined): Promise<string> {
  if (dataDir) await mkdir(dataDir)
  const folder = dataDir ?? (await mkdtemp(join(tmpdir(), 'faber-db-postgres-')))
  // The server's user, when it is another than ours, has to get through.
  await chmod(folder, 0o711)
  return folder
}
