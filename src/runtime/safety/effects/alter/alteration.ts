import type { AlterTableCmd } from 'libpg-query'
import type { Relation } from '../../catalog/types.ts'
import type { Model } from '../../model/model.ts'
import type { TableName } from '../../reading/ast.ts'
import { isStronger, type LockMode } from '../effects.ts'
import type { Touched } from '../touched.ts'

/** What one ALTER TABLE does to one table: the one it names, or one below that. */
export class Altered {
  readonly table: TableName
  readonly relation: Relation | undefined
  readonly isRoot: boolean
  mode: LockMode | undefined
  rewrites = false
  scans = false
  /** Whether an index is built, or a new one takes over the file of the old. */
  indexes = false
  /** The indexes that are made again under the same name. */
  readonly recreated = new Set<string>()

  constructor(table: TableName, relation: Relation | undefined, isRoot: boolean) {
    this.table = table
    this.relation = relation
    this.isRoot = isRoot
  }

  /** An ALTER TABLE takes the strongest lock that its commands need, once. */
  need(mode: LockMode | undefined): void {
    if (mode === undefined) return
    if (this.mode === undefined || isStronger(mode, this.mode)) this.mode = mode
  }

  /** Whether it holds rows itself; a table that is not known does. */
  get hasRows(): boolean {
    const kind = this.relation?.kind ?? 'table'
    return kind === 'table' || kind === 'materialized view'
  }

  finish(touched: Touched): void {
    const { table, relation } = this
    if (this.mode) touched.lock(table, this.mode)
    for (const index of relation?.indexes ?? []) {
      if (this.recreated.has(index.name)) {
        touched.lockIndex(relation as Relation, index.name, 'ACCESS EXCLUSIVE')
      } else if (this.rewrites && this.hasRows) touched.rebuild(relation as Relation, index.name)
    }
    if (this.rewrites && this.hasRows) touched.rewrite(table)
    if ((this.rewrites || this.scans) && this.hasRows) touched.scan(table)
    if (this.indexes || (this.rewrites && this.hasRows)) touched.lock(table, 'SHARE')
  }
}

/** One command on one of the tables that it reaches. */
export interface CommandOn {
  readonly model: Model
  readonly command: AlterTableCmd
  readonly on: Altered
  readonly touched: Touched
  /** All commands of the statement that are looked at. */
  readonly commands: readonly AlterTableCmd[]
  /** Whether the statement reaches the tables below this one: it does not say ONLY. */
  readonly recurses: boolean
}

/** Which tables a command reaches below the one that is named: heirs too, or only partitions. */
export type Reach = 'all' | 'partitions' | 'none'

/** What a command of ALTER TABLE does. */
export interface CommandKind {
  readonly mode:
    | LockMode
    | ((
        command: AlterTableCmd,
        where: { version: number; on: Altered; root: Altered },
      ) => LockMode | undefined)
  /** None unless given. */
  readonly reach?:
    | Reach
    | ((command: AlterTableCmd, relation: Relation | undefined, version: number) => Reach)
  /** The version from which it locks all tables below, also where it does nothing there. */
  readonly locksBelowSince?: number
  readonly does?: (command: CommandOn) => void
}

/** Refuses what came with a later major version. */
export function needs({ model, touched }: CommandOn, major: number, what: string): void {
  if (model.version < major * 10_000) touched.refuse(`${what} came with PostgreSQL ${major}.`)
}
