import { randomBytes } from 'node:crypto'
import { Client, escapeIdentifier } from 'pg'

/** Connects, runs, disconnects. */
export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  // A session that the server ends shows in the next query; without a listener it would end the process.
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The same server's URL for another of its databases. */
export function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl)
  url.pathname = `/${encodeURIComponent(database)}`
  return url.href
}

/** Creates an empty database, under a name nobody else has unless one is given, and returns its URL. */
export async function createDatabase(
  serverUrl: string,
  name = `test_${randomBytes(6).toString('hex')}`,
): Promise<string> {
  await withClient(serverUrl, (client) => client.query(`CREATE DATABASE ${escapeIdentifier(name)}`))
  return urlOf(serverUrl, name)
}

/** Drops a database if it is there, whoever is connected to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await withClient(serverUrl, (client) => client.query(dropSql(name)))
}

/** Of a database that may be there, with whoever is connected to it. */
export function dropSql(name: string): string {
  return `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`
}
