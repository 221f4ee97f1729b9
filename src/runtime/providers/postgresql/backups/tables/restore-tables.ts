import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { FaberDbError } from '../../../../../operations/index.ts'
import { listed } from '../../../../text.ts'
import type { Archive, GivenBack, TableContents } from '../../../backups.ts'
import type { Row, ToolOptions } from '../../../provider.ts'
import { connectionError, sqlState } from '../../errors.ts'
import { clientConfig, openSession } from '../../session.ts'
import type { PostgresTarget } from '../../target.ts'
import { examine } from './examine.ts'
import { look, type Query } from './look.ts'
import { merge, prepare } from './merge.ts'
import { refused } from './refused.ts'
import { stageTables } from './stage.ts'

/**
 * Gives tables of a living database the rows back that a backup has of them, in one transaction:
 * whatever happens, all of it is there or none. The rows come into temporary tables first; only then
 * are the tables locked against writers (readers go on), and what differs is written.
 * @throws RESTORE_REFUSED, RESTORE_FAILED, BACKUP_DAMAGED, TOOL_MISSING
 */
export async function restoreTables(
  archive: Archive,
  target: PostgresTarget,
  record: readonly TableContents[],
  options: ToolOptions,
): Promise<readonly GivenBack[]> {
  const client = await connect(target)
  const query: Query = async <R extends Row>(sql: string, values: readonly unknown[] = []) =>
    (await client.query<R>(sql, [...values])).rows
  const stop = await cancelling(query, target, options.signal)
  try {
    await query('begin isolation level read committed read write')
    await query(settings)
    await query(
      `select set_config(name, '0', true) from pg_settings where name = 'transaction_timeout'`,
    )
    const names = record.map(({ table }) => table)
    const before = await lookAt(query, names)
    const [path] = await query<{ path: string }>(`select current_setting('search_path') as path`)
    // As pg_dump and pg_restore have it: how a value of regclass reads hangs on it.
    await query(`set local search_path = ''`)
    const staged = await stageTables(client, archive, before.tables, record, options)
    await query(`select set_config('search_path', $1, true)`, [path?.path])
    const prepared = await prepare(query, staged)
    await lock(query, names)
    // What the tables had before the lock may have changed: triggers, foreign keys, indexes.
    const locked = await lookAt(query, names)
    const now = new Map(locked.tables.map((living) => [living.table, living]))
    const fresh = prepared.map((each) => ({
      ...each,
      living: now.get(each.living.table) ?? each.living,
    }))
    const given = await merge(query, fresh, locked.foreignKeys)
    options.signal.throwIfAborted()
    await commit(query, names)
    return given
  } catch (error) {
    throw asFailure(error)
  } finally {
    stop()
    await client.end().catch(() => {})
  }
}

async function connect(target: PostgresTarget): Promise<Client> {
  const { default: pg } = await import('pg')
  const client = new pg.Client(clientConfig(target))
  client.on('error', () => {})
  try {
    await client.connect()
  } catch (error) {
    await client.end().catch(() => {})
    throw connectionError(error, target)
  }
  return client
}

/**
 * What values are read and written by is as pg_dump has it. A policy that hides rows is an error.
 */
const settings = `
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local lock_timeout = '30s'; set local row_security = off;
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 3;
  set local xmloption = 'content'; set local work_mem = '64MB'; set local jit = off`

async function lookAt(query: Query, names: readonly string[]) {
  const living = await look(query, names)
  const { refused: reasons } = examine(living)
  if (reasons.length > 0) throw refused(reasons)
  return living
}

const lockAttempts = 15

/** Gives up each attempt after 2 seconds: everybody who comes after us would wait as long as we do. */
async function lock(query: Query, names: readonly string[]): Promise<void> {
  const tables = names.toSorted().map((name) => `only ${name}`)
  for (let attempt = 1; ; attempt += 1) {
    await query('savepoint unlocked')
    await query(`set local lock_timeout = '2s'`)
    try {
      await query(`lock table ${tables.join(', ')} in share row exclusive mode`)
      await query(`set local lock_timeout = '30s'`)
      return
    } catch (error) {
      if (sqlState(error) !== '55P03') throw error
      await query('rollback to savepoint unlocked')
    }
    if (attempt === lockAttempts) {
      throw refused(['Others write to the tables without a pause: they could not be locked.'])
    }
    await sleep(1_000)
  }
}

/** @throws RESTORE_FAILED with exit 8 where the connection was lost, and the answer with it */
async function commit(query: Query, names: readonly string[]): Promise<void> {
  try {
    await query('commit')
  } catch (error) {
    if (sqlState(error)) throw error
    throw new FaberDbError('RESTORE_FAILED', {
      message: `The connection was lost at the last moment: ${listed(names)} have their rows back, or all of them are as before.`,
      why: (error as Error).message,
      next: 'Look into one of them. Run it again either way: it changes only what differs.',
      exit: 8,
      cause: error,
    })
  }
}

/** Cancels what the server does when the user cancels. Returns what ends this watch. */
async function cancelling(
  query: Query,
  target: PostgresTarget,
  signal: AbortSignal,
): Promise<() => void> {
  const [own] = await query<{ pid: number }>('select pg_backend_pid() as pid')
  const cancel = async () => {
    const session = await openSession(target)
    await session.query('select pg_cancel_backend($1)', [own?.pid])
    await session.close()
  }
  const onAbort = () => void cancel().catch(() => {})
  signal.addEventListener('abort', onAbort, { once: true })
  return () => signal.removeEventListener('abort', onAbort)
}

/** Values that a constraint or a type of today refuses: classes 22 and 23 of SQLSTATE. */
function asFailure(error: unknown): unknown {
  if (error instanceof FaberDbError || !/^(22|23)/.test(sqlState(error) ?? '')) return error
  const { message, table, schema, detail } = error as Error & Record<string, string | undefined>
  const place = table ? ` (${schema}.${table})` : ''
  return new FaberDbError('RESTORE_FAILED', {
    message: `The tables cannot take the rows of the backup${place}; nothing was changed.`,
    why: detail ? `${message}. ${detail}` : `${message}`,
    next: 'Mend it, or restore the whole backup beside the database with --as NAME and copy what you need.',
    cause: error,
  })
}
