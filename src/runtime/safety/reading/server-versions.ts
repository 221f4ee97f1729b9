import type { Node } from 'libpg-query'
import type { Model } from '../model/model.ts'
import { nodesIn, strings, type Tagged } from './ast.ts'
import { optionName } from './options.ts'

/** Something that PostgreSQL has only from a major version on. */
interface Feature {
  readonly what: string
  readonly major: number
}

/**
 * What a statement uses that came after PostgreSQL 11, each once. From the release notes of
 * PostgreSQL 12 to 18; what the effects refuse by themselves is not repeated here.
 */
function featuresOf({ kind, node }: Tagged): Feature[] {
  const found = new Map<string, Feature>()
  for (const inner of nodesIn({ [kind]: node })) {
    for (const [major, what] of newIn(inner)) found.set(what, { major, what })
  }
  return [...found.values()]
}

/** Why a server that is known refuses a statement: each thing in it that came later. */
export function lackingOn(statement: Tagged, { server, catalog }: Model): string[] {
  if (server === undefined) return []
  // A function of the user's own may have the name already.
  const isOwn = (what: string) =>
    what.endsWith('()') && catalog.fn({ name: what.slice(0, -2) }) !== undefined
  return featuresOf(statement)
    .filter(({ what, major }) => server.version < major * 10_000 && !isOwn(what))
    .map(({ what, major }) => `${what} came with PostgreSQL ${major}.`)
}

type Since = readonly [major: number, what: string]

function newIn(inner: Tagged): Since[] {
  const { kind, node } = inner
  switch (kind) {
    case 'Constraint':
      return newInConstraint(node)
    case 'IndexStmt':
      return node.nulls_not_distinct ? [[15, 'NULLS NOT DISTINCT']] : []
    case 'FuncCall':
      return newFunction(node.funcname)
    case 'MergeWhenClause':
      return node.matchKind === 'MERGE_WHEN_NOT_MATCHED_BY_SOURCE'
        ? [[17, 'WHEN NOT MATCHED BY SOURCE']]
        : []
    case 'MergeStmt':
      return node.returningClause ? [[17, 'MERGE … RETURNING']] : []
    case 'DefElem':
      return node.defname === 'security_invoker' ? [[15, 'security_invoker of a view']] : []
    case 'CreateTrigStmt':
      return node.replace ? [[14, 'CREATE OR REPLACE TRIGGER']] : []
    case 'CreateFunctionStmt':
      return node.sql_body ? [[14, 'a function body without quotes']] : []
    case 'CreateStmt':
      return node.accessMethod ? [[12, 'CREATE TABLE … USING']] : []
    case 'ColumnDef':
      return [
        ...(node.compression ? [[14, 'COMPRESSION of a column'] as const] : []),
        ...(node.storage_name ? [[16, 'STORAGE in CREATE TABLE'] as const] : []),
      ]
    case 'CommonTableExpr':
      return newInCte(node)
    case 'SelectStmt':
      return node.limitOption === 'LIMIT_OPTION_WITH_TIES' ? [[13, 'FETCH … WITH TIES']] : []
    case 'DropdbStmt':
      return (node.options ?? []).some((option) => optionName(option) === 'force')
        ? [[13, 'DROP DATABASE … FORCE']]
        : []
    case 'ATAlterConstraint':
      return node.alterEnforceability ? [[18, 'ALTER CONSTRAINT … ENFORCED']] : []
    case 'RenameStmt':
      return node.renameType === 'OBJECT_COLUMN' && node.relationType === 'OBJECT_VIEW'
        ? [[13, 'ALTER VIEW … RENAME COLUMN']]
        : []
    case 'GrantStmt':
      return node.objtype === 'OBJECT_PARAMETER_ACL' ? [[15, 'GRANT … ON PARAMETER']] : []
    case 'AccessPriv':
      return node.priv_name === 'maintain' ? [[17, 'the privilege MAINTAIN']] : []
    default:
      return [...(nodes[kind] ?? [])]
  }
}

const nodes: Readonly<Record<string, readonly Since[]>> = {
  AlterStatsStmt: [[13, 'ALTER STATISTICS … SET STATISTICS']],
  JsonIsPredicate: [[16, 'IS JSON']],
  JsonObjectConstructor: [[16, 'JSON_OBJECT']],
  JsonArrayConstructor: [[16, 'JSON_ARRAY']],
  JsonFuncExpr: [[17, 'JSON_VALUE, JSON_QUERY and JSON_EXISTS']],
  JsonTable: [[17, 'JSON_TABLE']],
}

function newInConstraint(node: Extract<Tagged, { kind: 'Constraint' }>['node']): Since[] {
  const { contype } = node
  const enforceable = contype === 'CONSTR_CHECK' || contype === 'CONSTR_FOREIGN'
  const since: [boolean | undefined, Since][] = [
    [contype === 'CONSTR_GENERATED' && node.generated_kind !== 'v', [12, 'a generated column']],
    [contype === 'CONSTR_GENERATED' && node.generated_kind === 'v', [18, 'a virtual column']],
    [node.nulls_not_distinct, [15, 'NULLS NOT DISTINCT']],
    [node.without_overlaps || node.fk_with_period, [18, 'WITHOUT OVERLAPS and PERIOD']],
    [enforceable && node.is_enforced !== true, [18, 'NOT ENFORCED']],
    [
      contype === 'CONSTR_NOTNULL' && node.keys !== undefined,
      [18, 'NOT NULL as a constraint of the table'],
    ],
    [node.fk_del_set_cols !== undefined, [15, 'a column list of ON DELETE SET']],
  ]
  return since.flatMap(([used, feature]) => (used ? [feature] : []))
}

function newFunction(names: readonly Node[] | undefined): Since[] {
  const [name = '', schema = 'pg_catalog'] = strings(names).toReversed()
  const major = schema === 'pg_catalog' ? functions[name] : undefined
  return major === undefined ? [] : [[major, `${name}()`]]
}

const functions: Readonly<Record<string, number>> = {
  date_bin: 14,
  any_value: 16,
  random_normal: 16,
  uuidv4: 18,
  uuidv7: 18,
}

function newInCte(node: Extract<Tagged, { kind: 'CommonTableExpr' }>['node']): Since[] {
  if (node.search_clause ?? node.cycle_clause) return [[14, 'SEARCH and CYCLE']]
  const chosen = node.ctematerialized && node.ctematerialized !== 'CTEMaterializeDefault'
  return chosen ? [[12, 'WITH … AS MATERIALIZED']] : []
}
