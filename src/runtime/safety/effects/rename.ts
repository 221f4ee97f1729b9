import { hasIndex } from '../catalog/constraints.ts'
import type { Model } from '../model/model.ts'
import { droppedNames, type NodeOf, tableOf } from '../reading/ast.ts'
import type { LockMode } from './effects.ts'
import { type EffectsByKind, reached } from './statement.ts'
import type { Touched } from './touched.ts'

/** The relation kinds that a RENAME or SET SCHEMA may name; of a sequence nobody is told. */
const relationTypes: ReadonlySet<string> = new Set([
  'OBJECT_TABLE',
  'OBJECT_FOREIGN_TABLE',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
])

export const renaming: EffectsByKind = {
  RenameStmt: rename,
  AlterObjectSchemaStmt: ({ objectType, relation }, touched) => {
    if (relationTypes.has(objectType ?? '')) touched.lock(tableOf(relation), 'ACCESS EXCLUSIVE')
  },
}

function rename(node: NodeOf<'RenameStmt'>, touched: Touched, model: Model): void {
  const table = tableOf(node.relation)
  const relation = model.catalog.relation(table)
  switch (node.renameType) {
    case 'OBJECT_INDEX': {
      const owner = model.catalog.relationOfIndex(table)
      if (owner) touched.lockIndex(owner, table.name, indexMode(model))
      else touched.lock(table, indexMode(model))
      break
    }
    case 'OBJECT_COLUMN':
      for (const one of reached(model, node.relation)) touched.lock(one.table, 'ACCESS EXCLUSIVE')
      break
    case 'OBJECT_TABCONSTRAINT': {
      touched.lock(table, 'ACCESS EXCLUSIVE')
      const constraint = relation?.constraints.find(({ name }) => name === node.subname)
      if (relation && constraint && hasIndex(constraint)) {
        touched.lockIndex(relation, constraint.name, indexMode(model))
      }
      break
    }
    case 'OBJECT_TRIGGER':
    case 'OBJECT_POLICY':
    case 'OBJECT_RULE':
      touched.lock(table, 'ACCESS EXCLUSIVE')
      break
    default:
      if (relationTypes.has(node.renameType ?? '')) touched.lock(table, 'ACCESS EXCLUSIVE')
  }
}

function indexMode({ version }: Model): LockMode {
  return version < 120_000 ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE'
}

/**
 * COMMENT and SECURITY LABEL keep other changes of the relation away, nothing else. On what stands
 * on a table (a constraint, a trigger, a policy) they keep no lock to the end (measured).
 */
export function label(
  { objtype, object }: Pick<NodeOf<'CommentStmt'>, 'objtype' | 'object'>,
  touched: Touched,
  { catalog }: Model,
): void {
  const [name] = droppedNames(object ? [object] : [])
  if (name === undefined) return
  const mode = 'SHARE UPDATE EXCLUSIVE'
  if (relationTypes.has(objtype ?? '')) touched.lock(name, mode)
  else if (objtype === 'OBJECT_INDEX') {
    const owner = catalog.relationOfIndex(name)
    if (owner) touched.lockIndex(owner, name.name, mode)
    else touched.lock(name, mode)
  } else if (objtype === 'OBJECT_COLUMN' && object && 'List' in object) {
    const [table] = droppedNames([{ List: { items: (object.List.items ?? []).slice(0, -1) } }])
    if (table) touched.lock(table, mode)
  }
}
