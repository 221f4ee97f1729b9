import type { AlterTableCmd, ColumnDef, CreateStmt } from 'libpg-query'
import { nodesIn, strings, type TableName, type Tagged, tableOf } from './ast.ts'
import { setsSearchPath } from './search-path.ts'
import {
  type MadeThing,
  mayBeSame,
  sameName,
  type Thing,
  type ThingKind,
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

  /** The ALTER TABLE commands on a column, of this statement and of those after it. */
  commandsOn(table: TableName, column: string): AlterTableCmd[] {
    return (this.#read().byColumn.get(JSON.stringify([table.name, column])) ?? [])
      .filter(({ on, index }) => index >= this.#at && sameName(on, table))
      .map(({ command }) => command)
  }

  /** Whether the migration makes a trigger, policy, … of any name on a table. */
  makesOn(kind: ThingKind, table: TableName): boolean {
    const on = this.#read().made.get(JSON.stringify([kind, table.name])) ?? []
    return on.some((one) => sameName(one, table))
  }

  /** Whether some ALTER TABLE of the migration, or of what is left of it, has such a command. */
  alters(
    table: TableName,
    subtype: string,
    where: 'anywhere' | 'from here' = 'from here',
  ): boolean {
    return (this.#read().bySubtype.get(JSON.stringify([table.name, subtype])) ?? []).some(
      ({ on, index }) => (where === 'anywhere' || index >= this.#at) && sameName(on, table),
    )
  }

  /** Whether the migration gives a function a search path by ALTER FUNCTION. */
  fixesPathOf(routine: string): boolean {
    return this.#read().fixedPaths.has(routine)
  }

  /** The columns that the migration drops from a table, or makes NOT NULL, …, by the command's type. */
  columnsOf(table: TableName, subtype: string): string[] {
    return this.#commands(table, subtype).map(({ name = '' }) => name)
  }

  /** The columns that the migration adds to a table. */
  columnsAdded(table: TableName): ColumnDef[] {
    return this.#commands(table, 'AT_AddColumn').flatMap(({ def }) =>
      def && 'ColumnDef' in def ? [def.ColumnDef] : [],
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

  #commands(table: TableName, subtype: string): AlterTableCmd[] {
    return (this.#read().bySubtype.get(JSON.stringify([table.name, subtype])) ?? [])
      .filter(({ on }) => sameName(on, table))
      .map(({ command }) => command)
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
    if (kind === 'AlterTableStmt') {
      const on = tableOf(node.relation)
      for (const wrapped of node.cmds ?? []) {
        if (!('AlterTableCmd' in wrapped)) continue
        const command = wrapped.AlterTableCmd
        const placed = { index, on, command }
        append(outline.byColumn, JSON.stringify([on.name, command.name ?? '']), placed)
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
