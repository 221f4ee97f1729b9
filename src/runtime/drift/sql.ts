import type { SchemaObject } from '../providers/index.ts'
import { quoteIdentifier } from '../providers/postgresql/identifiers.ts'
import { type Found, ownSequence } from './difference.ts'

/** SQL that turns one side of differences into the other. */
export interface DriftSql {
  readonly sql: string
  /** Whether it drops what may hold rows. */
  readonly destructive: boolean
  /** How many differences it leaves, because they are not simple. */
  readonly left: number
}

interface Change {
  readonly sql: string
  readonly drops: boolean
}

/** A difference seen from a side: what goes and what comes; undefined where nothing stands. */
interface Step {
  readonly kind: SchemaObject['kind']
  readonly property: string | undefined
  readonly from: SchemaObject | undefined
  readonly to: SchemaObject | undefined
}

/**
 * The SQL by which the migrations come to what the database is, or the database to what they say.
 * It drops first, parts before wholes. What may hold rows is marked where it is dropped.
 */
export function driftSql(found: readonly Found[], goal: 'database' | 'migrations'): DriftSql {
  const changes = found.map(({ difference, database, migrations }) => {
    const [from, to] = goal === 'database' ? [migrations, database] : [database, migrations]
    return change({ kind: difference.kind, property: difference.property, from, to })
  })
  const known = changes.filter((each) => each !== undefined)
  const drops = known.filter((each) => each.drops).toReversed()
  const ordered = [...drops, ...known.filter((each) => !each.drops)].map(({ sql }) => sql)
  return {
    sql: ordered.join('\n'),
    destructive: ordered.some((sql) => sql.startsWith(mark)),
    left: changes.length - known.length,
  }
}

const mark = '-- Destructive: what it holds is lost.\n'

function change({ kind, property, from, to }: Step): Change | undefined {
  if (!from) return to && create(kind, to)
  if (!to) return drop(kind, from)
  if (property === 'name') return rename(kind, from, to)
  if (kind === 'column') return alter(property, from, to)
  if (property !== 'definition') return undefined
  const [gone, come] = [drop(kind, from), create(kind, to)]
  return gone && come && { sql: `${gone.sql}\n${come.sql}`, drops: false }
}

function create(kind: string, object: SchemaObject): Change | undefined {
  const { definition = '', state } = object.facts
  const name = quoteIdentifier(object.name)
  switch (kind) {
    case 'extension':
      return comes(`CREATE EXTENSION IF NOT EXISTS ${name};`)
    case 'column':
      return object.facts.generated
        ? undefined
        : comes(`ALTER TABLE ${object.table} ADD COLUMN IF NOT EXISTS ${columnText(object)};`)
    case 'constraint':
      return comes(`ALTER TABLE ${object.table} ADD CONSTRAINT ${name} ${definition};`)
    case 'index':
      return state === 'valid'
        ? comes(`${definition.replace(' INDEX ON ', () => ` INDEX IF NOT EXISTS ${name} ON `)};`)
        : undefined
    default:
      return undefined
  }
}

function columnText({ name, facts }: SchemaObject): string {
  const { type, collation, default: value, nullability, identity } = facts
  const always = identity ? 'ALWAYS' : 'BY DEFAULT'
  return [
    quoteIdentifier(name),
    type,
    ...(collation ? [`COLLATE ${collation}`] : []),
    ...(value === ownSequence ? [`GENERATED ${always} AS IDENTITY`] : []),
    ...(value && value !== ownSequence ? [`DEFAULT ${value}`] : []),
    ...(nullability === 'not null' ? ['NOT NULL'] : []),
  ].join(' ')
}

function drop(kind: string, { object, table, name }: SchemaObject): Change | undefined {
  const quoted = quoteIdentifier(name)
  switch (kind) {
    case 'table':
      return goes(`${mark}DROP TABLE ${object};`)
    case 'column':
      return goes(`${mark}ALTER TABLE ${table} DROP COLUMN ${quoted};`)
    case 'constraint':
      return goes(`ALTER TABLE ${table} DROP CONSTRAINT ${quoted};`)
    case 'index':
      return goes(`DROP INDEX ${object};`)
    case 'extension':
      return goes(`DROP EXTENSION ${object};`)
    default:
      return undefined
  }
}

function rename(kind: string, from: SchemaObject, to: SchemaObject): Change {
  const name = quoteIdentifier(to.name)
  return comes(
    kind === 'index'
      ? `ALTER INDEX ${from.object} RENAME TO ${name};`
      : `ALTER TABLE ${from.table} RENAME CONSTRAINT ${quoteIdentifier(from.name)} TO ${name};`,
  )
}

function alter(
  property: string | undefined,
  from: SchemaObject,
  { table, name, facts }: SchemaObject,
): Change | undefined {
  const column = `ALTER TABLE ${table} ALTER COLUMN ${quoteIdentifier(name)}`
  switch (property) {
    case 'type':
      return comes(`${column} TYPE ${facts.type} USING ${quoteIdentifier(name)}::${facts.type};`)
    case 'nullability':
      return comes(`${column} ${facts.nullability === 'not null' ? 'SET' : 'DROP'} NOT NULL;`)
    case 'default':
      if ([from.facts.default, facts.default].includes(ownSequence)) return undefined
      return comes(
        facts.default === undefined
          ? `${column} DROP DEFAULT;`
          : `${column} SET DEFAULT ${facts.default};`,
      )
    default:
      return undefined
  }
}

const comes = (sql: string): Change => ({ sql, drops: false })
const goes = (sql: string): Change => ({ sql, drops: true })
