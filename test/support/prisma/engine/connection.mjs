import pg from 'pg'
import { parseIntoClientConfig } from 'pg-connection-string'

/**
 * Where a URL of Prisma's points. Prisma's `?schema=` is not PostgreSQL's: it stands for the search path.
 * @param {string} url
 * @returns {{ config: pg.ClientConfig, schema: string }}
 */
export function parseUrl(url) {
  const schema = new URL(url).searchParams.get('schema') ?? 'public'
  const options = `-c search_path="${schema}"`
  return { config: { ...parseIntoClientConfig(url), options }, schema }
}

/**
 * Runs one script on a connection of its own.
 * @param {pg.ClientConfig} config
 * @param {string} sql
 */
export async function execute(config, sql) {
  const client = new pg.Client(config)
  await client.connect()
  try {
    return await client.query(sql)
  } finally {
    await client.end()
  }
}

/**
 * Creates the database that a URL names, from the server's own one.
 * @param {string} url
 * @returns {Promise<string>} its name
 */
export async function createDatabase(url) {
  const { config } = parseUrl(url)
  const name = config.database ?? 'postgres'
  await execute({ ...config, database: 'postgres' }, `CREATE DATABASE ${pg.escapeIdentifier(name)}`)
  return name
}
