import type { GeneratedMigration, Handler } from '../../handlers/index.ts'
import type { Run } from '../../run.ts'
import type { Finding } from '../../safety/index.ts'
import { listed } from '../../text.ts'
import type { Configured, Targeted } from '../steps.ts'
import { readDown, withoutTransactions } from './downs.ts'
import { effectsOfDowns } from './lose.ts'
import { proveDowns, tried } from './prove.ts'

/** The way back of a new migration: proven, with its text, or why there is none. */
export type WayBack =
  | {
      readonly proven: true
      readonly sql: string
      /** What it takes away that may hold rows by then. */
      readonly loses: readonly Finding[]
      /** What the migration destroys and no script brings back. */
      readonly not_brought_back: readonly string[]
    }
  | { readonly proven: false; readonly why: string }

/**
 * Proves the way back that the tool has given for a new migration. One that is not proven is not
 * written: a rollback would not use it, and a person would trust it.
 */
export async function wayBack(
  state: Pick<Configured, 'config'> & Targeted & { readonly handler: Handler },
  generated: GeneratedMigration,
  upSql: string,
  run: Run,
): Promise<WayBack> {
  const { handler, config } = state
  const { directory } = config.migrations
  if ('why' in generated.down) return { proven: false, why: generated.down.why }
  const { name } = generated
  const migration = {
    name,
    file: `${directory}/${name}/migration.sql`,
    sql: upSql,
    checksum: '',
    acceptedChecksums: [],
  }
  const file = `${directory}/${name}/down.sql`
  const { sql: given } = generated.down
  const way = await tried(async () => {
    const sql = await withoutTransactions(given, file)
    return readDown(migration, { file, sql, checksum: '' })
  })
  if ('why' in way) return { proven: false, why: way.why }
  const kept = await handler.readMigrations(run.root, directory)
  const proof = await proveDowns(state, kept, [way], run)
  if ('why' in proof) return { proven: false, why: proof.why }
  const { assessment, lost } = await effectsOfDowns([way], kept, config.safety, {})
  const gone = [...new Set(lost.flatMap(({ how, object }) => (how === 'gone' ? [object] : [])))]
  return {
    proven: true,
    sql: `${header(name, gone)}${way.sql}`,
    loses: assessment.findings.filter(({ data_loss }) => data_loss),
    not_brought_back: gone,
  }
}

function header(name: string, gone: readonly string[]): string {
  const lines = [
    `-- Undoes ${name}. Proven when it was written: up and down leave the schema as it was.`,
    ...(gone.length > 0 ? [`-- It does not bring back the data of ${listed(gone)}.`] : []),
  ]
  return `${lines.join('\n')}\n\n`
}
