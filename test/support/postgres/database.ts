import { inject, onTestFinished, TestRunner } from 'vitest'
import { createDatabase, dropDatabase } from './admin.ts'

export interface FreshDatabase {
  readonly url: string
  readonly name: string
  /** Drops it now, whoever is connected to it. */
  drop(): Promise<void>
}

/** An empty database, dropped when the running test is over; one made outside a test lasts as long as the server. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgres').url
  const url = await createDatabase(server)
  const name = new URL(url).pathname.slice(1)
  const drop = () => dropDatabase(server, name)
  if (TestRunner.getCurrentTest()) onTestFinished(drop)
  return { url, name, drop }
}
