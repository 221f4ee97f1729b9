import type {
  Diagram,
  DiagramColumn,
  DiagramRelation,
  DiagramTable,
  Mark,
} from '../../report/html/data.ts'
import type { CatalogSnapshot, Followed, FollowedColumn, Relation } from '../../safety/index.ts'
import { spelled } from '../../safety/recipes/type-text.ts'

type Structure = Pick<Diagram, 'tables' | 'relations'>
type Column = Relation['columns'][number]
type Constraint = Relation['constraints'][number]
type Name = { readonly schema: string; readonly name: string }

/** A table on both sides; the id is that of the side where it is first. */
interface Pair {
  readonly id: string
  readonly before?: Relation
  readonly after?: Followed
}

/** Both structures as one drawing, in which what is not the same in both is marked. */
export function diagramOf(
  { relations, searchPath }: CatalogSnapshot,
  followed: readonly Followed[],
): Structure {
  const pairs = pairsOf(relations.filter(isDrawn), followed.filter(isDrawn))
  const idsAfter = new Map(pairs.flatMap(({ id, after }) => (after ? [[key(after), id]] : [])))
  const idsBefore = new Map(pairs.flatMap(({ id, before }) => (before ? [[key(before), id]] : [])))
  const shown = ({ schema, name }: Name) => (schema === searchPath[0] ? name : `${schema}.${name}`)
  return {
    tables: pairs.map((pair) => tableOf(pair, shown)),
    relations: pairs.flatMap((pair) => relationsOf(pair, idsBefore, idsAfter)),
  }
}

/** Partitions are their table’s; views hold no rows. */
function isDrawn({ kind, partitionOf }: Pick<Relation, 'kind' | 'partitionOf'>): boolean {
  return !/view/.test(kind) && partitionOf === undefined
}

const key = ({ schema, name }: Name) => JSON.stringify([schema, name])

function pairsOf(before: readonly Relation[], after: readonly Followed[]): Pair[] {
  const later = new Map(after.flatMap((each) => (each.was ? [[key(each.was), each]] : [])))
  const old = before.map((each) => {
    const now = later.get(key(each))
    return { id: key(each), before: each, ...(now && { after: now }) }
  })
  const ids = new Set(old.map(({ id }) => id))
  const made = after.filter(({ was }) => was === undefined)
  return [
    ...old,
    // A table that is dropped may be made again under its name.
    ...made.map((each) => ({
      id: ids.has(key(each)) ? `new ${key(each)}` : key(each),
      after: each,
    })),
  ]
}

function tableOf({ id, before, after }: Pair, shown: (name: Name) => string): DiagramTable {
  const columns = columnsOf(before, after)
  const notes = before && after ? notesOf(before, after, shown) : []
  const isChanged = notes.length > 0 || columns.some(({ mark }) => mark)
  const mark = markOf(before, after, isChanged)
  return {
    id,
    name: shown(after ?? (before as Relation)),
    // In a table that is new, or gone, every column is.
    columns: before && after ? columns : columns.map(({ mark: _, ...column }) => column),
    ...(mark && { mark }),
    notes,
  }
}

function markOf(before: unknown, after: unknown, isChanged: boolean): Mark | undefined {
  if (!before) return 'added'
  if (!after) return 'dropped'
  return isChanged ? 'changed' : undefined
}

/** In the order of the table as it is; what is new stands at the end. */
function columnsOf(before: Relation | undefined, after: Followed | undefined): DiagramColumn[] {
  const later = new Map(
    (after?.columns ?? []).flatMap((each) => (each.was ? [[each.was, each]] : [])),
  )
  const old = (before?.columns ?? []).map((column) => {
    const now = later.get(column.name)
    if (!now || !after) return { ...columnOf(column, before as Relation), mark: 'dropped' as const }
    const notes = changesOf(column, now)
    return {
      ...columnOf(now, after),
      notes,
      ...(notes.length > 0 && { mark: 'changed' as const }),
    }
  })
  const made = (after?.columns ?? []).filter(({ was }) => was === undefined)
  return [
    ...old,
    ...made.map((each) => ({ ...columnOf(each, after as Followed), mark: 'added' as const })),
  ]
}

