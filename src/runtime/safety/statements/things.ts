import type { Node } from 'libpg-query'
import {
  droppedNames,
  type NodeOf,
  named,
  strings,
  type TableName,
  type Tagged,
  tableOf,
} from '../reading/ast.ts'

/** What a migration can make under a name, besides columns and schemas. */
export type ThingKind =
  | 'table'
  | 'foreign table'
  | 'view'
  | 'materialized view'
  | 'sequence'
  | 'type'
  | 'function'
  | 'trigger'
  | 'policy'
  | 'rule'
  | 'constraint'
  | 'primary key'
  | 'extension'
  | 'publication'

export interface Thing {
  readonly kind: ThingKind
  /** Of a primary key without a name, the table's. */
  readonly name: TableName
  /** The table that a trigger, policy, rule or constraint belongs to. */
  readonly on?: TableName
  /** The types of a function's parameters; absent where the statement leaves them open. */
  readonly parameters?: string
}

export interface MadeThing extends Thing {
  /** Whether it cannot have been there before: no OR REPLACE, no IF NOT EXISTS. */
  readonly fresh: boolean
}

/** What a statement makes, or gives a name by renaming. */
export function thingsMade(statement: Tagged): readonly MadeThing[] {
  const { kind, node } = statement
  switch (kind) {
    case 'CreateStmt':
      return [made('table', tableOf(node.relation), !node.if_not_exists)]
    case 'CreateForeignTableStmt':
      return [made('foreign table', tableOf(node.base?.relation), !node.base?.if_not_exists)]
    case 'CreateTableAsStmt': {
      const madeKind = node.objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table'
      return [made(madeKind, tableOf(node.into?.rel), !node.if_not_exists)]
    }
    case 'ViewStmt':
      return [made('view', tableOf(node.view), !node.replace)]
    case 'CreateSeqStmt':
      return [made('sequence', tableOf(node.sequence), !node.if_not_exists)]
    case 'CreateEnumStmt':
    case 'CreateRangeStmt':
      return [made('type', named(strings(node.typeName)), true)]
    case 'CreateDomainStmt':
      return [made('type', named(strings(node.domainname)), true)]
    case 'CompositeTypeStmt':
      return [made('type', tableOf(node.typevar), true)]
    case 'CreateFunctionStmt': {
      const parameters = parameterTypes(node.parameters)
      return [{ ...made('function', named(strings(node.funcname)), !node.replace), parameters }]
    }
    case 'CreateTrigStmt':
      return [{ ...made('trigger', of(node.trigname), !node.replace), on: tableOf(node.relation) }]
    case 'CreatePolicyStmt':
      return [{ ...made('policy', of(node.policy_name), true), on: tableOf(node.table) }]
    case 'RuleStmt':
      return [{ ...made('rule', of(node.rulename), !node.replace), on: tableOf(node.relation) }]
    case 'CreateExtensionStmt':
      return [made('extension', of(node.extname), !node.if_not_exists)]
    case 'CreatePublicationStmt':
      return [made('publication', of(node.pubname), true)]
    case 'AlterTableStmt':
      return constraintsAdded(node)
    case 'RenameStmt': {
      const renamed = thingRenamed(node)
      if (renamed === undefined) return []
      return [{ ...renamed, name: { ...renamed.name, name: node.newname ?? '' }, fresh: false }]
    }
    default:
      return []
  }
}

/** The things that a DROP names; none for kinds that are not followed. */
export function thingsDropped(node: NodeOf<'DropStmt'>): readonly Thing[] {
  const kind = kindOf(node.removeType)
  if (kind === undefined) return []
  if (kind === 'trigger' || kind === 'policy' || kind === 'rule') {
    return (node.objects ?? []).flatMap((object) => {
      const parts = 'List' in object ? strings(object.List.items) : []
      return [{ kind, name: of(parts.at(-1)), on: named(parts.slice(0, -1)) }]
    })
  }
  if (kind === 'function') return (node.objects ?? []).map(routine)
  return droppedNames(node.objects).map((name) => ({ kind, name }))
}

/** The constraints that an ALTER TABLE drops. */
export function constraintsDropped(node: NodeOf<'AlterTableStmt'>): readonly Thing[] {
  const on = tableOf(node.relation)
  return (node.cmds ?? []).flatMap((wrapped) => {
    const command = 'AlterTableCmd' in wrapped ? wrapped.AlterTableCmd : undefined
    if (command?.subtype !== 'AT_DropConstraint') return []
    return [{ kind: 'constraint', name: of(command.name), on }]
  })
}

