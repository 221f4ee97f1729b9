import type { RangeVar } from 'libpg-query'
import type { NodeKind, NodeOf, Tagged } from '../reading/ast.ts'
import { tableOf } from '../reading/ast.ts'
import { transactionControl } from '../reading/transactional.ts'
import { alterTable } from './alter.ts'
import type { Catalog } from './catalog.ts'
import { createAs, createIndex, createTable, createView } from './create.ts'
import { drop } from './drop.ts'
import { changeSchema, rename } from './rename.ts'
import { setByFunction, setVariable } from './settings.ts'
import {
  alterDomain,
  alterEnum,
  alterFunction,
  createDomain,
  createEnum,
  createFunction,
  createType,
  nameOf,
} from './user-types.ts'

type Learners = { readonly [K in NodeKind]?: (catalog: Catalog, node: NodeOf<K>) => void }

const learners: Learners = {
  CreateStmt: (catalog, node) => {
    // With IF NOT EXISTS, a table that is not known may be there as another than it says.
    if (!node.if_not_exists) createTable(catalog, node)
  },
  CreateForeignTableStmt: (catalog, { base }) => {
    if (base && !base.if_not_exists) createTable(catalog, base, 'foreign table')
  },
  CreateTableAsStmt: (catalog, { into, query, objtype, if_not_exists }) => {
    if (if_not_exists) return
    createAs(catalog, into, query, objtype === 'OBJECT_MATVIEW' ? 'materialized view' : 'table')
  },
  SelectStmt: (catalog, node) => {
    if (node.intoClause) createAs(catalog, node.intoClause, node, 'table')
    setByFunction(catalog, node)
  },
  CreateSchemaStmt: (catalog, { schemaElts, schemaname }) => {
    for (const element of schemaElts ?? []) learnIn(catalog, schemaname, element)
  },
  InsertStmt: (catalog, { relation }) => filled(catalog, relation),
  MergeStmt: (catalog, { relation }) => filled(catalog, relation),
  CopyStmt: (catalog, { relation, is_from }) => {
    if (is_from) filled(catalog, relation)
  },
  ViewStmt: createView,
  IndexStmt: createIndex,
  AlterTableStmt: alterTable,
  RenameStmt: rename,
  AlterObjectSchemaStmt: changeSchema,
  DropStmt: drop,
  DropOwnedStmt: (catalog) => {
    for (const relation of [...catalog.relations()]) catalog.remove(relation)
  },
  CreateEnumStmt: createEnum,
  AlterEnumStmt: alterEnum,
  CreateDomainStmt: createDomain,
  AlterDomainStmt: alterDomain,
  CompositeTypeStmt: (catalog, { typevar }) => createType(catalog, tableOf(typevar), 'composite'),
  CreateRangeStmt: (catalog, { typeName }) => createType(catalog, nameOf(typeName), 'range'),
  DefineStmt: (catalog, { kind, defnames }) => {
    if (kind === 'OBJECT_TYPE') createType(catalog, nameOf(defnames), 'other')
  },
  CreateFunctionStmt: createFunction,
  AlterFunctionStmt: alterFunction,
  VariableSetStmt: setVariable,
  DiscardStmt: (catalog) => catalog.set({ timeZone: undefined }),
  TransactionStmt: (catalog, node) => {
    const control = transactionControl({ kind: 'TransactionStmt', node })
    if (control === 'begin') catalog.begin()
    if (control === 'savepoint') catalog.savepoint(node.savepoint_name ?? '')
    if (control === 'rollback' || control === 'prepare') catalog.rollBack()
    if (control === 'rollback-to') catalog.rollBack(node.savepoint_name ?? '')
    if (control === 'commit') catalog.endTransaction()
  },
}

function filled(catalog: Catalog, range: RangeVar | undefined): void {
  const relation = range && catalog.relation(tableOf(range))
  for (const one of relation ? [relation, ...catalog.descendantsOf(relation)] : []) {
    if (one.empty) catalog.put({ ...one, empty: false })
  }
}

/** Whether statements of this kind change what is known of the structure, and not only the session. */
export function changesStructure(kind: NodeKind): boolean {
  return (
    kind in learners && !/^(?:VariableSet|Discard|Transaction|Insert|Merge|Copy|Select)/.test(kind)
  )
}

/**
 * What a statement changes in the structure that is known. One that may not run (`certain` is
 * false) only takes knowledge away.
 */
export function learnStructure(
  catalog: Catalog,
  { kind, node, certain = true }: Tagged & { readonly certain?: boolean },
): void {
  const learner = learners[kind] as ((catalog: Catalog, node: unknown) => void) | undefined
  if (learner === undefined) return
  if (certain) learner(catalog, node)
  else catalog.doubt(() => learner(catalog, node))
}

/** A statement inside CREATE SCHEMA: its names are of that schema. */
function learnIn(catalog: Catalog, schema: string | undefined, element: object): void {
  const path = catalog.searchPath
  if (schema !== undefined) catalog.set({ searchPath: [schema, ...path] })
  const [entry] = Object.entries(element)
  if (entry) learnStructure(catalog, { kind: entry[0], node: entry[1] } as Tagged)
  catalog.set({ searchPath: path })
}