function columnOf(
  { name, type, notNull }: Column,
  { constraints }: Pick<Relation, 'constraints'>,
): DiagramColumn {
  const isIn = (kind: Constraint['kind']) =>
    constraints.some((each) => each.kind === kind && each.columns.includes(name))
  const isPrimary = isIn('primary key')
  return {
    name,
    type: typeText(type),
    isNullable: !notNull && !isPrimary,
    isPrimary,
    isForeign: isIn('foreign key'),
    notes: [],
  }
}

function changesOf(before: Column, now: FollowedColumn): string[] {
  const [from, to] = [typeText(before.type), typeText(now.type)]
  return [
    ...(before.name === now.name ? [] : [`renamed from ${before.name}`]),
    ...(from === to ? [] : [`${from} becomes ${to}`]),
    ...(before.notNull === now.notNull ? [] : [now.notNull ? 'set not null' : 'may be null']),
    ...(before.hasDefault === now.hasDefault
      ? []
      : [now.hasDefault ? 'gets a default' : 'loses its default']),
  ]
}

/** What is changed of the table itself: its name, its indexes, its constraints. */
function notesOf(before: Relation, after: Followed, shown: (name: Name) => string): string[] {
  const parts = ({ indexes, constraints }: Pick<Relation, 'indexes' | 'constraints'>) => {
    const named = constraints.filter(({ kind }) => kind !== 'not null')
    const own = new Set(named.map(({ name }) => name))
    return [
      ...named.map(({ kind, name }) => `${kind} ${name}`),
      ...indexes.filter(({ name }) => !own.has(name)).map(({ name }) => `index ${name}`),
    ]
  }
  const [had, has] = [parts(before), parts(after)]
  const renamed = key(before) !== key(after)
  return [
    ...(renamed ? [`renamed from ${shown(before)}`] : []),
    ...has.filter((part) => !had.includes(part)).map((part) => `${part} added`),
    ...had.filter((part) => !has.includes(part)).map((part) => `${part} dropped`),
  ]
}

type Ids = ReadonlyMap<string | undefined, string>

function relationsOf(
  { id, before, after }: Pair,
  idsBefore: Ids,
  idsAfter: Ids,
): DiagramRelation[] {
  const had = before ? linksOf(id, before, idsBefore) : []
  const has = after ? linksOf(id, after, idsAfter) : []
  const name = (each: DiagramRelation) => JSON.stringify([each.to, each.columns])
  // A column that is renamed takes its foreign key along.
  const was = new Map((after?.columns ?? []).map((each) => [each.name, each.was]))
  const former = (each: DiagramRelation) =>
    name({ ...each, columns: each.columns.map((column) => was.get(column) ?? column) })
  const [known, kept] = [new Set(had.map(name)), new Set(has.map(former))]
  return [
    ...has.map((each) => (known.has(former(each)) ? each : { ...each, mark: 'added' as const })),
    ...had
      .filter((each) => !kept.has(name(each)))
      .map((each) => ({ ...each, mark: 'dropped' as const })),
  ]
}

function linksOf(
  id: string,
  table: Pick<Relation, 'columns' | 'constraints' | 'indexes'>,
  ids: Ids,
) {
  return table.constraints.flatMap(({ references, columns, referredColumns }) => {
    const to = references && ids.get(key(references))
    if (to === undefined) return []
    const named = table.columns.filter(({ name }) => columns.includes(name))
    return [
      {
        from: id,
        to,
        columns,
        toColumns: referredColumns ?? [],
        isOptional: named.some(({ notNull }) => !notNull),
        isUnique: isUnique(columns, table),
      },
    ]
  })
}

/** Whether no two rows can have the same values in these columns. */
function isUnique(
  columns: readonly string[],
  { constraints, indexes }: Pick<Relation, 'constraints' | 'indexes'>,
): boolean {
  const keys = [
    ...constraints.filter(({ kind }) => kind === 'unique' || kind === 'primary key'),
    ...indexes.filter(({ unique, partial, expression }) => unique && !partial && !expression),
  ]
  return keys.some((each) => each.columns.every((column) => columns.includes(column)))
}

function typeText({ schema, name, modifiers, array }: Column['type']): string {
  const base = schema === undefined || schema === 'pg_catalog' ? (spelled[name] ?? name) : name
  const listed = modifiers.length === 0 ? '' : `(${modifiers.join(',')})`
  return `${base}${listed}${array ? '[]' : ''}`
}
