import type { Clause } from '../../clauses.ts'
import { defineDialectRule } from '../../define.ts'

const mayFail: readonly Clause['kind'][] = [
  'change-column',
  'add-foreign-key',
  'add-check',
  'drop-primary-key',
]
const otherKinds: readonly Clause['kind'][] = [
  'harmless',
  'set',
  'begin',
  'commit',
  'rollback',
  'use',
  'delete',
  'update',
  'copy-rows',
  'grant',
  'lose-access',
  'opaque',
  'unread',
  'lock-tables',
]

export const ddlNotTransactional = defineDialectRule({
  name: 'ddl-not-transactional',
  category: 'correctness',
  risk: 'low',
  dataLoss: false,
  summary: 'Counts on a transaction that a change of the schema ends, or can fail half way',
  why: 'Each change of the schema commits at once. A transaction around it protects nothing, and a migration that fails in its second statement leaves the first behind.',
  safeWay: 'Put each change that can fail on the data into a migration of its own.',
  examples: {
    bad: [
      'START TRANSACTION; ALTER TABLE users ADD a int; COMMIT',
      'ALTER TABLE users ADD a int; ALTER TABLE users ADD CONSTRAINT b CHECK (c > 0)',
      'ALTER TABLE users ADD a int; CREATE UNIQUE INDEX b ON users (c)',
    ],
    ok: [
      'CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE UNIQUE INDEX c ON a (id); ALTER TABLE users ADD d int; ALTER TABLE users ADD e int',
      'ALTER TABLE users ADD CONSTRAINT b CHECK (c > 0)',
      'START TRANSACTION; UPDATE users SET a = 1 WHERE id = 5; COMMIT',
    ],
  },
  check(clause, context) {
    const { model, statement } = context
    if (!changesSchema(clause)) return []
    if (model.inTransaction) {
      const message =
        'Commits the transaction around it: a change of the schema cannot be rolled back.'
      return context.earlier().some(changesSchema) ? [] : [{ message }]
    }
    const first = statement.clauses.find(
      (one) => canFail(one) && 'table' in one && !model.isNewTable(one.table),
    )
    if (clause !== first) return []
    // What one statement does fails together.
    const earlier = context.earlier().filter((one) => !statement.clauses.includes(one))
    if (!earlier.some(changesSchema)) return []
    const message =
      'If this fails on the data, what this migration did before it stays: a change of the schema cannot be rolled back.'
    return [{ message }]
  },
})

function changesSchema({ kind }: Clause): boolean {
  return !otherKinds.includes(kind)
}

function canFail(clause: Clause): boolean {
  const unique = clause.kind === 'add-index' && ['unique', 'primary'].includes(clause.index.kind)
  return unique || mayFail.includes(clause.kind)
}
