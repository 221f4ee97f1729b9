import { adapterFactory } from './adapter.mjs'
import { createDatabase, execute, parseUrl } from './connection.mjs'
import { migrationError } from './errors.mjs'
import { loadEngine } from './wasm.mjs'

/**
 * What the CLI can ask for, answered as the native engine does.
 * @param {string[]} schemaFiles
 * @param {import('./adapter.mjs').Datasource} datasource
 * @param {(content: string) => void} print writes to the CLI's standard output
 * @returns {import('./rpc.mjs').Call}
 */
export function methods(schemaFiles, datasource, print) {
  /** @type {ReturnType<typeof loadEngine> | undefined} */
  let loading
  /** @type {import('pg').DatabaseError | undefined} */
  let scriptError

  /** @type {import('./rpc.mjs').Call} */
  async function engine(method, params) {
    loading ??= loadEngine(
      schemaFiles,
      adapterFactory(datasource, (error) => {
        scriptError = error
      }),
    )
    return (await loading)(method, params)
  }

  return async (method, params) => {
    switch (method) {
      case 'createDatabase':
        return { databaseName: await createDatabase(datasource.url) }
      case 'dbExecute':
        await execute(parseUrl(datasource.url).config, String(params.script))
        return {}
      case 'getDatabaseVersion':
        return engine('version', params)
      case 'introspect':
        return engine(method, { namespaces: null, ...params })
      case 'applyMigrations':
        return engine(method, params).catch((error) => {
          throw scriptError ? migrationError(error, scriptError) : error
        })
      case 'diff': {
        const { stdout, ...result } = await engine(method, params)
        if (typeof stdout === 'string') print(stdout)
        return result
      }
      default:
        return engine(method, params)
    }
  }
}
