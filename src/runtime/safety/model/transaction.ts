import { blocksReads, blocksWrites, type Effects, type Lock } from '../effects/effects.ts'
import type { Executed } from '../executed.ts'
import { show, strings, type TableName, type Tagged, tableOf } from '../reading/ast.ts'
import type { SendingMode, TransactionControl } from '../reading/transactional.ts'
import { constraintName } from '../recipes/recipes.ts'
import { claimedTables } from './claims.ts'
import type { Model } from './model.ts'
import { slowUnderLock } from './slow.ts'

/** A lock, and the statement that took it. */
export interface HeldLock extends Lock {
  readonly line: number
  readonly text: string
}

/** The transaction that a statement runs in: what it holds already, and what was set in it. */
export class Transaction {
  readonly mode: SendingMode
  /** How many statements the whole migration has. */
  readonly size: number
  #writesBlocked = false
  #exclusive = new Map<string, HeldLock>()
  #claims = new Map<string, HeldLock>()
  #constraints = new Set<string>()
  #enums = new Set<string>()
  #enumValues = new Map<string, string>()
  #slow = false
  #explicit = false
  #passed = 0
  #changes = 0

  constructor(mode: SendingMode = 'atomic', size = 1) {
    this.mode = mode
    this.size = size
  }

  /** Whether an earlier statement of this transaction took a lock that stops writes, until its end. */
  get writesBlocked(): boolean {
    return this.#writesBlocked
  }

  /** For each relation that nobody else can read until the end: the lock that stopped it first. */
  get exclusive(): ReadonlyMap<string, HeldLock> {
    return this.#exclusive
  }

  /** The tables that it keeps from everyone else, other than those it drops; each once. */
  get claims(): ReadonlyMap<string, HeldLock> {
    return this.#claims
  }

  /** Whether a statement took long while nobody could read what an earlier one had locked. */
  get isSlow(): boolean {
    return this.#slow
  }

  /** The type of each value that this transaction added to an enum and must not use yet, by value. */
  get enumValues(): ReadonlyMap<string, string> {
    return this.#enumValues
  }

  /** Whether this transaction made the enum. */
  madeEnum(name: string): boolean {
    return this.#enums.has(name)
  }

  /** How many statements of the migration are done. */
  get passed(): number {
    return this.#passed
  }

  /** The same without those that only set something. */
  get changes(): number {
    return this.#changes
  }

  /** Whether this transaction added the constraint. */
  added(table: TableName, constraint: string): boolean {
    return this.#constraints.has(constraintKey(table, constraint))
  }

  /** Whether the file itself began it. */
  get explicit(): boolean {
    return this.#explicit
  }

  hold(statement: Executed, effects: Effects, model: Model): void {
    this.#slow ||= slowUnderLock(statement, effects, model) !== undefined
    const { kind, line, text, certain } = statement
    this.#writesBlocked ||= effects.locks.some(({ mode }) => blocksWrites(mode))
    this.#remember(statement, model.version)
    // Nobody waits for what is gone, and of two branches only one runs.
    if (kind === 'DropStmt' || !certain) return
    for (const lock of effects.locks) {
      if (blocksReads(lock.mode) && !this.#exclusive.has(lock.relation))
        this.#exclusive.set(lock.relation, { ...lock, line, text })
    }
    for (const lock of claimedTables(statement, effects, model.catalog)) {
      if (!this.#claims.has(lock.relation)) this.#claims.set(lock.relation, { ...lock, line, text })
    }
  }

  /** After a statement of the file: it may have begun or ended the transaction. */
  pass(
    statement: Tagged & { transactional: boolean; transactionControl?: TransactionControl },
  ): void {
    this.#passed++
    if (!setsOnly.has(statement.kind)) this.#changes++
    const { transactionControl: control } = statement
    if (control === 'begin') this.#explicit = true
    const ends = control === 'commit' || control === 'rollback' || control === 'prepare'
    // AND CHAIN begins the next one at once.
    if (ends) this.#explicit = statement.kind === 'TransactionStmt' && statement.node.chain === true
    if (ends || (this.mode === 'stepwise' && !statement.transactional)) this.#end()
  }

  #end(): void {
    this.#writesBlocked = false
    this.#exclusive = new Map()
    this.#claims = new Map()
    this.#slow = false
    this.#constraints = new Set()
    this.#enums = new Set()
    this.#enumValues = new Map()
  }

  #remember({ kind, node }: Executed, version: number): void {
    if (kind === 'CreateEnumStmt') this.#enums.add(typeName(node.typeName))
    if (kind === 'AlterEnumStmt' && !node.oldVal) {
      // Those of an enum as new may be used before 12, and from 17 on again (measured).
      const type = typeName(node.typeName)
      const usable = this.#enums.has(type) && (version < 120_000 || version >= 170_000)
      if (!usable) this.#enumValues.set(node.newVal ?? '', type)
    }
    if (kind !== 'AlterTableStmt') return
    const table = tableOf(node.relation)
    for (const wrapped of node.cmds ?? []) {
      const def = 'AlterTableCmd' in wrapped ? wrapped.AlterTableCmd.def : undefined
      if (def !== undefined && 'Constraint' in def)
        this.#constraints.add(constraintKey(table, constraintName(table, def.Constraint)))
    }
  }
}

const setsOnly: ReadonlySet<string> = new Set(['VariableSetStmt', 'VariableShowStmt'])

function typeName(names: Parameters<typeof strings>[0]): string {
  return strings(names).at(-1) ?? ''
}

function constraintKey(table: TableName, constraint: string): string {
  return JSON.stringify([show(table), constraint])
}
