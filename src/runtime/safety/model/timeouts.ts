import { blocksWrites, type Effects, type Lock } from '../effects/index.ts'
import type { Executed } from '../executed.ts'
import { type NodeOf, nodesIn, strings, type Tagged } from '../reading/ast.ts'
import { isTransactional, transactionControl } from '../reading/transactional.ts'
import type { Hit } from '../rules/define.ts'
import type { Model } from './model.ts'
import type { Transaction } from './transaction.ts'

export type Timeout = 'lock_timeout' | 'statement_timeout' | 'idle_in_transaction_session_timeout'

/** The timeouts that a script has set for the statements that follow; 0 means none. */
export class Timeouts {
  readonly #session = new Set<string>()
  /** What SET LOCAL says, until the transaction ends. */
  readonly #local = new Map<string, boolean>()

  isSet(timeout: Timeout): boolean {
    return this.#local.get(timeout) ?? this.#session.has(timeout)
  }

  /** A statement that may not run only takes away. */
  learn(statement: Executed, transaction: Transaction): void {
    const control = transactionControl(statement)
    if (control === 'commit' || !isTransactional(statement)) this.#local.clear()
    // What was set in the transaction is undone; when it was set is not kept.
    if (control === 'rollback' || control === 'rollback-to' || forgetsAll(statement)) {
      this.#local.clear()
      this.#session.clear()
    }
    // Outside of a transaction, SET LOCAL does nothing.
    const inTransaction = transaction.mode !== 'explicit' || transaction.explicit
    for (const { name, isLocal, on } of settingsIn(statement)) {
      if (on && !statement.certain) continue
      if (!isLocal) {
        this.#local.delete(name)
        if (on) this.#session.add(name)
        else this.#session.delete(name)
      } else if (inTransaction) {
        this.#local.set(name, on)
      }
    }
  }
}

/** The hit where a statement blocks writes without a timeout: once for each transaction. */
export function missingTimeout(
  timeout: Timeout,
  { model, effects }: { readonly model: Model; readonly effects: Effects },
  says: (lock: Lock) => string,
): Hit[] {
  const lock = effects.locks.find(({ mode }) => blocksWrites(mode))
  if (lock === undefined || model.timeouts.isSet(timeout)) return []
  if (model.transaction.writesBlocked) return []
  const { mode, explicit } = model.transaction
  const local = mode === 'atomic' || explicit ? 'LOCAL ' : ''
  const safeWay = `SET ${local}${timeout} = '${usual[timeout]}';`
  return [{ object: lock.relation, message: says(lock), safeWay }]
}

const usual: Readonly<Record<Timeout, string>> = {
  lock_timeout: '5s',
  statement_timeout: '5min',
  idle_in_transaction_session_timeout: '1min',
}

interface Setting {
  readonly name: string
  readonly isLocal: boolean
  readonly on: boolean
}

function settingsIn({ kind, node }: Tagged): Setting[] {
  if (kind === 'VariableSetStmt') {
    const { name = '', is_local: isLocal = false } = node
    return [{ name, isLocal, on: node.kind === 'VAR_SET_VALUE' && isOn(node.args?.[0]) }]
  }
  if (kind !== 'SelectStmt') return []
  return [...nodesIn(node)].flatMap((inner) => (inner.kind === 'FuncCall' ? setBy(inner.node) : []))
}

/** `set_config('lock_timeout', '5s', true)` */
function setBy({ funcname, args }: NodeOf<'FuncCall'>): Setting[] {
  if (strings(funcname).at(-1) !== 'set_config') return []
  const [name, value, isLocal] = args ?? []
  if (name === undefined || !('A_Const' in name)) return []
  const local = isLocal !== undefined && 'A_Const' in isLocal && isLocal.A_Const.boolval?.boolval
  return [{ name: name.A_Const.sval?.sval ?? '', isLocal: local === true, on: isOn(value) }]
}

/** Whether a value of a timeout is known to be above 0. */
function isOn(value: unknown): boolean {
  for (const { kind, node } of nodesIn(value)) {
    if (kind !== 'A_Const') continue
    if (node.ival) return (node.ival.ival ?? 0) > 0
    return Number.parseFloat(node.sval?.sval ?? node.fval?.fval ?? '0') > 0
  }
  return false
}

function forgetsAll({ kind, node }: Tagged): boolean {
  if (kind === 'DiscardStmt') return node.target === 'DISCARD_ALL'
  return kind === 'VariableSetStmt' && node.kind === 'VAR_RESET_ALL'
}
