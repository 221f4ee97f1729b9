import type { Effects, Lock } from './effects/effects.ts'
import type { Executed } from './executed.ts'
import type { SendingMode, TransactionControl } from './transactional.ts'

/** A lock, and the statement that took it. */
export interface HeldLock extends Lock {
  readonly line: number
  readonly text: string
}

/** The transaction that a statement runs in: what it holds already, and what was set in it. */
export class Transaction {
  readonly mode: SendingMode
  #held: HeldLock[] = []
  #explicit = false

  constructor(mode: SendingMode = 'atomic') {
    this.mode = mode
  }

  /** The locks that earlier statements of this transaction took, and that are held to its end. */
  get held(): readonly HeldLock[] {
    return this.#held
  }

  /** Whether the file itself began it. */
  get explicit(): boolean {
    return this.#explicit
  }

  hold({ line, text }: Executed, { locks }: Effects): void {
    for (const lock of locks) this.#held.push({ ...lock, line, text })
  }

  /** After a statement of the file: it may have begun or ended the transaction. */
  pass(statement: { transactional: boolean; transactionControl?: TransactionControl }): void {
    const { transactionControl: control } = statement
    if (control === 'begin') this.#explicit = true
    const ends = control === 'commit' || control === 'rollback' || control === 'prepare'
    if (ends) this.#explicit = false
    if (ends || (this.mode === 'stepwise' && !statement.transactional)) this.#held = []
  }
}
