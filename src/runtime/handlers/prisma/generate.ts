import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import { stateFolder } from '../../config/project.ts'
import { writeAtomic } from '../../state/files.ts'
import type { GeneratedMigration, GenerateRequest } from '../handler.ts'
import { runPrisma } from './cli.ts'

/**
 * Asks `prisma migrate diff` for what the schema has and the migrations folder lacks. Prisma
 * replays the folder in the scratch database, so no environment is touched and none has to be
 * up to date.
 * @throws SCHEMA_INVALID, TOOL_MISSING, MIGRATIONS_INVALID
 */
export async function generate(request: GenerateRequest): Promise<GeneratedMigration> {
  const { root, directory, now } = request
  const name = `${timestamp(now)}_${request.name}`
  const schema = await findSchema(root)
  const sql = await diff(request, schema)
  return {
    name,
    sql,
    async write(text) {
      const file = join(directory, name, 'migration.sql')
      await writeNew(join(root, file), text)
      await writeNew(join(root, directory, 'migration_lock.toml'), lockFile)
      return file
    },
  }
}

async function diff(request: GenerateRequest, schema: string): Promise<string> {
  const { root, directory } = request
  const config = join(root, stateFolder, `prisma.${randomUUID().slice(0, 8)}.config.mjs`)
  await writeAtomic(config, configFile(join(root, schema), join(root, directory)))
  try {
    const { code, stdout, stderr } = await runPrisma(
      root,
      ['migrate', 'diff', '--config', config, '--from-migrations', join(root, directory)].concat([
        '--to-schema',
        join(root, schema),
        '--script',
        '--exit-code',
      ]),
      { ...request.env, FABER_DB_SCRATCH_URL: request.scratchUrl },
    )
    if (code === 0) return ''
    if (code === 2 && stdout.trim() !== '') return `${stdout.trim()}\n`
    throw prismaError(stderr || stdout)
  } finally {
    await rm(config, { force: true })
  }
}

/** Prisma 7 takes URLs from its configuration only. This one holds names of variables, no values. */
function configFile(schema: string, migrations: string): string {
  return `export default {
  schema: ${JSON.stringify(schema)},
  migrations: { path: ${JSON.stringify(migrations)} },
  datasource: {
    url: process.env.FABER_DB_SCRATCH_URL,
    shadowDatabaseUrl: process.env.FABER_DB_SCRATCH_URL,
  },
}
`
}

function prismaError(output: string): FaberDbError {
  const text = output.replace(/^Loaded Prisma config.*$/gm, '').trim()
  const code = /\bP\d{4}\b/.exec(text)?.[0]
  if (code === 'P3006' || code === 'P3018') {
    return new FaberDbError('MIGRATIONS_INVALID', {
      message: `Prisma cannot replay the migrations folder (${code}).`,
      why: text,
      next: 'Mend the migration that it names; nothing was written.',
      facts: { tool_code: code },
    })
  }
  return new FaberDbError('SCHEMA_INVALID', {
    message: `Prisma cannot compare the schema with the migrations${code ? ` (${code})` : ''}.`,
    why: text,
    next: 'Mend what it names; nothing was written.',
    facts: code ? { tool_code: code } : {},
  })
}

export const schemaPlaces = ['prisma/schema.prisma', 'schema.prisma', 'prisma/schema']

/** The schema, as Prisma looks for it when nothing says otherwise. */
export async function findSchema(root: string): Promise<string> {
  for (const place of schemaPlaces) {
    const found = await readFile(join(root, place)).then(
      () => true,
      (error: NodeJS.ErrnoException) => error.code === 'EISDIR',
    )
    if (found) return place
  }
  throw new FaberDbError('SCHEMA_INVALID', {
    message: `The project has no Prisma schema at ${schemaPlaces.join(', ')}.`,
    next: 'Create one: npx prisma init',
  })
}

const lockFile =
  '# The provider of these migrations; Prisma reads it. Keep it in version control.\nprovider = "postgresql"\n'

/** A file that is there stays as it is. */
async function writeNew(path: string, content: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

/** `20261121083000`, as Prisma names its migrations: UTC, to the second. */
function timestamp(now: Date): string {
  return now.toISOString().replace(/\D/g, '').slice(0, 14)
}
