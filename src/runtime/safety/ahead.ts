import type { AlterTableCmd, ColumnDef, CreateStmt } from 'libpg-query'
import { nodesIn, strings, type TableName, type Tagged, tableOf } from './ast.ts'
import {
  type MadeThing,
  mayBeSame,
  sameName,
  type Thing,
  thingsDropped,
  thingsMade,
} from './things.ts'

/**
 * The statements of the migration that is being read, those to come included: what is dropped may
 * be made again. Code in DO blocks is not looked into.
 */
export class Ahead {
  readonly #statements: readonly Tagged[]
  #at = 0
  #outline: Outline | undefined

  constructor(statements: readonly Tagged[] = []) {
    this.#statements = statements
  }

  /** The statement with this number, from 0, is the one that is looked at. */
  reach(index: number): void {
    this.#at = index
  }

  /** Whether this statement, or one after it, makes a thing of the same kind and name. */
  makes(thing: Thing): boolean {
    return (this.#read().things.get(thing.name.name) ?? []).some(
      ({ index, made }) => index >= this.#at && mayBeSame(made, thing),
    )
  }

  /** Whether this statement, or one after it, drops a thing of the same kind and name. */
  drops(thing: Thing): boolean {
    return (this.#read().dropped.get(thing.name.name) ?? []).some(
      ({ index, gone }) => index >= this.#at && mayBeSame(gone, thing),
    )
  }

  /** The commands of this migration's ALTER TABLEs on a table, with whether they are still to come. */
  commandsOn(table: TableName): { command: AlterTableCmd; toCome: boolean }[] {
    return (this.#read().commands.get(table.name) ?? [])
      .filter(({ on }) => sameName(on, table))
      .map(({ command, index }) => ({ command, toCome: index >= this.#at }))
  }

  /** The columns that the migration adds to a table. */
  columnsAdded(table: TableName): ColumnDef[] {
    return this.commandsOn(table).flatMap(({ command: { subtype, def } }) =>
      subtype === 'AT_AddColumn' && def && 'ColumnDef' in def ? [def.ColumnDef] : [],
    )
  }

  /** The tables that the migration creates, with their columns. */
  tablesCreated(): readonly CreateStmt[] {
    return this.#read().tables
  }

  /** Whether the migration's own UPDATE or INSERT reads this table or column: values are moved. */
  copies(name: string): boolean {
    return this.#read().copied.has(name)
  }

  #read(): Outline {
    this.#outline ??= outlineOf(this.#statements)
    return this.#outline
  }
}

interface Outline {
  readonly things: Map<string, { index: number; made: MadeThing }[]>
  readonly dropped: Map<string, { index: number; gone: Thing }[]>
  readonly commands: Map<string, { index: number; on: TableName; command: AlterTableCmd }[]>
  readonly tables: CreateStmt[]
  readonly copied: Set<string>
}

function outlineOf(statements: readonly Tagged[]): Outline {
  const outline: Outline = {
    things: new Map(),
    dropped: new Map(),
    commands: new Map(),
    tables: [],
    copied: new Set(),
  }
  for (const [index, statement] of statements.entries()) {
    const { kind, node } = statement
    for (const made of thingsMade(statement)) {
      append(outline.things, made.name.name, { index, made })
    }
    if (kind === 'DropStmt') {
      for (const gone of thingsDropped(node))
        append(outline.dropped, gone.name.name, { index, gone })
    }
    if (kind === 'CreateStmt') outline.tables.push(node)
    if (kind === 'AlterTableStmt') {
      const on = tableOf(node.relation)
      for (const wrapped of node.cmds ?? []) {
        if (!('AlterTableCmd' in wrapped)) continue
        append(outline.commands, on.name, { index, on, command: wrapped.AlterTableCmd })
      }
    }
    if (kind === 'UpdateStmt') noteReads(outline.copied, node.targetList)
    if (kind === 'InsertStmt') noteReads(outline.copied, node.selectStmt)
  }
  return outline
}

/** The columns and tables that a source of values names. */
function noteReads(copied: Set<string>, source: unknown): void {
  for (const { kind, node } of nodesIn(source)) {
    if (kind === 'ColumnRef') copied.add(strings(node.fields).at(-1) ?? '')
    if (kind === 'RangeVar') copied.add(node.relname ?? '')
  }
}

function append<T>(lists: Map<string, T[]>, name: string, entry: T): void {
  const list = lists.get(name)
  if (list === undefined) lists.set(name, [entry])
  else list.push(entry)
}
