import { readFile } from 'node:fs/promises'
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg'

const folder = import.meta.resolve('@prisma/schema-engine-wasm')

/**
 * Prisma's engine, whose methods are called by name. It connects at once.
 * The package's own entry imports the .wasm file as a module, which Node does not do by itself.
 * @param {string[]} schemaFiles
 * @param {object} adapter
 * @returns {Promise<import('./rpc.mjs').Call>}
 */
export async function loadEngine(schemaFiles, adapter) {
  const program = await readFile(new URL('schema_engine_bg.wasm', folder))
  const { instance } = await WebAssembly.instantiate(program, { './schema_engine_bg.js': glue })
  glue.__wbg_set_wasm(instance.exports)
  instance.exports.__wbindgen_start()

  const schemas = await Promise.all(schemaFiles.map(readSchema))
  const datamodels = schemas.length > 0 ? schemas : undefined
  const engine = await glue.SchemaEngine.new({ datamodels }, () => {}, adapter)
  return async (method, params) => (await Reflect.get(engine, method).call(engine, params)) ?? {}
}

/**
 * @param {string} path
 * @returns {Promise<[path: string, text: string]>}
 */
async function readSchema(path) {
  return [path, await readFile(path, 'utf8')]
}
