import { columnsOf } from '../catalog/drop.ts'
import { nameOf } from '../catalog/user-types.ts'
import type { Model } from '../model/model.ts'
import { type NodeOf, tableOf } from '../reading/ast.ts'
import { label } from './rename.ts'
import { type EffectsByKind, hasRows, locks, reached } from './statement.ts'
import type { Touched } from './touched.ts'

/** Triggers, policies, rules, statistics, publications, comments, domains, enums. */
export const objects: EffectsByKind = {
  CreateTrigStmt: ({ relation, row }, touched, model) => {
    const [root, ...below] = reached(model, relation)
    if (root === undefined) return
    touched.lock(root.table, 'SHARE ROW EXCLUSIVE')
    if (!row || root.relation?.kind !== 'partitioned table') return
    for (const { table } of below) touched.lock(table, 'SHARE ROW EXCLUSIVE')
  },
  CreatePolicyStmt: ({ table }, touched) => touched.lock(tableOf(table), 'ACCESS EXCLUSIVE'),
  AlterPolicyStmt: ({ table }, touched) => touched.lock(tableOf(table), 'ACCESS EXCLUSIVE'),
  RuleStmt: locks('ACCESS EXCLUSIVE'),
  CreateStatsStmt: ({ relations = [] }, touched) => {
    for (const one of relations) {
      if ('RangeVar' in one) touched.lock(tableOf(one.RangeVar), 'SHARE UPDATE EXCLUSIVE')
    }
  },
  CreatePublicationStmt: publish,
  AlterPublicationStmt: publish,
  CommentStmt: label,
  SecLabelStmt: label,
  AlterDomainStmt: alterDomain,
  AlterEnumStmt: ({ oldVal, typeName }, touched, { version, transaction }) => {
    if (oldVal !== undefined || version >= 120_000) return
    if (transaction.madeEnum(nameOf(typeName).name)) return
    if (transaction.mode === 'atomic' || transaction.explicit) {
      touched.refuse('Before PostgreSQL 12, ALTER TYPE … ADD VALUE cannot run in a transaction.')
    }
  },
}

function publish(
  { pubobjects = [] }: Pick<NodeOf<'CreatePublicationStmt'>, 'pubobjects'>,
  touched: Touched,
  model: Model,
): void {
  for (const one of pubobjects) {
    const range =
      'PublicationObjSpec' in one ? one.PublicationObjSpec.pubtable?.relation : undefined
    const [root, ...below] = reached(model, range)
    if (range === undefined || root === undefined) continue
    // Heirs are published beside their parent, partitions through it.
    const more = root.relation?.kind === 'partitioned table' ? [] : below
    for (const { table } of [root, ...more]) touched.lock(table, 'SHARE UPDATE EXCLUSIVE')
  }
}

/** A new condition of a domain is looked up in every column of it. */
function alterDomain(node: NodeOf<'AlterDomainStmt'>, touched: Touched, { catalog }: Model): void {
  const unchecked = node.def && 'Constraint' in node.def && node.def.Constraint.skip_validation
  // C adds a constraint, V validates one, O is SET NOT NULL.
  if (unchecked || !['C', 'V', 'O'].includes(node.subtype ?? '')) return
  const domain = catalog.type(nameOf(node.typeName))
  for (const { table } of domain ? columnsOf(catalog, domain) : []) {
    if (!hasRows({ table, relation: table })) continue
    touched.lock(table, 'SHARE')
    touched.scan(table)
  }
}
