import { randomUUID } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
} from '@prisma/driver-adapter-utils'
import pg from 'pg'
import { decodeCatalogTypes } from './catalog-types.mjs'
import { execute, parseUrl } from './connection.mjs'

/** @typedef {{ url: string, shadowDatabaseUrl?: string }} Datasource */
/** @typedef {ReturnType<typeof parseUrl>} Target */

/** What the engine must be told where the error is not the server's: it came with neither. */
const lostConnection = { kind: 'postgres', code: '08006', severity: 'FATAL' }

/**
 * How the engine reaches the database and its shadow.
 * @param {Datasource} datasource
 * @param {(error: pg.DatabaseError) => void} onScriptError sees the server's own error, of which the engine keeps the text only
 */
export function adapterFactory({ url, shadowDatabaseUrl }, onScriptError) {
  return bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(parseUrl(url), onScriptError),
    connectToShadowDb: () =>
      shadowDatabaseUrl ? emptiedDatabase(parseUrl(shadowDatabaseUrl)) : ownDatabase(parseUrl(url)),
  })
}

/**
 * @param {Target} target
 * @param {(error: pg.DatabaseError) => void} [onScriptError]
 */
async function connect({ config, schema }, onScriptError) {
  // One session: the engine's advisory lock belongs to the session that took it.
  const pool = new pg.Pool({ ...config, max: 1 })
  pool.on('connect', decodeCatalogTypes)
  const adapter = await new PrismaPg(pool, { schema, disposeExternalPool: true }).connect()
  // The adapter's own cuts scripts at each semicolon, also within function bodies, and so loses
  // the transaction that PostgreSQL wraps around a script sent in one piece.
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error) => {
      onScriptError?.(error)
      throw new DriverAdapterError({ ...lostConnection, ...error, message: error.message })
    })
  }
  return adapter
}

/**
 * A shadow database made for the occasion, and dropped after it.
 * @param {Target} target
 */
async function ownDatabase({ config, schema }) {
  const database = `prisma_migrate_shadow_db_${randomUUID()}`
  await execute(config, `CREATE DATABASE "${database}"`)
  const adapter = await connect({ config: { ...config, database }, schema })
  const dispose = adapter.dispose.bind(adapter)
  adapter.dispose = async () => {
    await dispose()
    await execute(config, `DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`)
  }
  return adapter
}

/**
 * The shadow database that the project names: whatever it holds is dropped.
 * @param {Target} target
 */
async function emptiedDatabase({ config, schema }) {
  await execute(
    config,
    `DO $$ DECLARE name text; BEGIN
       FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
       LOOP EXECUTE format('DROP SCHEMA %I CASCADE', name); END LOOP;
     END $$;
     CREATE SCHEMA ${pg.escapeIdentifier(schema)}`,
  )
  return connect({ config, schema })
}
