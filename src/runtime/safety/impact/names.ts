import type { MigrationSource } from '../assess.ts'
import { executedBy } from '../execution/expand.ts'
import { Model } from '../model/model.ts'
import {
  droppedNames,
  type NodeOf,
  named,
  strings,
  type TableName,
  tableOf,
} from '../reading/ast.ts'
import { parseSound } from '../reading/unparsable.ts'

/** A relation that a migration names. */
export interface NamedRelation extends TableName {
  /** Whether what refers to it is emptied with it, and what refers to that. */
  readonly cascades: boolean
}

/** What migrations name, of which the live database may know more. */
export interface Names {
  /** Tables, views and indexes. */
  readonly relations: readonly NamedRelation[]
  readonly types: readonly TableName[]
  readonly functions: readonly TableName[]
}

/** Everything that migrations name, each name once. */
export async function namesIn(migrations: readonly MigrationSource[]): Promise<Names> {
  const relations = new Map<string, NamedRelation>()
  const types = new Map<string, TableName>()
  const functions = new Map<string, TableName>()
  const model = new Model()
  for (const migration of migrations) {
    // What cannot be read names nothing.
    for (const statement of (await parseSound(migration)).script.statements) {
      for (const executed of await executedBy(statement, model, undefined)) {
        model.addRoutine(executed)
        for (const name of relationsOf(executed)) {
          const known = relations.get(key(name))
          relations.set(key(name), { ...name, cascades: name.cascades || known?.cascades === true })
        }
        for (const name of namesUnder(executed.node, typeKeys)) types.set(key(name), name)
        for (const name of namesUnder(executed.node, functionKeys)) functions.set(key(name), name)
        if (executed.kind !== 'DropStmt') continue
        for (const name of droppedNames(executed.node.objects)) types.set(key(name), name)
      }
    }
  }
  return {
    relations: [...relations.values()],
    types: [...types.values()],
    functions: [...functions.values()],
  }
}

type Tree = { readonly kind: string; readonly node: unknown }

function relationsOf(statement: Tree): NamedRelation[] {
  const cascades =
    statement.kind === 'TruncateStmt' &&
    (statement.node as NodeOf<'TruncateStmt'>).behavior === 'DROP_CASCADE'
  const names = [...rangeVarsIn(statement.node)]
  if (statement.kind === 'DropStmt') names.push(...dropped(statement.node as NodeOf<'DropStmt'>))
  return names.map((name) => ({ ...name, cascades }))
}

/** A trigger, a policy and a rule are named by their table and their own name. */
function dropped({ objects, removeType }: NodeOf<'DropStmt'>): TableName[] {
  if (!onTables.has(removeType ?? '')) return droppedNames(objects)
  return (objects ?? []).flatMap((object) =>
    'List' in object ? [named(strings(object.List.items).slice(0, -1))] : [],
  )
}

const onTables: ReadonlySet<string> = new Set(['OBJECT_TRIGGER', 'OBJECT_POLICY', 'OBJECT_RULE'])

/** Most RangeVars stand unwrapped in the tree, under a field of their own. */
function* rangeVarsIn(tree: unknown): Generator<TableName> {
  for (const object of objectsIn(tree)) {
    if (typeof object.relname === 'string') yield tableOf(object)
  }
}

// TypeName nodes; the types that ALTER TYPE and ALTER DOMAIN name; calls.
const typeKeys = ['names', 'typeName'] as const
const functionKeys = ['funcname'] as const

/** The qualified names that stand as a list of strings under a field of one of these names. */
function* namesUnder(tree: unknown, fields: readonly string[]): Generator<TableName> {
  for (const object of objectsIn(tree)) {
    for (const field of fields) {
      const value = object[field]
      if (!Array.isArray(value)) continue
      const name = named(strings(value))
      if (name.name !== '' && name.schema !== 'pg_catalog') yield name
    }
  }
}

function* objectsIn(tree: unknown): Generator<Record<string, unknown>> {
  const waiting: unknown[] = [tree]
  while (waiting.length > 0) {
    const current = waiting.pop()
    if (typeof current !== 'object' || current === null) continue
    if (!Array.isArray(current)) yield current as Record<string, unknown>
    waiting.push(...Object.values(current))
  }
}

const key = ({ schema, name }: TableName) => JSON.stringify([schema, name])