/** The thing that a RENAME gives another name, under its old one. */
export function thingRenamed(node: NodeOf<'RenameStmt'>): Thing | undefined {
  const kind = kindOf(node.renameType)
  if (kind === undefined) return undefined
  if (kind === 'function') return node.object && routine(node.object)
  if (node.renameType === 'OBJECT_TABCONSTRAINT') {
    return { kind, name: of(node.subname), on: tableOf(node.relation) }
  }
  if (kind === 'trigger' || kind === 'policy' || kind === 'rule') {
    return { kind, name: of(node.subname), on: tableOf(node.relation) }
  }
  if (node.relation !== undefined) return { kind, name: tableOf(node.relation) }
  const [name] = droppedNames(node.object === undefined ? [] : [node.object])
  return name && { kind, name }
}

/** Whether both may be the same thing: a schema that is left open may be any. */
export function mayBeSame(one: Thing, other: Thing): boolean {
  return (
    one.kind === other.kind &&
    sameName(one.name, other.name) &&
    (one.on === undefined || other.on === undefined || sameName(one.on, other.on)) &&
    (one.parameters ?? other.parameters) === (other.parameters ?? one.parameters)
  )
}

/** Whether both names may mean the same relation: a schema that is left open may be any. */
export function sameName(one: TableName, other: TableName): boolean {
  const open = one.schema === undefined || other.schema === undefined
  return one.name === other.name && (open || one.schema === other.schema)
}

/** What an `OBJECT_…` of the tree is, where a migration can make it under a name. */
export function kindOf(type: string | undefined): ThingKind | undefined {
  return kinds.get(type ?? '')
}

const kinds: ReadonlyMap<string, ThingKind> = new Map([
  ['OBJECT_TABLE', 'table'],
  ['OBJECT_FOREIGN_TABLE', 'foreign table'],
  ['OBJECT_VIEW', 'view'],
  ['OBJECT_MATVIEW', 'materialized view'],
  ['OBJECT_SEQUENCE', 'sequence'],
  ['OBJECT_TYPE', 'type'],
  ['OBJECT_DOMAIN', 'type'],
  ['OBJECT_FUNCTION', 'function'],
  ['OBJECT_PROCEDURE', 'function'],
  ['OBJECT_ROUTINE', 'function'],
  ['OBJECT_AGGREGATE', 'function'],
  ['OBJECT_TRIGGER', 'trigger'],
  ['OBJECT_POLICY', 'policy'],
  ['OBJECT_RULE', 'rule'],
  ['OBJECT_TABCONSTRAINT', 'constraint'],
  ['OBJECT_EXTENSION', 'extension'],
  ['OBJECT_PUBLICATION', 'publication'],
])

function constraintsAdded(node: NodeOf<'AlterTableStmt'>): MadeThing[] {
  const on = tableOf(node.relation)
  return (node.cmds ?? []).flatMap((wrapped) => {
    const def = 'AlterTableCmd' in wrapped ? wrapped.AlterTableCmd.def : undefined
    if (def === undefined || !('Constraint' in def)) return []
    const { conname, contype } = def.Constraint
    const found: MadeThing[] = []
    if (conname !== undefined) found.push({ ...made('constraint', of(conname), true), on })
    if (contype === 'CONSTR_PRIMARY') found.push(made('primary key', on, true))
    return found
  })
}

function routine(object: Node): Thing {
  if (!('ObjectWithArgs' in object)) return { kind: 'function', name: of(undefined) }
  const { objname, objargs, args_unspecified } = object.ObjectWithArgs
  const name = named(strings(objname))
  if (args_unspecified) return { kind: 'function', name }
  const types = (objargs ?? []).map((type) => ('TypeName' in type ? typeName(type.TypeName) : ''))
  return { kind: 'function', name, parameters: types.join(', ') }
}

function parameterTypes(parameters: readonly Node[] | undefined): string {
  return (parameters ?? [])
    .flatMap((wrapped) => {
      if (!('FunctionParameter' in wrapped)) return []
      const { mode, argType } = wrapped.FunctionParameter
      const comesOut = mode === 'FUNC_PARAM_OUT' || mode === 'FUNC_PARAM_TABLE'
      return comesOut ? [] : [typeName(argType)]
    })
    .join(', ')
}

/** A type's name without its schema: enough to tell overloaded functions apart. */
function typeName(type: { names?: Node[]; arrayBounds?: Node[] } | undefined): string {
  return `${strings(type?.names).at(-1) ?? ''}${type?.arrayBounds === undefined ? '' : '[]'}`
}

function made(kind: ThingKind, name: TableName, fresh: boolean): MadeThing {
  return { kind, name, fresh }
}

function of(name: string | undefined): TableName {
  return { name: name ?? '' }
}
