import { onTestFinished, TestRunner } from 'vitest'
import { createDatabase, dropDatabase, withClient } from './admin.ts'
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
  const drop = async () => {
    await dropBeside(url)
    await dropDatabase(server, name)
  }
  if (TestRunner.getCurrentTest()) onTestFinished(drop)
  return { url, name, drop }
}

/** Drops the databases whose names begin with that of this one and go on: what a restore has made or kept. */
export async function dropBeside(url: string): Promise<void> {
  const server = testServer().url
  const { rows } = await withClient(server, (client) =>
    client.query<{ datname: string }>(
      `select datname from pg_database where starts_with(datname, $1 || '_')`,
      [new URL(url).pathname.slice(1)],
    ),
  )
  for (const { datname } of rows) await dropDatabase(server, datname)
}
