import { inject, onTestFinished, TestRunner } from 'vitest'
import { createDatabase, dropDatabase, withClient } from './admin.ts'

export interface FreshDatabase {
  readonly url: string
  readonly name: string
  /** Drops it now, and what was restored or kept beside it, whoever is connected. */
  drop(): Promise<void>
}

/** An empty database, dropped when the running test is over; one made outside a test lasts as long as the server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgres').url
  const url = await createDatabase(server)
  const name = new URL(url).pathname.slice(1)
  const drop = async () => {
    for (const member of [name, ...(await beside(server, name))]) await dropDatabase(server, member)
  }
  if (TestRunner.getCurrentTest()) onTestFinished(drop)
  return { url, name, drop }
}

/** The databases whose names begin with this one and go on. */
async function beside(server: string, name: string): Promise<string[]> {
  const { rows } = await withClient(server, (client) =>
    client.query<{ datname: string }>(
      `select datname from pg_database where starts_with(datname, $1 || '_')`,
      [name],
    ),
  )
  return rows.map(({ datname }) => datname)
}
