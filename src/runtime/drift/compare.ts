import type { SchemaObject, Structure } from '../providers/index.ts'
import type { Difference, Found } from './difference.ts'

type Same = (one: string, other: string) => boolean

/**
 * Where a database is not what its migrations make: what only one side has, then what was renamed,
 * then what differs. What lies in or hangs on an object that only one side has is not told beside it.
 * `same` tells whether two pieces of SQL mean the same.
 */
export function compareStructures(database: Structure, migrations: Structure, same: Same): Found[] {
  const [inDatabase, inMigrations] = [byKey(database), byKey(migrations)]
  const added = database.filter((each) => !each.implicit && !inMigrations.has(keyOf(each)))
  const missing = migrations.filter((each) => !each.implicit && !inDatabase.has(keyOf(each)))
  const renamed = pairRenamed(added, missing, same)
  const paired = new Set(renamed.flatMap((pair) => [pair.database, pair.migrations]))
  const both = database.flatMap((one) => {
    const other = inMigrations.get(keyOf(one))
    return other ? [{ database: one, migrations: other }] : []
  })
  return [
    ...alone(added, paired).map((each) => ({
      difference: {
        ...identity(each),
        way: 'only_in_database' as const,
        database: described(each),
      },
      database: each,
    })),
    ...alone(missing, paired).map((each) => ({
      difference: {
        ...identity(each),
        way: 'only_in_migrations' as const,
        migrations: described(each),
      },
      migrations: each,
    })),
    ...renamed.map((pair) => different(pair, 'name', [pair.database.name, pair.migrations.name])),
    ...both.flatMap((pair) => differentFacts(pair, same)),
  ]
}

interface Pair {
  readonly database: SchemaObject
  readonly migrations: SchemaObject
}

const keyOf = ({ kind, object }: SchemaObject) => `${kind} ${object}`
const byKey = (structure: Structure) => new Map(structure.map((each) => [keyOf(each), each]))

/** An index or a constraint with the same definition and another name was renamed, or made by hand. */
function pairRenamed(added: SchemaObject[], missing: SchemaObject[], same: Same): Pair[] {
  const left = missing.filter(({ kind }) => kind === 'index' || kind === 'constraint')
  return added.flatMap((database) => {
    const at = left.findIndex(
      ({ kind, table, facts }) =>
        kind === database.kind &&
        table === database.table &&
        facts.state === database.facts.state &&
        same(database.facts.definition ?? '', facts.definition ?? ''),
    )
    const [migrations] = at < 0 ? [] : left.splice(at, 1)
    return migrations ? [{ database, migrations }] : []
  })
}

/** Those that have no pair, and whose table or schema is not among them. */
function alone(objects: readonly SchemaObject[], paired: ReadonlySet<SchemaObject>) {
  const wholes = new Set(objects.filter(({ table }) => !table).map(({ object }) => object))
  const schemas = objects.filter(({ kind }) => kind === 'schema').map(({ object }) => `${object}.`)
  return objects.filter(
    (each) =>
      !paired.has(each) &&
      !(each.table && wholes.has(each.table)) &&
      !schemas.some((schema) => each.object.startsWith(schema)),
  )
}

function differentFacts(pair: Pair, same: Same): Found[] {
  const [facts, others] = [pair.database.facts, pair.migrations.facts]
  const properties = [...new Set([...Object.keys(facts), ...Object.keys(others)])]
  return properties.flatMap((property) => {
    const [one, other] = [facts[property], others[property]]
    const known = one !== undefined && other !== undefined && spelt.has(property)
    return one === other || (known && same(one, other))
      ? []
      : [different(pair, property, [one, other])]
  })
}

/** What is SQL, and may be the same in another spelling. */
const spelt = new Set(['default', 'generated', 'definition', 'using', 'with check', 'checks'])

function different(
  pair: Pair,
  property: string,
  [database, migrations]: readonly [string | undefined, string | undefined],
): Found {
  const difference = {
    ...identity(pair.database),
    way: 'different' as const,
    property,
    ...(database !== undefined && { database }),
    ...(migrations !== undefined && { migrations }),
  }
  return { difference, ...pair }
}

function identity({ object, kind, name, table }: SchemaObject): Omit<Difference, 'way'> {
  return { object, kind, name, ...(table !== null && { table }) }
}

/** `integer, not null, default 0`: what it is, for a line. */
function described({ facts }: SchemaObject): string {
  return Object.entries(facts)
    .filter(([, value]) => !ordinary.has(value))
    .map(([property, value]) => (labelled.has(property) ? `${property} ${value}` : value))
    .join(', ')
}

const ordinary = new Set(['nullable', 'off', 'valid', 'enabled', 'permissive'])
const labelled = new Set([
  'default',
  'generated',
  'collation',
  'row security',
  'using',
  'with check',
  'owner',
  'increment',
])
