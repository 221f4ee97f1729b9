import type { Constraint } from 'libpg-query'
import { columnsIn } from '../catalog/definition.ts'
import { chooseName } from '../catalog/names.ts'
import { strings, type TableName } from '../reading/ast.ts'
import { alterClauses } from '../reading/source.ts'
import { quote, quoteTable } from './sql.ts'

/** A piece of a safe way: when it is done, and the SQL. */
export interface Step {
  readonly when: string
  readonly sql: readonly string[]
}

/** Steps as SQL that can be pasted: what each is, as a comment, and its statements. */
export function recipe(...steps: readonly Step[]): string {
  return steps
    .map(({ when, sql }, index) => {
      const title = steps.length === 1 ? when : `${index + 1}. ${when}`
      return sql.length === 0
        ? `-- ${title}.`
        : [`-- ${title}:`, ...sql.map((one) => `${one};`)].join('\n')
    })
    .join('\n')
}

export const OWN_MIGRATION =
  'In a migration of its own, with nothing else in the file (Prisma: edit its migration.sql before it is applied)'
export const BRIEF = 'Brief, for it reads no rows'
export const LATER = 'In a later migration'

export function alterTable(table: TableName, clause: string): string {
  return `ALTER TABLE ${quoteTable(table)} ${clause}`
}

/**
 * A table constraint without the name it may have: `CHECK (a > 0)`; undefined where the source is
 * not the statement's own.
 */
export function constraintBody(
  sql: string,
  index: number,
  { conname }: Constraint,
): string | undefined {
  const head =
    conname === undefined ? /^add\s+/i : /^add\s+constraint\s+("(?:[^"]|"")*"|[^\s"]+)\s*/i
  const clause = alterClauses(sql)[index]
  return clause !== undefined && head.test(clause) ? clause.replace(head, '') : undefined
}

/** The constraint's name, or the one that PostgreSQL gives it: `orders_user_id_fkey`. */
export function constraintName(table: TableName, constraint: Constraint): string {
  if (constraint.conname) return constraint.conname
  const label = labels[constraint.contype ?? ''] ?? 'check'
  return chooseName(
    { schema: table.schema ?? '', table: table.name, columns: namedAfter(constraint), label },
    () => false,
  )
}

function namedAfter(constraint: Constraint): string[] {
  switch (constraint.contype) {
    case 'CONSTR_PRIMARY':
      return []
    case 'CONSTR_FOREIGN':
      return strings(constraint.fk_attrs)
    case 'CONSTR_CHECK': {
      const columns = columnsIn(constraint.raw_expr)
      return columns.length === 1 ? columns : []
    }
    default:
      return strings(constraint.keys)
  }
}

const labels: Readonly<Record<string, string>> = {
  CONSTR_FOREIGN: 'fkey',
  CONSTR_UNIQUE: 'key',
  CONSTR_PRIMARY: 'pkey',
  CONSTR_EXCLUSION: 'excl',
  CONSTR_NOTNULL: 'not_null',
}

/** ADD … NOT VALID, and VALIDATE in a later migration; undefined where the source cannot be cut. */
export function notValidFirst(
  sql: string,
  index: number,
  table: TableName,
  constraint: Constraint,
): string | undefined {
  const body = constraintBody(sql, index, constraint)
  if (body === undefined) return undefined
  const name = quote(constraintName(table, constraint))
  return recipe(
    {
      when: BRIEF,
      sql: [alterTable(table, `ADD CONSTRAINT ${name} ${body} NOT VALID`)],
    },
    {
      when: `${LATER}: reads the table while others read and write it`,
      sql: [alterTable(table, `VALIDATE CONSTRAINT ${name}`)],
    },
  )
}

/** NOT NULL without a scan that blocks: proved by a constraint first. */
export function notNullSteps(table: TableName, column: string, version: number): Step[] {
  const name = quote(`${table.name}_${column}_not_null`)
  const native = version >= 180_000
  const proof = native ? `NOT NULL ${quote(column)}` : `CHECK (${quote(column)} IS NOT NULL)`
  const steps = [
    {
      when: BRIEF,
      sql: [alterTable(table, `ADD CONSTRAINT ${name} ${proof} NOT VALID`)],
    },
    {
      when: `${LATER}: reads the table while others read and write it`,
      sql: [alterTable(table, `VALIDATE CONSTRAINT ${name}`)],
    },
  ]
  // PostgreSQL 11 reads the whole table again all the same: there the CHECK has to do.
  if (native || version < 120_000) return steps
  return [
    ...steps,
    {
      when: 'After that, brief, for the CHECK proves it',
      sql: [
        alterTable(table, `ALTER COLUMN ${quote(column)} SET NOT NULL`),
        alterTable(table, `DROP CONSTRAINT ${name}`),
      ],
    },
  ]
}

/** Fills a column a batch at a time, until no row is left. */
export function batchedUpdate(table: TableName, column: string, value: string): Step {
  const [name, target] = [quoteTable(table), quote(column)]
  return {
    when: 'Outside of a transaction, again and again until it updates 0 rows',
    sql: [
      `UPDATE ${name} SET ${target} = ${value} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${name} WHERE ${target} IS NULL LIMIT 10000))`,
    ],
  }
}
