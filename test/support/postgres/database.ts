import type { Client } from 'pg'
import { onTestFinished, TestRunner } from 'vitest'
import { createDatabase, dropSql, withClient } from './admin.ts'
import { testServer } from './worker-server.ts'

export interface FreshDatabase {
  readonly url: string
  readonly name: string
  /** Drops it now, and what was restored or kept beside it, whoever is connected. */
  drop(): Promise<void>
}

/** An empty database, dropped when the running test is over; one made outside a test lasts as long as the server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = testServer().url
  const url = await createDatabase(server)
  const name = new URL(url).pathname.slice(1)
  const drop = () =>
    withClient(server, async (client) => dropAll(client, [...(await beside(client, name)), name]))
  if (TestRunner.getCurrentTest()) onTestFinished(drop)
  return { url, name, drop }
}

/** Drops the databases whose names begin with that of this one and go on: what a restore has made or kept. */
export async function dropBeside(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1)
  await withClient(testServer().url, async (client) => dropAll(client, await beside(client, name)))
}

async function beside(client: Client, name: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where starts_with(datname, $1 || '_')`,
    [name],
  )
  return rows.map(({ datname }) => datname)
}

/** One connection for all: each costs both sides a computed proof of the password. */
async function dropAll(client: Client, names: readonly string[]): Promise<void> {
  for (const name of names) await client.query(dropSql(name))
}
