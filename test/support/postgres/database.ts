import { inject, onTestFinished } from 'vitest'
import { createDatabase, dropDatabase } from './admin.ts'

export interface FreshDatabase {
  readonly url: string
  readonly name: string
  /** Drops it before the test ends, whoever is connected to it. */
  drop(): Promise<void>
}

/** An empty database of its own for the running test, dropped when the test is over. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('postgres').url
  const url = await createDatabase(server)
  const name = new URL(url).pathname.slice(1)
  const drop = () => dropDatabase(server, name)
  onTestFinished(drop)
  return { url, name, drop }
}
