import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { alterations } from '../statements/definitions.ts'
import { defineRule } from './define.ts'

export const preferRobustStatements = defineRule({
  name: 'prefer-robust-statements',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Cannot be run again after a failure further down',
  why: 'Of a file that cannot run in one transaction, a failure leaves the first half done, and the next attempt fails on it. IF EXISTS and IF NOT EXISTS let it pass. Files that are sent as one transaction need none: all of it is undone.',
  safeWay: 'Add IF EXISTS or IF NOT EXISTS, or put the statement in a migration of its own.',
  examples: {
    bad: [
      'CREATE TABLE a (b int); CREATE INDEX CONCURRENTLY i ON users (a)',
      'DROP INDEX CONCURRENTLY i; DROP TABLE t',
      'BEGIN; SELECT 1; COMMIT; ALTER TABLE users ADD COLUMN a int',
      'ALTER TABLE users DROP CONSTRAINT c; DROP INDEX CONCURRENTLY IF EXISTS i',
      "ALTER TYPE mood ADD VALUE 'x'; VACUUM users",
    ],
    ok: [
      'CREATE TABLE a (b int); ALTER TABLE users ADD COLUMN a int',
      'CREATE TABLE IF NOT EXISTS a (b int); CREATE INDEX CONCURRENTLY i ON users (a)',
      'BEGIN; CREATE TABLE a (b int); COMMIT',
      'DROP INDEX CONCURRENTLY i',
    ],
  },
  check(statement, model) {
    const words = canBeRepeated(model) ? undefined : missingWords(statement)
    if (words === undefined) return []
    return [
      {
        message: `Fails when the migration is run again after a failure further down: it has no ${words}.`,
      },
    ]
  },
})

/** A file of one statement, or of one transaction, leaves nothing half done. */
function canBeRepeated({ transaction, script }: Model): boolean {
  return script.length === 1 || transaction.explicit || transaction.mode === 'atomic'
}

// An index that CONCURRENTLY left invalid would be taken for done.
function missingWords(statement: Executed): string | undefined {
  const { kind, node } = statement
  switch (kind) {
    case 'CreateStmt':
    case 'CreateTableAsStmt':
    case 'CreateSchemaStmt':
    case 'CreateSeqStmt':
    case 'CreateExtensionStmt':
      return node.if_not_exists ? undefined : 'IF NOT EXISTS'
    case 'IndexStmt':
      return node.if_not_exists || node.concurrent ? undefined : 'IF NOT EXISTS'
    case 'AlterEnumStmt':
      if (node.oldVal !== undefined) return undefined
      return node.skipIfNewValExists ? undefined : 'IF NOT EXISTS'
    case 'DropStmt':
      return node.missing_ok ? undefined : 'IF EXISTS'
    default: {
      const unguarded = alterations(statement).filter(({ command }) => !command.missing_ok)
      const kinds = unguarded.map(({ command }) => command.subtype ?? '')
      if (kinds.includes('AT_AddColumn')) return 'IF NOT EXISTS'
      const drops = kinds.some((one) => one === 'AT_DropColumn' || one === 'AT_DropConstraint')
      return drops ? 'IF EXISTS' : undefined
    }
  }
}
