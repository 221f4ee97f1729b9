import { randomBytes } from 'node:crypto'
import type { TableContents } from '../../../../../../src/runtime/providers/index.ts'
import { rows } from '../../../../../support/observe.ts'
import { freshDatabase } from '../../../../../support/postgres/database.ts'
import { testServer } from '../../../../../support/postgres/worker-server.ts'
import { archiveOf, backups, dumped, options, targetOf } from '../support.ts'

/** A database with these tables, a backup of it, and what was written to it since. */
export async function written(made: string, since: string, database?: string) {
  const url = database ?? (await freshDatabase()).url
  await rows(url, made)
  const archive = archiveOf(await dumped(url))
  const { tables } = await backups.readThrough(archive, options)
  const then = await state(url, tables)
  await rows(url, since)
  const chosen = (names: readonly string[]) => tables.filter(({ table }) => names.includes(table))
  return {
    url,
    archive,
    tables,
    then,
    now: () => state(url, tables),
    giveBack: (...names: string[]) =>
      backups.restoreTables(archive, targetOf(url), chosen(names), options),
  }
}

/** A hash over the rows of each table, whatever their order. */
export async function state(url: string, tables: readonly TableContents[]) {
  const hashes: Record<string, string | null> = {}
  for (const { table } of tables) {
    const [row] = await rows<{ hash: string | null }>(
      url,
      `select md5(string_agg(r, ',' order by r)) as hash
         from (select t::text collate "C" as r from only ${table} t) s`,
    )
    hashes[table] = row?.hash ?? null
  }
  return hashes
}

/** Users, their orders, which go with them, and a log without a key. */
export const shop = `
  create table users (id int primary key generated always as identity, email text unique, note json);
  insert into users (email, note) select 'u' || n || '@x', json_build_object('n', n) from generate_series(1, 20) n;
  create table orders (id serial primary key, user_id int not null references users on delete cascade, total numeric);
  insert into orders (user_id, total) select 1 + n % 20, n from generate_series(1, 50) n;
  create table log (at timestamptz default now(), what text);
  insert into log (what) values ('a'), ('a'), (null)`

/** A database whose server keeps its text in another encoding, and ours speaks UTF-8 to it. */
export async function latin1Database(): Promise<string> {
  const { url, name, drop } = await freshDatabase()
  await drop()
  const sql = `create database "${name}" encoding 'LATIN1' locale 'C' template template0`
  await rows(testServer().url, sql)
  return url
}

/** Works as a role that has these rights (its name stands for `%`), and is gone afterwards. */
export async function asRole(
  url: string,
  grants: string,
  work: (as: string) => Promise<void>,
): Promise<void> {
  const role = `faber_db_role_${randomBytes(4).toString('hex')}`
  const password = randomBytes(12).toString('hex')
  await rows(
    url,
    `create role ${role} login password '${password}'; ${grants.replaceAll('%', role)}`,
  )
  const as = Object.assign(new URL(url), { username: role, password })
  try {
    await work(as.href)
  } finally {
    await rows(url, `drop owned by ${role}; drop role ${role}`)
  }
}
