import { createHash } from 'node:crypto'
import { FaberDbError } from '../../../operations/index.ts'
import { recordAudit } from '../../audit/trail.ts'
import { updateWorkItem, type WorkItemMigration } from '../../faber/work-item.ts'
import { getHandler } from '../../handlers/index.ts'
import { actor, type Run } from '../../run.ts'
import { assess } from '../../safety/index.ts'
import { generateMigration } from '../generate-migration.ts'
import type { Begun } from './begin.ts'
import type { Wanted } from './specification.ts'
import { within } from './within.ts'

/** A migration of the architect phase, as its result shows it. */
export interface Written {
  /** Absent where nothing was written. */
  readonly name?: string
  readonly path?: string
  readonly checksum?: string
  readonly risk: unknown
  readonly findings: unknown
  readonly sql: string
}

/** What the migrations of a work item are named for. */
export function describe({ context, workId }: Begun, { summary }: Wanted): string {
  const title = summary ?? context.title.trim()
  return title !== '' ? title : `work item ${workId ?? ''}`.trim()
}

/** The migration that the merged schema needs, written by generate-migration itself; nothing where it needs none. */
export async function generate(state: Begun, wanted: Wanted, run: Run): Promise<Written[]> {
  let told: Record<string, unknown> = {}
  const args = {
    description: describe(state, wanted),
    environment: state.config.faber_integration.phase_hooks.pre_build.environment,
    name: undefined,
    preview: false,
    workId: state.workId,
    json: true,
  }
  await within(generateMigration, args, run, (details) => {
    told = details
  })
  const { migration, path, sql, risk, findings } = told
  if (typeof path !== 'string') return []
  const checksum = sha256(String(sql))
  return [{ name: String(migration), path, checksum, risk, findings, sql: String(sql) }]
}

/**
 * What SQL of a specification would do, by the rules of safety: as a migration of its own.
 * @throws OPERATION_BLOCKED where the configuration forbids it
 */
export async function judgeSql(state: Begun, { sql }: Wanted, run: Run): Promise<Written> {
  const migration = { name: 'specification', file: 'the specification’s SQL', sql }
  const { risk, findings, blocked } = await assess([migration], state.config.safety)
  const [first] = blocked
  if (first) {
    throw new FaberDbError('OPERATION_BLOCKED', {
      message: `${first.finding.file}: ${first.finding.message}`,
      why: first.reason,
      next: 'Change the specification; no approval can let it through.',
      facts: { blocked },
    })
  }
  run.reporter.progress(`  the SQL of the specification: risk ${risk}`)
  return { risk, findings, sql }
}

/** Writes the SQL as it stands. */
export async function writeSql(
  state: Begun,
  wanted: Wanted,
  judged: Written,
  run: Run,
): Promise<Written> {
  const { config, workId } = state
  const description = describe(state, wanted).replaceAll(/\s+/g, ' ')
  const sql = `-- ${description}${workId ? ` (work item ${workId})` : ''}\n\n${wanted.sql}`
  const handler = await getHandler(config.database.migration_tool)
  const { name, path } = await handler.writeMigration({
    root: run.root,
    directory: config.migrations.directory,
    name: slug(description),
    now: run.now(),
    sql,
  })
  await recordAudit(
    run.state.audit,
    {
      operation: run.operation,
      outcome: 'written',
      actor: actor(),
      migration: name,
      ...(workId && { work_id: workId }),
    },
    run.now(),
  )
  run.warnings.push({
    code: 'NO_DOWN',
    message: `${name} is the specification’s SQL and gets no down.sql; a rollback of it would need a backup, or a down.sql that you write beside it.`,
  })
  if (wanted.sqlChangesStructure && wanted.definitions.length === 0) {
    run.warnings.push({
      code: 'SCHEMA_BEHIND',
      message: `${name} changes tables of which the schema file does not tell by itself. Let it say the same, or the next generate-migration takes the change back.`,
    })
  }
  return { ...judged, name, path, checksum: sha256(sql), sql }
}

/** Remembers what was written, beside what is there already. */
export async function rememberWritten(
  { workId }: Begun,
  sha256OfSpecification: string,
  written: readonly Written[],
  run: Run,
): Promise<void> {
  if (workId === undefined) return
  const added = written.flatMap(({ name, checksum }): WorkItemMigration[] =>
    name && checksum ? [{ name, checksum }] : [],
  )
  await updateWorkItem(run.state, workId, run.now(), (item) => ({
    ...item,
    specification_sha256: sha256OfSpecification,
    migrations: [...item.migrations, ...added],
  }))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function slug(text: string): string {
  const words = text.toLowerCase().replace(/[^a-z0-9]+/g, '_')
  return words.replace(/^_+|_+$/g, '').slice(0, 60) || 'migration'
}
