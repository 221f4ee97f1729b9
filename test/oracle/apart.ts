import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { parseScript } from '../../src/runtime/safety/reading/parse.ts'
import { withClient } from '../support/postgres/admin.ts'
import { apart, inTransactions } from './forms/apart.ts'
import { formOf } from './forms/form.ts'
import { predict } from './prediction.ts'
import { measure, modeName, prepare } from './truth.ts'

const REFUSED_IN_TRANSACTION = '25001'
const SYNTAX_ERROR = '42601'
const tables = ['customers', 'orders', 'logs', 'logs_1', 'logs_2']

/** How many forms were tried, and a line for each that differs. */
export interface Compared {
  readonly tried: number
  readonly differing: readonly string[]
}

/** Whether each statement is refused in a transaction, and whether it was said so. */
export async function compareTransactions(client: Client): Promise<Compared> {
  const differing: string[] = []
  await prepare(client, apart.given)
  for (const sql of inTransactions) {
    const predicted = (await parseScript(sql)).statements.every((one) => one.transactional)
    await client.query('BEGIN')
    const code = await client.query(sql).then(
      () => '',
      (error) => String(error.code),
    )
    await client.query('ROLLBACK')
    const known = code === '' || code === REFUSED_IN_TRANSACTION
    if (code === SYNTAX_ERROR || (known && predicted === (code === ''))) continue
    differing.push(`in a transaction | ${sql} | predicted ${predicted}, true ${code || 'it runs'}`)
  }
  return { tried: inTransactions.length, differing }
}

/**
 * Which lock each statement asks for on each table, seen while another session holds the table;
 * and which files are new when it has run.
 */
export async function compareApart(url: string, version: number): Promise<Compared> {
  const differing: string[] = []
  let tried = 0
  for (const form of apart.forms.map(formOf)) {
    const predicted = await predict(form, apart.given, version)
    const unknown = await withClient(url, async (client) => {
      await prepare(client, apart.given)
      return isUnknown(client, form.sql)
    })
    if (unknown) continue
    tried++
    const asked = await locksAskedFor(url, form.sql)
    const said = predicted.locks.filter((lock) => tables.some((one) => lock.startsWith(`${one} `)))
    const followed = (lock: string) =>
      form.later?.some((later) => tableOf(later) === tableOf(lock) && said.includes(later))
    const invented = said.filter((lock) => !asked.some((one) => tableOf(one) === tableOf(lock)))
    const missed = asked.filter((lock) => !said.includes(lock) && !followed(lock))
    if (invented.length + missed.length > 0) {
      differing.push(`${apart.name} | ${form.sql} | locks: predicted [${said}], true [${asked}]`)
    }
    const files = await withClient(url, (client) => newFiles(client, form.sql))
    const written = [...predicted.rewrites, ...predicted.rebuilds].toSorted()
    if (written.join() !== files.join()) {
      differing.push(`${apart.name} | ${form.sql} | files: predicted [${written}], true [${files}]`)
    }
  }
  return { tried, differing }
}

function tableOf(lock: string): string {
  return lock.split(' ')[0] ?? ''
}

/** Whether this server's grammar lacks the form. */
async function isUnknown(client: Client, sql: string): Promise<boolean> {
  return (await measure(client, { sql })).refused?.startsWith('syntax error') ?? false
}

/**
 * The first lock that a statement asks for on each table, above ACCESS SHARE. Every table is held
 * by a session of its own, which lets go when it was asked for.
 */
async function locksAskedFor(url: string, sql: string): Promise<string[]> {
  const holders = new Map<string, Client>()
  const sessions: Client[] = []
  const session = async () => {
    const client = new Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    sessions.push(client)
    return client
  }
  try {
    for (const table of tables) {
      const holder = await session()
      await holder.query(`BEGIN; LOCK TABLE ONLY ${table} IN EXCLUSIVE MODE`)
      holders.set(table, holder)
    }
    const runner = await session()
    const { rows } = await runner.query('SELECT pg_backend_pid() AS pid')
    let running = true
    const ran = runner.query(sql).finally(() => {
      running = false
    })
    const watcher = await session()
    const asked: string[] = []
    while (running) {
      const { rows: waiting } = await watcher.query(
        `SELECT relation::regclass AS name, mode FROM pg_locks
          WHERE pid = $1 AND NOT granted AND locktype = 'relation'`,
        [rows[0].pid],
      )
      for (const { name, mode } of waiting) {
        const holder = holders.get(name)
        if (holder === undefined) continue
        holders.delete(name)
        asked.push(`${name} ${modeName(mode)}`)
        await holder.query('ROLLBACK')
      }
      await sleep(2)
    }
    await ran
    return asked.toSorted()
  } finally {
    for (const client of sessions) await client.end()
  }
}

/** Tables and indexes that are the same and have another file when the statement has run. */
async function newFiles(client: Client, sql: string): Promise<string[]> {
  await prepare(client, apart.given)
  const files = async () => {
    const { rows } = await client.query(
      `SELECT oid::text || ' ' || relname AS name, relfilenode::text AS file FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'i')`,
    )
    return new Map<string, string>(rows.map(({ name, file }) => [name, file]))
  }
  const before = await files()
  await client.query(sql)
  const after = await files()
  return [...before]
    .flatMap(([name, file]) =>
      after.has(name) && after.get(name) !== file ? [name.split(' ')[1] ?? ''] : [],
    )
    .toSorted()
}
