import type { RangeVar } from 'libpg-query'
import { show, strings, type Tagged, tableOf } from '../reading/ast.ts'
import { type Clause, columnsDefined, constraintsDefined } from './definitions.ts'

/** A name that a statement gives to something new, or anew. */
export interface Declared extends Clause {
  /** `table`, `column`, `index`, … */
  readonly what: string
  readonly name: string
  /** As people write it: `users.email` for a column, the name itself for most. */
  readonly object: string
}

/** The names that a statement gives, in its order. */
export function namesDeclared(statement: Tagged): Declared[] {
  return [...itself(statement), ...inside(statement)].filter(({ name }) => name !== '')
}

function inside(statement: Tagged): Declared[] {
  const columns = columnsDefined(statement).filter(({ by }) => by !== 'change type')
  const constraints = constraintsDefined(statement)
  return [
    ...columns.map(({ name, object, ...clause }) => ({
      what: 'column',
      name,
      object,
      ...placeOf(clause),
    })),
    ...constraints.map(({ constraint: { conname: name = '' }, ...clause }) => ({
      what: 'constraint',
      name,
      object: name,
      ...placeOf(clause),
    })),
  ]
}

function placeOf({ location, command }: Clause): Clause {
  return {
    ...(location !== undefined && { location }),
    ...(command !== undefined && { command }),
  }
}

function itself({ kind, node }: Tagged): Declared[] {
  switch (kind) {
    case 'CreateStmt':
      return relation('table', node.relation)
    case 'CreateTableAsStmt':
      return relation(node.objtype === 'OBJECT_MATVIEW' ? 'view' : 'table', node.into?.rel)
    case 'ViewStmt':
      return relation('view', node.view)
    case 'CreateSeqStmt':
      return relation('sequence', node.sequence)
    case 'CompositeTypeStmt':
      return relation('type', node.typevar)
    case 'IndexStmt':
      return plain('index', node.idxname)
    case 'CreateSchemaStmt':
      return plain('schema', node.schemaname)
    case 'CreateTrigStmt':
      return plain('trigger', node.trigname)
    case 'CreatePolicyStmt':
      return plain('policy', node.policy_name)
    case 'CreateEnumStmt':
    case 'CreateRangeStmt':
      return plain('type', strings(node.typeName).at(-1))
    case 'CreateDomainStmt':
      return plain('type', strings(node.domainname).at(-1))
    case 'CreateFunctionStmt':
      return plain(node.is_procedure ? 'procedure' : 'function', strings(node.funcname).at(-1))
    case 'RenameStmt': {
      const what = renamed[node.renameType ?? ''] ?? 'new'
      const { newname: name = '' } = node
      return [{ what, name, object: what === 'column' ? columnOf(node.relation, name) : name }]
    }
    default:
      return []
  }
}

const renamed: Readonly<Record<string, string>> = {
  OBJECT_TABLE: 'table',
  OBJECT_COLUMN: 'column',
  OBJECT_INDEX: 'index',
  OBJECT_TABCONSTRAINT: 'constraint',
  OBJECT_SCHEMA: 'schema',
  OBJECT_SEQUENCE: 'sequence',
  OBJECT_TYPE: 'type',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'view',
}

function relation(what: string, named: RangeVar | undefined): Declared[] {
  const table = tableOf(named)
  const { location } = named ?? {}
  return [
    { what, name: table.name, object: show(table), ...(location !== undefined && { location }) },
  ]
}

function plain(what: string, name = ''): Declared[] {
  return [{ what, name, object: name }]
}

function columnOf(table: RangeVar | undefined, name: string): string {
  return `${show(tableOf(table))}.${name}`
}
