import { appendFile, chmod, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { urlOf, withClient } from './admin.ts'
import { embeddedPostgres, runnableBinaries } from './binaries.ts'
import { end, launch, serverUrl } from './cluster.ts'
import type { PostgresServer } from './server.ts'
import { serverUser } from './user.ts'
import { stopWithUs } from './watcher.ts'

export interface Standby {
  url(database: string): string
  /** Stops the server and removes its folder. */
  stop(): Promise<void>
}

/** What a server needs to have standbys. */
export const primarySettings = { wal_level: 'replica', max_wal_senders: '4', hot_standby: 'on' }

/**
 * Starts a streaming standby of that server from a copy of its folder, taken between
 * pg_backup_start and pg_backup_stop. `name` is what the primary calls it.
 */
export async function startStandby(
  primary: PostgresServer,
  name: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Standby> {
  const folder = await mkdtemp(join(tmpdir(), 'faber-db-standby-'))
  try {
    await chmod(folder, 0o711)
    const data = join(folder, 'data')
    await copyWhileRunning(primary, data)
    const { port, user, password } = primary
    const way = `host=127.0.0.1 port=${port} user=${user} password=${password} application_name=${name}`
    await appendFile(join(data, 'postgresql.auto.conf'), `primary_conninfo = '${way}'\n`)
    await writeFile(join(data, 'standby.signal'), '')
    const owner = serverUser()
    if (owner) await execa('chown', ['-R', `${owner.uid}:${owner.gid}`, data])
    const embedded = await embeddedPostgres(primary.major)
    const binaries = await runnableBinaries(embedded, owner, join(folder, 'postgres'))
    const cluster = { bin: join(binaries, 'bin'), folder, password, owner }
    const { server, port: own } = await launch(cluster, { settings })
    const watcher = stopWithUs(server.pid as number, folder)
    server.unref()
    return {
      url: (database) => urlOf(serverUrl(own, password), database),
      async stop() {
        await end(watcher, 'SIGTERM')
        await end(server, 'SIGINT')
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** Copies the folder of a running server; the WAL written meanwhile is in the copy or comes by streaming. */
async function copyWhileRunning(primary: PostgresServer, data: string): Promise<void> {
  const [start, stop] =
    primary.major >= 15
      ? [`pg_backup_start('copy', true)`, 'pg_backup_stop()']
      : [`pg_start_backup('copy', true, false)`, 'pg_stop_backup(false)']
  const label = await withClient(primary.url('postgres'), async (client) => {
    await client.query(`select ${start}`)
    await cp(join(primary.folder, 'data'), data, {
      recursive: true,
      filter: (path) => !/\/(postmaster\.(pid|opts)|pg_replslot\/.+|pgsql_tmp.*)$/.test(path),
    })
    const { rows } = await client.query(
      `select (b).labelfile as label from (select ${stop} as b) s`,
    )
    return rows[0].label as string
  })
  await chmod(data, 0o700)
  await writeFile(join(data, 'backup_label'), label)
}
