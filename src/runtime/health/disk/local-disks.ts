import { open, readdir, readFile, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import type { CheckContext } from '../check.ts'
import { isLocalHost } from '../local-host.ts'

/** A disk of this machine that the server writes to. */
export interface Disk {
  /** What of the server is on it. */
  readonly holds: string
  /** Bytes that the server can still write. */
  readonly free: number
  /** The share that is taken, as df tells it. */
  readonly percent: number
}

type Looking = Pick<CheckContext, 'session' | 'settings' | 'server'>

/** The file’s time is that of the first moment, the server’s that of the last of its start; seconds. */
const startTakes = 30

/**
 * The disks of a server that runs on this machine, that of the data first; undefined where it runs
 * elsewhere, or it cannot be told whether the folder here is really its own.
 */
export async function localDisks(context: Looking): Promise<readonly Disk[] | undefined> {
  const { session, settings } = context
  const folder = (await settings()).get('data_directory')
  if (!folder || !isLocalHost(session.target.host)) return undefined
  if (!(await isOfServer(folder, context).catch(() => false))) return undefined
  const seen = new Set<number>()
  const disks: Disk[] = []
  for (const [path, holds] of await placesOf(folder, context)) {
    const { dev } = await stat(path)
    if (!seen.has(dev)) disks.push(await diskOf(path, holds))
    seen.add(dev)
  }
  return disks
}

/** By the identifier of the cluster, which a standby shares, and by when its server was started. */
async function isOfServer(folder: string, { session, server }: Looking): Promise<boolean> {
  const [, , startedHere] = (await readFile(join(folder, 'postmaster.pid'), 'utf8')).split('\n')
  const [row] = await session.query<{ started: number }>(
    'select extract(epoch from pg_catalog.pg_postmaster_start_time())::float8 as started',
  )
  const late = (row?.started ?? 0) - Number(startedHere)
  if (!(late > -startTakes && late < startTakes)) return false
  return (await systemIdentifier(folder)) === server.system_identifier
}

/** The first eight bytes of pg_control, in the order of the machine’s own numbers. */
async function systemIdentifier(folder: string): Promise<string> {
  const file = await open(join(folder, 'global/pg_control'))
  try {
    const { buffer } = await file.read(Buffer.alloc(8), 0, 8, 0)
    return String(buffer.readBigUInt64LE())
  } finally {
    await file.close()
  }
}

/** Where the server writes: its folder, and what links may have put elsewhere. */
async function placesOf(folder: string, { session }: Looking): Promise<[string, string][]> {
  const spaces = await session.query<{ oid: string; name: string }>(
    'select oid::text, spcname as name from pg_catalog.pg_tablespace',
  )
  const linked = new Set(await readdir(join(folder, 'pg_tblspc')))
  return [
    [folder, 'the data'],
    [join(folder, 'pg_wal'), 'the WAL'],
    ...spaces
      .filter(({ oid }) => linked.has(oid))
      .map(({ oid, name }): [string, string] => [
        join(folder, 'pg_tblspc', oid),
        `the tablespace ${name}`,
      ]),
  ]
}

async function diskOf(path: string, holds: string): Promise<Disk> {
  const { blocks, bfree, bavail, bsize } = await statfs(path)
  const taken = blocks - bfree
  return {
    holds,
    free: bavail * bsize,
    percent: Math.round((taken / Math.max(1, taken + bavail)) * 1000) / 10,
  }
}
