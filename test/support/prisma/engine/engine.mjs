#!/usr/bin/env node
// Stands in for Prisma's native schema engine, which npm does not carry: the same engine, compiled to
// WebAssembly (Prisma's own diffing, history and checksums), behind the protocol that the CLI speaks.
// PRISMA_SCHEMA_ENGINE_BINARY points here. For PostgreSQL and for tests only: it drops every schema
// of the shadow database that the project names.
import { parseArgs } from 'node:util'
import { runCommand } from './commands.mjs'
import { methods } from './methods.mjs'
import { print, serve } from './rpc.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    datamodels: { type: 'string', multiple: true, default: [] },
    datasource: { type: 'string', default: '{}' },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean' },
  },
})
const datasource = JSON.parse(values.datasource)
const [command, name] = positionals

if (values.version) console.log('schema-engine-cli wasm')
else if (command === 'cli') await runCommand(name, datasource.url)
else await serve(methods(values.datamodels, datasource, print))
