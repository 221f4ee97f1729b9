import type { AlterTableCmd, CreateStmt } from 'libpg-query'
import { nodesIn, strings, type TableName, type Tagged, tableOf } from '../reading/ast.ts'
import { setsSearchPath } from '../reading/search-path.ts'
import {
  type MadeThing,
  mayBeSame,
  sameName,
  type Thing,
  type ThingKind,
  thingsDropped,
  thingsMade,
} from '../statements/things.ts'

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
    for (const { made } of this.#fromHere(this.#read().things.get(thing.name.name))) {
      if (mayBeSame(made, thing)) return true
    }
    return false
  }

  /** Whether this statement, or one after it, drops a thing of the same kind and name. */
  drops(thing: Thing): boolean {
    for (const { gone } of this.#fromHere(this.#read().dropped.get(thing.name.name))) {
      if (mayBeSame(gone, thing)) return true
    }
    return false
  }

  /** The ALTER TABLE commands on a column, of this statement and of those after it. */
  commandsOn(table: TableName, column: string): AlterTableCmd[] {
    return [...this.#fromHere(this.#read().byColumn.get(JSON.stringify([table.name, column])))]
      .filter(({ on }) => sameName(on, table))
      .map(({ command }) => command)
  }

  /** Whether the migration makes a trigger, policy, … of any name on a table. */
  makesOn(kind: ThingKind, table: TableName): boolean {
    const on = this.#read().made.get(JSON.stringify([kind, table.name])) ?? []
    return on.some((one) => sameName(one, table))
  }

  /** Whether this ALTER TABLE, or one after it, has such a command. */
  alters(table: TableName, subtype: string): boolean {
    for (const { on } of this.#fromHere(this.#placed(table, subtype))) {
      if (sameName(on, table)) return true
    }
    return false
  }

  /** The same of the whole migration. */
  altersAnywhere(table: TableName, subtype: string): boolean {
    return this.#placed(table, subtype).some(({ on }) => sameName(on, table))
  }

  /** Whether the migration gives a function a search path by ALTER FUNCTION. */
  fixesPathOf(routine: string): boolean {
    return this.#read().fixedPaths.has(routine)
  }

  /**
   * The commands of one type on a table, in the whole migration; none where there are more than
   * `most`: nobody could say which of them belongs to what.
   */
  commandsOf(table: TableName, subtype: string, most: number): AlterTableCmd[] {
    const placed = this.#placed(table, subtype)
    if (placed.length > most) return []
    return placed.filter(({ on }) => sameName(on, table)).map(({ command }) => command)
  }

  /** What the whole migration defines on tables of this name: CREATE TABLE, ALTER TABLE, CREATE INDEX. */
  definitionsOn(table: string): readonly Tagged[] {
    return this.#read().definitions.get(table) ?? []
  }

  /** The tables that the migration creates, with their columns. */
  tablesCreated(): readonly CreateStmt[] {
    return this.#read().tables
  }

  /** Whether the migration's own UPDATE or INSERT reads this table or column: values are moved. */
  copies(name: string): boolean {
    return this.#read().copied.has(name)
  }

  #placed(table: TableName, subtype: string): readonly PlacedCommand[] {
    return this.#read().bySubtype.get(JSON.stringify([table.name, subtype])) ?? []
  }

  // The lists are in the order of the migration; a long one is not read from its beginning.
  *#fromHere<T extends { readonly index: number }>(list: readonly T[] = []): Generator<T> {
    let [first, end] = [0, list.length]
    while (first < end) {
      const middle = (first + end) >> 1
      if ((list[middle]?.index ?? 0) < this.#at) first = middle + 1
      else end = middle
    }
    for (let at = first; at < list.length; at++) yield list[at] as T
  }

  #read(): Outline {
    this.#outline ??= outlineOf(this.#statements)
    return this.#outline
  }
}

interface Outline {
  readonly things: Map<string, { index: number; made: MadeThing }[]>
  readonly dropped: Map<string, { index: number; gone: Thing }[]>
  /** Commands of ALTER TABLE by table and column, and by table and type. */
  readonly byColumn: Map<string, PlacedCommand[]>
  readonly bySubtype: Map<string, PlacedCommand[]>
  readonly tables: CreateStmt[]
  /** By the name of the table, without its schema. */
  readonly definitions: Map<string, Tagged[]>
  readonly copied: Set<string>
  /** By kind and table: the tables as they are named. */
  readonly made: Map<string, TableName[]>
  readonly fixedPaths: Set<string>
}

interface PlacedCommand {
  readonly index: number
  readonly on: TableName
  readonly command: AlterTableCmd
}

function outlineOf(statements: readonly Tagged[]): Outline {
  const outline: Outline = {
    things: new Map(),
    dropped: new Map(),
    byColumn: new Map(),
    bySubtype: new Map(),
    tables: [],
    definitions: new Map(),
    copied: new Set(),
    made: new Map(),
    fixedPaths: new Set(),
  }
  for (const [index, statement] of statements.entries()) {
    const { kind, node } = statement
    for (const made of thingsMade(statement)) {
      append(outline.things, made.name.name, { index, made })
      if (made.on) append(outline.made, JSON.stringify([made.kind, made.on.name]), made.on)
    }
    if (kind === 'DropStmt') {
      for (const gone of thingsDropped(node))
        append(outline.dropped, gone.name.name, { index, gone })
    }
    if (kind === 'CreateStmt') outline.tables.push(node)
    if (kind === 'CreateStmt' || kind === 'AlterTableStmt' || kind === 'IndexStmt')
      append(outline.definitions, node.relation?.relname ?? '', statement)
    if (kind === 'AlterTableStmt') {
      const on = tableOf(node.relation)
      for (const wrapped of node.cmds ?? []) {
        if (!('AlterTableCmd' in wrapped)) continue
        const command = wrapped.AlterTableCmd
        const placed = { index, on, command }
        append(outline.byColumn, JSON.stringify([on.name, columnOf(command)]), placed)
        append(outline.bySubtype, JSON.stringify([on.name, command.subtype ?? '']), placed)
      }
    }
    if (kind === 'AlterFunctionStmt' && setsSearchPath(node.actions)) {
      outline.fixedPaths.add(strings(node.func?.objname).at(-1) ?? '')
    }
    if (kind === 'UpdateStmt') noteReads(outline.copied, node.targetList)
    if (kind === 'CreateTableAsStmt') noteReads(outline.copied, node.query)
    if (kind === 'InsertStmt') noteReads(outline.copied, node.selectStmt)
  }
  return outline
}

function columnOf({ name, def }: AlterTableCmd): string {
  return name ?? (def && 'ColumnDef' in def ? def.ColumnDef.colname : undefined) ?? ''
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
