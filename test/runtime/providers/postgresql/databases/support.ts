import { onTestFinished } from 'vitest'
import type { DatabaseFacts } from '../../../../../src/runtime/providers/backups.ts'
import { postgresql } from '../../../../../src/runtime/providers/postgresql/index.ts'
import type { Target } from '../../../../../src/runtime/providers/provider.ts'
import { rows } from '../../../../support/observe.ts'
import { dropDatabase, urlOf } from '../../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../../support/postgres/database.ts'
import { testServer } from '../../../../support/postgres/worker-server.ts'

/** What is recorded of a database that nobody has described. */
export const noFacts: DatabaseFacts = {
  database: 'shop',
  server_version: 150_000,
  size_bytes: 0,
  owner: 'postgres',
  encoding: 'UTF8',
  properties: {},
  comment: null,
  acl: null,
  settings: [],
  roles: [],
  extensions: [],
  activity: { since: null, tables: [] },
}

export interface TestDatabase {
  readonly url: string
  readonly name: string
  readonly target: Target
}

/** A database whose whole family (half-restored and kept ones) goes with the test. */
export async function family(): Promise<TestDatabase> {
  const { url, name } = await freshDatabase()
  onTestFinished(async () => {
    for (const member of await namesBeside(name)) await dropDatabase(testServer().url, member)
  })
  return { url, name, target: postgresql.parse(url, 'URL') }
}

/** The databases whose names begin with this one and go on. */
export async function namesBeside(name: string): Promise<string[]> {
  const found = await rows<{ datname: string }>(
    testServer().url,
    `select datname from pg_database where datname like '${name}\\_%' order by 1`,
  )
  return found.map(({ datname }) => datname)
}

export const urlFor = (name: string) => urlOf(testServer().url, name)

/** A role that may log in; it goes with the test, and what it owns with its databases. */
export async function role(options = ''): Promise<{ name: string; password: string }> {
  const name = `role_${Math.random().toString(36).slice(2, 10)}`
  const admin = testServer().url
  await rows(admin, `create role ${name} login password 'of-a-test-only' ${options}`)
  onTestFinished(async () => {
    await rows(admin, `drop role if exists ${name}`)
  })
  return { name, password: 'of-a-test-only' }
}

/** A connection string of another user. */
export function as(url: string, { name, password }: { name: string; password: string }): string {
  const other = new URL(url)
  other.username = name
  other.password = password
  return other.href
}

/** What is kept of a database, as a session of its server tells. */
export async function listKept(target: Target) {
  const session = await postgresql.databases.connect(target)
  try {
    return await postgresql.databases.listKept(session)
  } finally {
    await session.close()
  }
}
