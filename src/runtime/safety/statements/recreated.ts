import type { AlterTableCmd, ColumnDef, CreateStmt } from 'libpg-query'
import type { Model } from '../model/model.ts'
import { nodesIn, strings, type TableName, tableOf } from '../reading/ast.ts'
import { sameName } from './things.ts'

/** Above this many, nobody can say which new table takes the place of which old one. */
const MANY = 20

/**
 * The column that the migration adds in place of one that it drops, as far as that can be told:
 * of the same name, or the only one, or one with a similar name; of the same type where it is
 * known. None where the migration copies the values itself.
 */
export function columnInstead(
  model: Model,
  table: TableName,
  column: string,
): ColumnDef | undefined {
  const { ahead, catalog } = model
  if (ahead.copies(column)) return undefined
  const [again] = ahead.commandsOn(table, column).flatMap(columnAdded)
  const added = ahead.commandsOf(table, 'AT_AddColumn', MANY).flatMap(columnAdded)
  if (again !== undefined || added.length === 0) return again
  const type = catalog.relation(table)?.columns.find(({ name }) => name === column)?.type
  const fitting = added.filter((one) => {
    if (isComputed(one)) return false
    const names = strings(one.typeName?.names)
    return type === undefined || (type.name === names.at(-1) && type.array === isArray(one))
  })
  const alone = added.length === 1 && ahead.commandsOf(table, 'AT_DropColumn', 1).length === 1
  return alone ? fitting[0] : fitting.find(({ colname = '' }) => areSimilar(column, colname))
}

/**
 * The table that the migration creates in place of one that it drops: of the same name, with the
 * same columns, or, where those are unknown, the only one and with a similar name. None where the
 * migration copies the rows itself.
 */
export function tableInstead(model: Model, table: TableName): CreateStmt | undefined {
  const { ahead, catalog } = model
  if (ahead.copies(table.name)) return undefined
  const created = ahead.tablesCreated()
  if (created.length > MANY) return undefined
  const again = created.find(({ relation }) => sameName(tableOf(relation), table))
  if (again !== undefined) return again
  const columns = catalog.relation(table)?.columns.map(({ name }) => name) ?? []
  if (columns.length === 0) {
    const [only] = created
    if (created.length !== 1 || only === undefined) return undefined
    return areSimilar(table.name, only.relation?.relname ?? '') ? only : undefined
  }
  return created.find((one) => {
    const theirs = columnNames(one)
    return theirs.length === columns.length && columns.every((name) => theirs.includes(name))
  })
}

function columnAdded({ subtype, def }: AlterTableCmd): ColumnDef[] {
  return subtype === 'AT_AddColumn' && def && 'ColumnDef' in def ? [def.ColumnDef] : []
}

function columnNames({ tableElts }: CreateStmt): string[] {
  return (tableElts ?? []).flatMap((element) =>
    'ColumnDef' in element ? [element.ColumnDef.colname ?? ''] : [],
  )
}

function isArray({ typeName }: ColumnDef): boolean {
  return typeName?.arrayBounds !== undefined
}

/** A column that the database fills itself takes no other's place. */
function isComputed(column: ColumnDef): boolean {
  for (const { kind, node } of nodesIn(column.constraints)) {
    if (kind !== 'Constraint') continue
    if (node.contype === 'CONSTR_GENERATED' || node.contype === 'CONSTR_IDENTITY') return true
  }
  return false
}

/** Whether names share a word of three letters or more: `name` and `fullName`, `user` and `users`. */
function areSimilar(one: string, other: string): boolean {
  const others = wordsOf(other)
  return wordsOf(one).some((word) => others.includes(word))
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word.length > 2)
}
