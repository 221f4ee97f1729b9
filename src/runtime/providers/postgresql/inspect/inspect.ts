import {
  type CatalogSnapshot,
  type Names,
  type Relation,
  readCheck,
  type UserFunction,
  type UserType,
} from '../../../safety/index.ts'
import type { Row, Session } from '../../provider.ts'
import { type ColumnRow, columnOf, type TypeRow, typeOf } from './columns.ts'
import { readOnly } from './read-only.ts'
import { relationsQuery } from './relations.ts'
import { type SizeRow, sizeOf, withPartitions } from './sizes.ts'
import { functionsQuery, typesQuery } from './types.ts'

/** Locks of others are waited for this long: sizes cannot be read under ACCESS EXCLUSIVE. */
const patienceMs = 2_000

/**
 * Reads what the database knows of these names, in one transaction that can only read and with
 * four queries, whatever is named. Throws the server's error where a lock of another session keeps
 * it from reading.
 */
export function inspect(session: Session, names: Names): Promise<CatalogSnapshot> {
  return readOnly(session, patienceMs, async () => {
    const [settings] = await session.query<SettingsRow>(
      `select current_setting('server_version_num')::int as version,
              current_schemas(false)::text[] as "searchPath",
              current_setting('TimeZone') as "timeZone"`,
    )
    if (!settings) throw new Error('the server did not say its settings')
    const { version, searchPath, timeZone } = settings
    const { relations } = names
    // A recursive query is planned without knowing how little it finds: keep it to the indexes.
    await session.script(onlyIndexes)
    const rows = await session.query<RelationRow>(relationsQuery(version), [
      ...columnsOf(relations),
      relations.map(({ cascades }) => cascades),
    ])
    const typeOids = rows.flatMap(({ columns }) => columns.map(({ typeOid }) => typeOid))
    const [types, functions] = [
      await session.query<UserTypeRow>(typesQuery, [
        ...columnsOf(names.types),
        [...new Set(typeOids)],
      ]),
      await session.query<FunctionRow>(functionsQuery, columnsOf(names.functions)),
    ]
    return {
      searchPath,
      timeZone,
      relations: withPartitions(await Promise.all(rows.map(relationOf))),
      types: types.map(userTypeOf),
      functions: functions.map(functionOf),
    }
  })
}

export const onlyIndexes =
  'set local enable_seqscan = off; set local enable_hashjoin = off; set local enable_mergejoin = off'

/** Names as the two lists that the queries take. */
function columnsOf(names: readonly { schema?: string; name: string }[]): [unknown[], unknown[]] {
  return [names.map(({ schema }) => schema ?? null), names.map(({ name }) => name)]
}

interface SettingsRow extends Row {
  readonly version: number
  readonly searchPath: readonly string[]
  readonly timeZone: string
}

type Name = { readonly schema: string; readonly name: string }

interface ConstraintRow {
  readonly name: string
  readonly kind: string
  readonly columns: readonly string[]
  readonly validated: boolean
  readonly definition: string | null
  readonly references: Name | null
  readonly referred: readonly string[]
  readonly onDelete: string
}

interface RelationRow extends SizeRow, Row {
  readonly schema: string
  readonly name: string
  readonly isPartition: boolean
  readonly isDefault: boolean
  readonly partitionKey: NonNullable<Relation['partitionKey']> | null
  readonly parents: readonly Name[]
  readonly columns: readonly ColumnRow[]
  readonly indexes: readonly (Relation['indexes'][number] & { readonly expression: boolean })[]
  readonly constraints: readonly ConstraintRow[]
  readonly reads: readonly Name[]
  readonly usedBy: readonly Name[]
}

const relationKinds: Readonly<Record<string, Relation['kind']>> = {
  r: 'table',
  p: 'partitioned table',
  f: 'foreign table',
  v: 'view',
  m: 'materialized view',
}

async function relationOf(row: RelationRow): Promise<Relation> {
  const { schema, name, parents, isPartition, reads, usedBy } = row
  const size = sizeOf(row)
  return {
    schema,
    name,
    kind: relationKinds[row.kind] ?? 'table',
    complete: true,
    columns: row.columns.map(columnOf),
    indexes: row.indexes.map(({ expression, ...index }) => ({
      ...index,
      ...(expression && { expression }),
    })),
    constraints: await Promise.all(
      row.constraints.filter(({ kind }) => kind in constraintKinds).map(constraintOf),
    ),
    ...(row.partitionKey && { partitionKey: row.partitionKey }),
    ...(isPartition && parents[0] && { partitionOf: parents[0] }),
    ...(row.isDefault && { isDefaultPartition: true }),
    ...(!isPartition && parents.length > 0 && { inherits: parents }),
    ...(reads.length > 0 && { reads }),
    ...(usedBy.length > 0 && { usedBy }),
    ...(size && { size }),
  }
}

type Constraint = Relation['constraints'][number]

/** Constraint triggers are none of these. */
const constraintKinds: Readonly<Record<string, Constraint['kind']>> = {
  c: 'check',
  f: 'foreign key',
  p: 'primary key',
  u: 'unique',
  x: 'exclude',
  n: 'not null',
}

const deleteActions: Readonly<Record<string, NonNullable<Constraint['onDelete']>>> = {
  c: 'cascade',
  n: 'set null',
  d: 'set default',
}

async function constraintOf(row: ConstraintRow): Promise<Constraint> {
  const { name, columns, validated, definition, references, onDelete } = row
  const action = deleteActions[onDelete]
  return {
    name,
    kind: constraintKinds[row.kind] ?? 'check',
    columns,
    validated,
    ...(references && { references, referredColumns: row.referred }),
    ...(action && { onDelete: action }),
    ...(definition !== null && (await readCheck(definition))),
  }
}

interface UserTypeRow extends Row {
  readonly schema: string
  readonly name: string
  readonly kind: string
  readonly values: readonly string[] | null
  readonly base: TypeRow | null
  readonly constrained: boolean
}

const typeKinds: Readonly<Record<string, UserType['kind']>> = {
  e: 'enum',
  d: 'domain',
  c: 'composite',
  r: 'range',
  m: 'range',
}

function userTypeOf({ schema, name, kind, values, base, constrained }: UserTypeRow): UserType {
  return {
    schema,
    name,
    kind: typeKinds[kind] ?? 'other',
    ...(values && { values }),
    ...(base && { base: typeOf(base), constrained }),
  }
}

interface FunctionRow extends Row {
  readonly schema: string
  readonly name: string
  readonly volatility: 0 | 1 | 2
}

const volatilities = ['immutable', 'stable', 'volatile'] as const

function functionOf({ schema, name, volatility }: FunctionRow): UserFunction {
  return { schema, name, volatility: volatilities[volatility] }
}
