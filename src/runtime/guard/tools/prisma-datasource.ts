import { readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Address } from '../address.ts'
import { isSeen, unseen } from '../shell/invocation.ts'
import { addressesInCode, sectionOf } from './code-addresses.ts'
import type { Call } from './command-table.ts'
import {
  addressOrUnknown,
  dotenvFilesIn,
  firstFile,
  lookupWith,
  scriptEndings,
} from './config-addresses.ts'

/** The files that Prisma looks for, in its order: loadConfigFromFile.ts of @prisma/config. */
const configFiles = [
  'prisma7.config',
  '.config/prisma7',
  'prisma.config',
  'prisma.config/index',
  '.config/prisma',
  '.config/prisma/index',
  '.config/prisma.config',
  '.config/prisma.config/index',
].flatMap((path) => scriptEndings.map((ending) => `${path}.${ending}`))

const shadow = /shadowDatabaseUrl['"]?\s*[:=][^,\n}]*/g

/**
 * The database that Prisma works on: as its configuration says, else the datasource of the schema
 * (`url` and `directUrl`), else `DATABASE_URL`.
 * https://www.prisma.io/docs/orm/reference/prisma-config-reference
 */
export function datasourceAddresses(call: Call): Address[] {
  if (!call.line.values('--schema', '--config').every(isSeen)) return []
  const project = projectOf(call)
  const { config, datasource, lookup } = project
  const texts = [sectionOf(config, 'datasource'), config, datasource]
  for (const text of texts) {
    const found = addressesInCode(text.replace(shadow, ''), lookup)
    if (found.length > 0) return found
  }
  const url = lookup('DATABASE_URL')
  return url ? [addressOrUnknown(url)] : []
}

/** The database that Prisma empties to replay migrations in, where one is named. */
export function shadowAddresses(call: Call): Address[] {
  const { config, datasource, lookup } = projectOf(call)
  const [named] = config.match(shadow) ?? datasource.match(shadow) ?? []
  return named === undefined ? [] : addressesInCode(named, lookup)
}

/** The texts that say where the database is, and how the variables in them are looked up. */
function projectOf(call: Call) {
  const { line } = call
  const given = line.value('--config')
  const config = firstFile(given === undefined ? configFiles : [given], call)
  const folder = config ? dirname(config.path).replace(/\.config$/, '.') : '.'
  const schemas = schemasOf(call, config?.text ?? '', folder)
  const schema = schemas
    .map((path) => ({ path, text: call.context.readFile(path, call.invocation) ?? '' }))
    .find(({ text }) => datasourceIn.test(text) || !isSeen(text))
  const text = schema?.text ?? ''
  const dotenvFiles = [
    ...(config ? dotenvFilesIn(config.text, config.path) : []),
    '.env',
    ...(schema ? [join(dirname(schema.path), '.env')] : []),
    'prisma/.env',
  ]
  return {
    config: config?.text ?? '',
    datasource: `${datasourceIn.exec(text)?.[0] ?? ''}${isSeen(text) ? '' : unseen}`,
    lookup: lookupWith(dotenvFiles, call),
  }
}

const datasourceIn = /^\s*datasource\s+\w+\s*\{[^}]*\}/m

/** Where the schema may lie: as told by an option, the configuration or package.json, else the usual places. */
function schemasOf({ line, context, invocation }: Call, config: string, folder: string): string[] {
  const given = line.value('--schema')
  const inConfig = /(?<!\w)schema['"]?\s*:\s*(.*)/.exec(config)?.[1] ?? ''
  const parts = [...inConfig.matchAll(/['"`]([^'"`]+)['"`]/g)].map(([, part = '']) => part)
  const inPackage = /"prisma"\s*:\s*\{[^}]*"schema"\s*:\s*"([^"]+)"/.exec(
    context.readFile('package.json', invocation) ?? '',
  )?.[1]
  const named = given ?? (parts.length > 0 ? join(folder, ...parts) : inPackage)
  const paths = named === undefined ? ['prisma/schema.prisma', 'schema.prisma', 'prisma'] : [named]
  return paths.flatMap((path) => [path, ...schemaFilesIn(resolve(invocation.folder, path))])
}

/** The files of a schema that is kept in a folder. */
function schemaFilesIn(folder: string): string[] {
  if (/\.prisma$/.test(folder)) return []
  try {
    const files = readdirSync(folder, { recursive: true }).map(String)
    return files.filter((file) => file.endsWith('.prisma')).map((file) => join(folder, file))
  } catch {
    return []
  }
}
