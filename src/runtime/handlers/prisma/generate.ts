import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import { stateFolder } from '../../config/project.ts'
import { writeAtomic } from '../../state/files.ts'
import type { GeneratedMigration, GenerateRequest } from '../handler.ts'
import { runPrisma } from './cli.ts'
import { findSchema } from './schema-files.ts'
import { timestamp, writeFiles } from './write-migration.ts'

/**
 * Asks `prisma migrate diff` for what the schema has and the migrations folder lacks, and for the
 * way back. Prisma replays the folder in a scratch database for each, so no environment is touched
 * and none has to be up to date.
 * @throws SCHEMA_INVALID, TOOL_MISSING, MIGRATIONS_INVALID
 */
export async function generate(request: GenerateRequest): Promise<GeneratedMigration> {
  const { root, directory, now, scratchUrls } = request
  const name = `${timestamp(now)}_${request.name}`
  const schema = join(root, await findSchema(root))
  const folder = join(root, directory)
  // At the same time: most of it is the start of Prisma.
  const [up, down] = await Promise.allSettled([
    diff(request, schema, scratchUrls.up, ['--from-migrations', folder, '--to-schema', schema]),
    diff(request, schema, scratchUrls.down, ['--from-schema', schema, '--to-migrations', folder]),
  ])
  if (up.status === 'rejected') throw up.reason
  return {
    name,
    sql: up.value,
    down: down.status === 'fulfilled' ? { sql: down.value } : { why: down.reason.message },
    write: (sql, downSql) => writeFiles(request, name, sql, downSql),
  }
}

async function diff(
  { root, directory, env }: GenerateRequest,
  schema: string,
  scratchUrl: string,
  direction: readonly string[],
): Promise<string> {
  const config = join(root, stateFolder, `prisma.${randomUUID().slice(0, 8)}.config.mjs`)
  await writeAtomic(config, configFile(schema, join(root, directory)))
  try {
    const { code, stdout, stderr } = await runPrisma(
      root,
      ['migrate', 'diff', '--config', config, ...direction, '--script', '--exit-code'],
      { ...env, FABER_DB_SCRATCH_URL: scratchUrl },
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
