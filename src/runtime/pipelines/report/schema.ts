import { FaberDbError } from '../../../operations/index.ts'
import { getHandler, type Migration } from '../../handlers/index.ts'
import type { Session } from '../../providers/index.ts'
import { sqlState } from '../../providers/postgresql/errors.ts'
import { versionText } from '../../providers/postgresql/session.ts'
import type { Diagram, EnvironmentReport, Untold } from '../../report/html/data.ts'
import type { Run } from '../../run.ts'
import { type CatalogSnapshot, followStructure, namesIn } from '../../safety/index.ts'
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

function untold(error: unknown): Untold {
  return { why: `The schema could not be read: ${reasonOf(error)}` }
}

/** Why something could not be read; a bug is thrown on. */
function reasonOf(error: unknown): string {
  if (!(error instanceof FaberDbError) && sqlState(error) === undefined) throw error
  return (error as Error).message
}

async function read(state: Configured, run: Run): Promise<Database> {
  const connected = await connect(state, run, { readOnly: true, timeoutSeconds: 10 })
  const { server } = connected
  const facts = {
    host: `${server.host}:${server.port}`,
    database: server.database,
    serverVersion: versionText(server.version),
    sizeBytes: await databaseSize(connected.session),
  }
  const { historyTable } = await getHandler(state.config.database.migration_tool)
  try {
    const { migrations } = await readMigrations({ ...state, ...connected }, run)
    const { applied, head, pending, unfinished } = migrations
    return {
      facts,
      migrations: {
        applied: applied.length,
        head,
        pending: pending.map(({ name }) => name),
        unfinished: unfinished.map(({ name }) => name),
      },
      diagram: await draw(connected, pending, historyTable).catch(untold),
    }
  } catch (error) {
    const doubt = `What is pending is not known, and nothing is marked: ${reasonOf(error)}`
    const drawn = await draw(connected, [], historyTable).catch(untold)
    return { facts, diagram: 'why' in drawn ? drawn : { ...drawn, doubt } }
  }
}

async function databaseSize(session: Session): Promise<number> {
  const [row] = await session.query<{ bytes: string }>(
    'select pg_database_size(current_database()) as bytes',
  )
  return Number(row?.bytes)
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
  let snapshot = await provider.inspect(session, named)
  for (let from = 0; from < tables.length; from += atOnce) {
    const some = tables.slice(from, from + atOnce).map((each) => ({ ...each, cascades: false }))
    snapshot = withMore(snapshot, await provider.inspect(session, { ...nothing, relations: some }))
  }
  // The tool’s own table is no part of the schema that people draw.
  const drawn = snapshot.relations.filter(({ name }) => name !== historyTable)
  return { ...(await follow(pending, { ...snapshot, relations: drawn })), pending: pending.length }
}

/** So many tables are read by one query, which is given a limited time. */
const atOnce = 150

const nothing = { relations: [], types: [], functions: [] }

/** What is read of a table brings its neighbours with it; each is kept once. */
function withMore(known: CatalogSnapshot, more: CatalogSnapshot): CatalogSnapshot {
  const all = [...known.relations, ...more.relations]
  const relations = new Map(all.map((each) => [JSON.stringify([each.schema, each.name]), each]))
  const types = new Map(
    [...known.types, ...more.types].map((each) => [JSON.stringify([each.schema, each.name]), each]),
  )
  return { ...known, relations: [...relations.values()], types: [...types.values()] }
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

/** The drawing with its marks; where a migration cannot be read, without them. */
async function follow(
  pending: readonly Migration[],
  snapshot: CatalogSnapshot,
): Promise<Omit<Diagram, 'pending'>> {
  try {
    const { relations, unsure } = await followStructure(pending, snapshot)
    const drawn = diagramOf(snapshot, relations)
    if (unsure.length === 0) return drawn
    const doubt = `What these statements do cannot be told from their text, and is not marked: ${unsure.join(', ')}.`
    return { ...drawn, doubt }
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    const { relations } = await followStructure([], snapshot)
    return { ...diagramOf(snapshot, relations), doubt: `Nothing is marked: ${error.message}` }
  }
}
