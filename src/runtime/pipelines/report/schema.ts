import { FaberDbError } from '../../../operations/index.ts'
import type { Migration } from '../../handlers/index.ts'
import { sqlState } from '../../providers/postgresql/errors.ts'
import { versionText } from '../../providers/postgresql/session.ts'
import type { Diagram, EnvironmentReport, Untold } from '../../report/html/data.ts'
import type { Run } from '../../run.ts'
import {
  type CatalogSnapshot,
  type Followed,
  followStructure,
  namesIn,
} from '../../safety/index.ts'
import { type Configured, type Connected, connect, readMigrations } from '../steps.ts'
import { diagramOf } from './diagram.ts'

/** More than this nobody looks at in a drawing. */
const mostTables = 2000

export type Database = Pick<EnvironmentReport, 'facts' | 'migrations' | 'diagram'>

/**
 * The schema of an environment as it is, and what the pending migrations would change of it: told
 * from their SQL, so that nothing is run and no right is needed but that to connect.
 */
export async function readDatabase(state: Configured, run: Run): Promise<Database> {
  try {
    return await read(state, { ...run, details: {}, warnings: [] })
  } catch (error) {
    return { diagram: untold(error) }
  }
}

/** Why something could not be read, where that is not a bug. */
function untold(error: unknown): Untold {
  if (!(error instanceof FaberDbError) && sqlState(error) === undefined) throw error
  return { why: `The schema could not be read: ${(error as Error).message}` }
}

async function read(state: Configured, run: Run): Promise<Database> {
  const connected = await connect(state, run, { readOnly: true, timeoutSeconds: 10 })
  const { session, server } = connected
  const [row] = await session.query<{ bytes: string }>(
    'select pg_database_size(current_database()) as bytes',
  )
  const facts = {
    host: `${server.host}:${server.port}`,
    database: server.database,
    serverVersion: versionText(server.version),
    ...(row && { sizeBytes: Number(row.bytes) }),
  }
  const { migrations, handler } = await readMigrations({ ...state, ...connected }, run)
  const diagram = await draw(connected, migrations.pending, handler.historyTable).catch(untold)
  const { applied, head, pending, unfinished } = migrations
  return {
    facts,
    migrations: {
      applied: applied.length,
      head,
      pending: pending.map(({ name }) => name),
      unfinished: unfinished.map(({ name }) => name),
    },
    diagram,
  }
}

async function draw(
  { session, provider }: Connected,
  pending: readonly Migration[],
  historyTable: string,
): Promise<Diagram | Untold> {
  const tables = await session.query<{ schema: string; name: string }>(tablesQuery)
  if (tables.length > mostTables) {
    return {
      why: `The database has ${tables.length} tables: more than ${mostTables} are not drawn.`,
    }
  }
  const named = await namesIn(pending)
  const relations = [...tables.map((each) => ({ ...each, cascades: false })), ...named.relations]
  const found = await provider.inspect(session, { ...named, relations })
  // The tool’s own table is no part of the schema that people draw.
  const drawn = found.relations.filter(({ name }) => name !== historyTable)
  const snapshot = { ...found, relations: drawn }
  const { followed, doubt } = await follow(pending, snapshot)
  return {
    ...diagramOf(snapshot, followed),
    pending: pending.length,
    ...(doubt !== undefined && { doubt }),
  }
}

/** The tables of users; partitions and what belongs to an extension are left out. */
const tablesQuery = `
  select n.nspname::text as schema, c.relname::text as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence <> 't'
     and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
     and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass
                        and e.objid = c.oid and e.deptype = 'e')
   order by 1, 2`

async function follow(
  pending: readonly Migration[],
  snapshot: CatalogSnapshot,
): Promise<{ readonly followed: readonly Followed[]; readonly doubt?: string }> {
  try {
    const { relations, unsure } = await followStructure(pending, snapshot)
    if (unsure.length === 0) return { followed: relations }
    const doubt = `What these statements do cannot be told from their text, and is not marked: ${unsure.join(', ')}.`
    return { followed: relations, doubt }
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    const { relations } = await followStructure([], snapshot)
    return { followed: relations, doubt: `Nothing is marked: ${error.message}` }
  }
}
