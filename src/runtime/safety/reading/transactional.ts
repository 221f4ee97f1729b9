import type { Node } from 'libpg-query'
import type { NodeOf, Tagged } from './ast.ts'
import { isOn, optionName } from './options.ts'

export type TransactionControl =
  | 'begin'
  | 'commit'
  | 'rollback'
  | 'savepoint'
  | 'release'
  | 'rollback-to'
  | 'prepare'
  | 'commit-prepared'
  | 'rollback-prepared'

const controls: Readonly<Record<string, TransactionControl>> = {
  TRANS_STMT_BEGIN: 'begin',
  TRANS_STMT_START: 'begin',
  TRANS_STMT_COMMIT: 'commit',
  TRANS_STMT_ROLLBACK: 'rollback',
  TRANS_STMT_SAVEPOINT: 'savepoint',
  TRANS_STMT_RELEASE: 'release',
  TRANS_STMT_ROLLBACK_TO: 'rollback-to',
  TRANS_STMT_PREPARE: 'prepare',
  TRANS_STMT_COMMIT_PREPARED: 'commit-prepared',
  TRANS_STMT_ROLLBACK_PREPARED: 'rollback-prepared',
}

/** What a statement does to the transaction it stands in; undefined when it is no such statement. */
export function transactionControl({ kind, node }: Tagged): TransactionControl | undefined {
  return kind === 'TransactionStmt' ? controls[node.kind ?? ''] : undefined
}

/**
 * Whether PostgreSQL lets the statement run inside a transaction block: the callers of
 * PreventInTransactionBlock in PostgreSQL 18, as far as the text can tell. REINDEX and CLUSTER of a
 * partitioned table, and a procedure that commits, look like any other and count as transactional.
 */
export function isTransactional(statement: Tagged): boolean {
  const { kind, node } = statement
  switch (kind) {
    case 'IndexStmt':
    case 'DropStmt':
      return !node.concurrent
    case 'ReindexStmt':
      return !(wholeDatabase.has(node.kind ?? '') || isOn(node.params, 'concurrently', false))
    case 'VacuumStmt':
      return !node.is_vacuumcmd
    case 'ClusterStmt':
      return node.relation !== undefined
    case 'AlterTableStmt':
      return !(node.cmds ?? []).some(detachesConcurrently)
    case 'AlterDatabaseStmt':
      return !(node.options ?? []).some((option) => optionName(option) === 'tablespace')
    case 'CreateSubscriptionStmt':
      return !isOn(node.options, 'create_slot', isOn(node.options, 'connect', true))
    case 'AlterSubscriptionStmt':
      return !altersSlot(node)
    case 'DiscardStmt':
      return node.target !== 'DISCARD_ALL'
    case 'TransactionStmt':
      return !['commit-prepared', 'rollback-prepared'].includes(transactionControl(statement) ?? '')
    default:
      return !neverTransactional.has(kind)
  }
}

// DROP SUBSCRIPTION is refused only while it owns a slot; run apart, it always works.
const neverTransactional: ReadonlySet<string> = new Set([
  'CreatedbStmt',
  'DropdbStmt',
  'CreateTableSpaceStmt',
  'DropTableSpaceStmt',
  'AlterSystemStmt',
  'DropSubscriptionStmt',
])

const wholeDatabase: ReadonlySet<string> = new Set([
  'REINDEX_OBJECT_SCHEMA',
  'REINDEX_OBJECT_DATABASE',
  'REINDEX_OBJECT_SYSTEM',
])

function detachesConcurrently(command: Node): boolean {
  const definition = 'AlterTableCmd' in command ? command.AlterTableCmd.def : undefined
  return definition !== undefined && 'PartitionCmd' in definition
    ? definition.PartitionCmd.concurrent === true
    : false
}

function altersSlot(node: NodeOf<'AlterSubscriptionStmt'>): boolean {
  switch (node.kind) {
    case 'ALTER_SUBSCRIPTION_REFRESH':
      return true
    case 'ALTER_SUBSCRIPTION_SET_PUBLICATION':
    case 'ALTER_SUBSCRIPTION_ADD_PUBLICATION':
    case 'ALTER_SUBSCRIPTION_DROP_PUBLICATION':
      return isOn(node.options, 'refresh', true)
    case 'ALTER_SUBSCRIPTION_OPTIONS':
      return (node.options ?? []).some((option) =>
        ['failover', 'two_phase'].includes(optionName(option)),
      )
    default:
      return false
  }
}

/**
 * How a migration is sent:
 * - `atomic`: one message, which PostgreSQL runs as one transaction.
 * - `explicit`: the file holds BEGIN and COMMIT of its own and is sent as it is.
 * - `stepwise`: it holds statements that cannot run in a transaction (CREATE INDEX CONCURRENTLY);
 *   they go alone, their neighbours together.
 */
export type SendingMode = 'atomic' | 'explicit' | 'stepwise'

/** How these statements of one migration are sent. */
export function sendingMode(
  statements: readonly {
    readonly transactional: boolean
    readonly transactionControl?: TransactionControl
  }[],
): SendingMode {
  if (statements.some((statement) => statement.transactionControl)) return 'explicit'
  return statements.every((statement) => statement.transactional) ? 'atomic' : 'stepwise'
}
