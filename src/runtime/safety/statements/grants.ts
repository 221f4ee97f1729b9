import type { GrantStmt } from 'libpg-query'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { named, show, strings, type TableName, tableOf } from '../reading/ast.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { roles } from './roles.ts'

/** A GRANT or REVOKE of privileges, on objects that were there before or on those to come. */
export interface Grant {
  readonly gives: boolean
  /** `OBJECT_TABLE` stands for views too. */
  readonly objectType: string
  /** In lower case; none means all of them. */
  readonly privileges: readonly string[]
  readonly to: readonly string[]
  readonly toPublic: boolean
  /** As people write it: `orders, users`, `all tables in shop`, `tables to come`. */
  readonly object: string
  /** The same as GRANT takes it; absent for objects to come. */
  readonly sql?: string
  /** Whether it is about objects that do not exist yet (ALTER DEFAULT PRIVILEGES). */
  readonly toCome: boolean
}

/** What a statement grants or revokes; undefined where all of its tables are new. */
export function grantOf({ kind, node }: Executed, model: Model): Grant | undefined {
  if (kind === 'AlterDefaultPrivilegesStmt') {
    const { action = {} } = node
    return { ...partsOf(action), toCome: true, object: `${plural(action)} to come` }
  }
  if (kind !== 'GrantStmt') return undefined
  const objects = node.objects ?? []
  const parts = { ...partsOf(node), toCome: false }
  if (node.targtype === 'ACL_TARGET_ALL_IN_SCHEMA') {
    const schemas = strings(objects).filter((schema) => !model.isNewSchema(schema))
    if (schemas.length === 0) return undefined
    const all = `all ${plural(node)} in`
    const sql = `${all.toUpperCase()} SCHEMA ${schemas.map(quote).join(', ')}`
    return { ...parts, object: `${all} ${schemas.join(', ')}`, sql }
  }
  const names = objects.flatMap((object) => {
    if ('RangeVar' in object) return [tableOf(object.RangeVar)]
    if ('ObjectWithArgs' in object) return [named(strings(object.ObjectWithArgs.objname))]
    return strings([object]).map((name) => ({ name }))
  })
  const old = names.filter((name) =>
    node.objtype === 'OBJECT_SCHEMA'
      ? !model.isNewSchema(name.name)
      : !model.isNewTable(name) && (node.is_grant || !isNewOne(model, name)),
  )
  if (old.length === 0) return undefined
  const before = sqlNames.get(node.objtype ?? '') ?? ''
  return {
    ...parts,
    object: old.map(show).join(', '),
    sql: `${before}${old.map(quoteTable).join(', ')}`,
  }
}

function isNewOne(model: Model, name: TableName): boolean {
  const kinds = ['view', 'materialized view', 'function', 'sequence'] as const
  return kinds.some((kind) => model.isNewThing({ kind, name }))
}

function partsOf(node: GrantStmt): Omit<Grant, 'object' | 'toCome'> {
  const { named: to, isPublic: toPublic } = roles(node.grantees)
  const privileges = (node.privileges ?? []).flatMap((privilege) =>
    'AccessPriv' in privilege ? [privilege.AccessPriv.priv_name ?? 'all'] : [],
  )
  const objectType: string = node.objtype ?? ''
  return { gives: node.is_grant === true, objectType, privileges, to, toPublic }
}

function plural({ objtype }: GrantStmt): string {
  return `${(objtype ?? '').replace('OBJECT_', '').toLowerCase()}s`
}

const sqlNames: ReadonlyMap<string, string> = new Map([
  ['OBJECT_TABLE', ''],
  ['OBJECT_SEQUENCE', 'SEQUENCE '],
  ['OBJECT_SCHEMA', 'SCHEMA '],
])
