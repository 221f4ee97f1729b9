import { inject } from 'vitest'

/** What a test needs to know of a running PostgreSQL. */
export interface TestServer {
  /** For the superuser, to the database `postgres`. */
  readonly url: string
  readonly port: number
  readonly user: string
  readonly password: string
  readonly major: number
  /** The folder of a pg_dump and a pg_restore that know this server. */
  readonly toolsDir: string
}

/** The PostgreSQL of this worker of Vitest. Its files run one after another: no other test is at work there. */
export function testServer(): TestServer {
  const server = inject('servers')[Number(process.env.VITEST_POOL_ID) - 1]
  if (!server) throw new Error(`No PostgreSQL for worker ${process.env.VITEST_POOL_ID}`)
  return server
}
