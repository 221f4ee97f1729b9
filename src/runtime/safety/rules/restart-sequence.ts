import type { Node } from 'libpg-query'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { named, nodesIn, show, strings, type TableName, tableOf } from '../reading/ast.ts'
import { optionName } from '../reading/options.ts'
import { quoteTable } from '../recipes/sql.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const restartSequence = defineRule({
  name: 'restart-sequence',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Sets back the counter of a sequence or identity that was there before',
  why: 'The next rows get numbers that rows may have already: each such INSERT fails on the primary key, or makes a duplicate where nothing forbids it. To set it to what a query finds, such as the greatest number there is, is not told.',
  safeWay:
    "SELECT setval(pg_get_serial_sequence('orders', 'id'), (SELECT max(id) FROM orders)), with the table and column that are meant.",
  examples: {
    bad: [
      'ALTER SEQUENCE orders_id_seq RESTART',
      'ALTER SEQUENCE shop.orders_id_seq RESTART WITH 100',
      'ALTER TABLE orders ALTER COLUMN id RESTART WITH 1',
      "SELECT setval('orders_id_seq', 1)",
      "SELECT pg_catalog.setval('public.orders_id_seq'::regclass, 1, false)",
    ],
    ok: [
      "SELECT setval('orders_id_seq', (SELECT max(id) FROM orders))",
      'CREATE SEQUENCE s; ALTER SEQUENCE s RESTART WITH 100',
      "CREATE TABLE orders (id serial); SELECT setval('orders_id_seq', 100)",
      'CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY); ALTER TABLE t ALTER id RESTART WITH 100',
      'ALTER SEQUENCE orders_id_seq CACHE 10',
    ],
  },
  check(statement, model) {
    return [...ofSequences(statement, model), ...ofIdentities(statement, model)]
  },
})

function ofSequences(statement: Executed, model: Model): Hit[] {
  return sequencesSet(statement)
    .filter((sequence) => !isNew(sequence, model))
    .map((sequence) => ({ object: show(sequence), message: saysOf(show(sequence)) }))
}

function ofIdentities(statement: Executed, model: Model): Hit[] {
  return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
    const { subtype, name = '', def } = command
    if (subtype !== 'AT_SetIdentity' || !restarts(def && 'List' in def ? def.List.items : []))
      return []
    if (model.isNewColumn(table, name)) return []
    const column = `${object}.${name}`
    const owner = `${literal(quoteTable(table))}, ${literal(name)}`
    return [
      {
        object: column,
        command: index,
        message: saysOf(column),
        safeWay: `-- Goes on after the greatest number there is:\nSELECT setval(pg_get_serial_sequence(${owner}), (SELECT max("${name.replaceAll('"', '""')}") FROM ${quoteTable(table)}));`,
      },
    ]
  })
}

function saysOf(what: string): string {
  return `Sets the counter of ${what} to a fixed number: inserts fail, or make duplicates, where rows have the numbers that follow.`
}

function sequencesSet({ kind, node }: Executed): TableName[] {
  if (kind === 'AlterSeqStmt') return restarts(node.options) ? [tableOf(node.sequence)] : []
  if (kind !== 'SelectStmt') return []
  return [...nodesIn(node)].flatMap((inner) => {
    if (inner.kind !== 'FuncCall' || strings(inner.node.funcname).at(-1) !== 'setval') return []
    const [sequence, value] = inner.node.args ?? []
    const name = text(sequence)
    if (name === undefined || value === undefined || !('A_Const' in value)) return []
    return [named(name.replaceAll('"', '').split('.'))]
  })
}

function text(node: Node | undefined): string | undefined {
  if (node !== undefined && 'TypeCast' in node) return text(node.TypeCast.arg)
  return node && 'A_Const' in node ? node.A_Const.sval?.sval : undefined
}

function restarts(options: readonly Node[] | undefined): boolean {
  return (options ?? []).some((option) => optionName(option) === 'restart')
}

/** Made by the pending migrations, or by a serial column of a table that they made: `orders_id_seq`. */
function isNew(sequence: TableName, model: Model): boolean {
  if (model.isNewThing({ kind: 'sequence', name: sequence })) return true
  const parts = sequence.name.split('_')
  return parts.some((_, end) =>
    model.isNewTable({ ...sequence, name: parts.slice(0, end).join('_') }),
  )
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`
}
