import { randomUUID } from 'node:crypto'
import type { Session } from '../../providers/index.ts'
import { sqlState } from '../../providers/postgresql/errors.ts'
import { quoteIdentifier } from '../../providers/postgresql/index.ts'
import type { HistoryEntry, Migration } from '../handler.ts'

/*
 * `_prisma_migrations`, as Prisma's own engine writes it (measured with prisma 7.10.1):
 *   success           finished_at set, logs NULL, applied_steps_count 1
 *   failure           finished_at NULL, logs the error, applied_steps_count 0
 *   resolved failure  the same row with rolled_back_at set
 * A row with rolled_back_at is no obstacle to Prisma, finished or not: the migration is pending.
 */

function table(session: Session): string {
  return `${quoteIdentifier(session.target.schema)}._prisma_migrations`
}

export async function readHistory(session: Session): Promise<HistoryEntry[] | undefined> {
  try {
    return await session.query<HistoryEntry & Record<string, unknown>>(
      `select id, migration_name as name, checksum, started_at as "startedAt",
              finished_at as "finishedAt", rolled_back_at as "rolledBackAt", logs
         from ${table(session)} order by started_at, finished_at`,
    )
  } catch (error) {
    if (sqlState(error) === '42P01' || sqlState(error) === '3F000') return undefined
    throw error
  }
}

export async function createHistory(session: Session): Promise<void> {
  await session.script(
    `create schema if not exists ${quoteIdentifier(session.target.schema)};
     create table if not exists ${table(session)} (
       id varchar(36) primary key not null,
       checksum varchar(64) not null,
       finished_at timestamptz,
       migration_name varchar(255) not null,
       logs text,
       rolled_back_at timestamptz,
       started_at timestamptz not null default now(),
       applied_steps_count integer not null default 0
     )`,
  )
}

export async function begin(session: Session, migration: Migration, text: string): Promise<string> {
  const id = randomUUID()
  await session.query(
    `insert into ${table(session)} (id, checksum, migration_name, logs) values ($1, $2, $3, $4)`,
    [id, migration.checksum, migration.name, text],
  )
  return id
}

export function noteSql(session: Session, id: string, text: string): string {
  return `update ${table(session)} set logs = ${literal(text)} where id = ${literal(id)}`
}

/** The clock and not now(): in the migration's own transaction now() is when it began. */
export function finishSql(session: Session, id: string): string {
  return `update ${table(session)} set finished_at = clock_timestamp(), logs = null, applied_steps_count = 1 where id = ${literal(id)}`
}

export function rollBackSql(session: Session, name: string): string {
  return `update ${table(session)} set rolled_back_at = clock_timestamp() where migration_name = ${literal(name)} and rolled_back_at is null`
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

export async function fail(
  session: Session,
  id: string,
  error: string,
  undone: boolean,
): Promise<void> {
  await session.query(
    `update ${table(session)} set logs = $2, rolled_back_at = case when $3 then now() end where id = $1`,
    [id, error, undone],
  )
}
