import { FaberDbError } from '../../../../../operations/index.ts'
import type { GivenBack } from '../../../backups.ts'
import { quoteIdentifier } from '../../identifiers.ts'
import { equal, findGone, type Merging } from './gone.ts'
import type { ForeignKey, LivingTable, Query } from './look.ts'
import type { Staged } from './stage.ts'

/**
 * Makes the rows of locked tables those of the backup, and compares. One statement deletes from all of
 * them and one writes to all: foreign keys are checked at the end of a statement, so it does not
 * matter which table refers to which. Triggers of users stay off meanwhile.
 * @throws RESTORE_REFUSED before anything is changed; RESTORE_FAILED; the server's errors
 */
export async function merge(
  query: Query,
  prepared: readonly Prepared[],
  foreignKeys: readonly ForeignKey[],
): Promise<readonly GivenBack[]> {
  const tables = prepared.map(keyed)
  await findGone(query, tables, foreignKeys)
  for (const { living } of tables) await switchTriggers(query, living, 'off')
  const deleted = await changed(query, tables.map(remove))
  const writes = await changed(query, [...tables.map(update), ...tables.map(insert)])
  // Before the triggers are on again: those of foreign keys must not be waiting then.
  await query('set constraints all immediate')
  for (const { living } of tables) await switchTriggers(query, living, 'on')
  const given: GivenBack[] = []
  for (const [index, table] of tables.entries()) {
    given.push({
      table: table.living.table,
      deleted: deleted[index] ?? 0,
      updated: writes[index] ?? 0,
      inserted: writes[tables.length + index] ?? 0,
      rows: await compare(query, table),
    })
    await raiseSequences(query, table)
  }
  return given.sort((a, b) => (a.table < b.table ? -1 : 1))
}

/** A table whose rows of the backup can be found by their key, and are summed up. */
export interface Prepared extends Staged {
  readonly sums: Sums
}

/** Makes everything ready that needs no lock on the tables. Throws the server's errors. */
export async function prepare(query: Query, staged: readonly Staged[]): Promise<Prepared[]> {
  const prepared: Prepared[] = []
  for (const table of staged) {
    const key = keyOf(table).map(quoteIdentifier).join(', ')
    if (key !== '') await query(`create unique index on ${table.stage} (${key})`)
    await query(`analyze ${table.stage}`)
    prepared.push({ ...table, sums: await sumsOf(query, table.stage, table.columns) })
  }
  return prepared
}

function keyOf({ living, columns }: Staged): readonly string[] {
  const unique = living.uniques.find(({ key }) => key?.every((name) => columns.includes(name)))
  return unique?.key ?? []
}

function keyed(prepared: Prepared, index: number): Merging & Prepared {
  return { ...prepared, key: keyOf(prepared), gone: `pg_temp.faber_db_gone_${index}` }
}

function remove({ living, gone }: Merging): string {
  return `delete from only ${living.table} t using ${gone} g where g.id = t.ctid`
}

/** Compares bytes: what is equal may still look different, and some types know no equality. */
function update({ living, stage, columns, key }: Merging): string {
  const always = new Set(living.columns.filter(({ identity }) => identity === 'a').map(nameOf))
  const set = columns
    .filter((name) => !always.has(name))
    .map((name) => `${quoteIdentifier(name)} = s.${quoteIdentifier(name)}`)
  if (key.length === 0 || set.length === 0) return nothing
  return `update only ${living.table} t set ${set.join(', ')} from ${stage} s
           where ${equal('s', key, 't')} and ${rowOf('t', columns)} *<> ${rowOf('s', columns)}`
}

function insert({ living, stage, columns, key }: Merging): string {
  const list = columns.map(quoteIdentifier).join(', ')
  const missing =
    key.length === 0
      ? ''
      : ` where not exists (select from only ${living.table} t where ${equal('t', key, 's')})`
  const into = list === '' ? '' : ` (${list}) overriding system value`
  return `insert into ${living.table}${into} select ${list} from ${stage} s${missing}`
}

const nameOf = ({ name }: { readonly name: string }) => name

/** The cast keeps it from being compared column by column. */
function rowOf(alias: string, columns: readonly string[]): string {
  return `row(${columns.map((name) => `${alias}.${quoteIdentifier(name)}`).join(', ')})::record`
}

const nothing = ''

/** Runs them as one statement; returns how many rows each has changed. */
async function changed(query: Query, statements: readonly string[]): Promise<readonly number[]> {
  const parts = statements.map(
    (sql, index) => `w${index} as (${sql || 'select where false'}${sql && ' returning 1'})`,
  )
  const counts = statements.map((_, index) => `(select count(*) from w${index})::float8`)
  const [row] = await query<{ counts: number[] }>(
    `with ${parts.join(', ')} select array[${counts.join(', ')}] as counts`,
  )
  return row?.counts ?? []
}

async function switchTriggers(query: Query, living: LivingTable, to: 'on' | 'off'): Promise<void> {
  for (const { name, always } of living.triggers) {
    const how = to === 'off' ? 'disable' : always ? 'enable always' : 'enable'
    await query(`alter table ${living.table} ${how} trigger ${quoteIdentifier(name)}`)
  }
}

interface Sums {
  readonly rows: number
  readonly one: string | null
  readonly two: string | null
}

/** Two sums of hashes: they hang on the rows, and not on their order. OFFSET 0 keeps a row from being written out twice. */
async function sumsOf(query: Query, source: string, columns: readonly string[]): Promise<Sums> {
  const [row] = await query<{ rows: number; one: string | null; two: string | null }>(
    `select count(*)::float8 as rows, sum(hashtextextended(r, 1)::numeric)::text as one,
            sum(hashtextextended(r, 2)::numeric)::text as two
       from (select ${rowOf('t', columns)}::text collate "C" as r from ${source} t offset 0) as rows`,
  )
  if (!row) throw new Error('sums without a row')
  return row
}

/** Holds a table against the backup; returns how many rows it has. @throws RESTORE_FAILED */
async function compare(query: Query, { living, columns, sums }: Prepared): Promise<number> {
  const now = await sumsOf(query, `only ${living.table}`, columns)
  if (now.rows === sums.rows && now.one === sums.one && now.two === sums.two) return now.rows
  throw new FaberDbError('RESTORE_FAILED', {
    message: `${living.table} would not hold what the backup holds; nothing was changed.`,
    why: 'Something in the database changes what is written to it: an identity, an extension.',
    next: 'Restore the whole backup beside the database with --as NAME and copy what you need.',
    facts: { table: living.table, rows: now.rows, rows_in_backup: sums.rows },
  })
}

/** No sequence may give out a number that the backup has brought back. It is never set back. */
async function raiseSequences(query: Query, { living, columns }: Merging): Promise<void> {
  for (const { name, sequence } of living.columns) {
    if (!sequence || !columns.includes(name)) continue
    await query(
      `select setval($1::regclass, highest)
         from (select max(${quoteIdentifier(name)})::bigint as highest from only ${living.table}) t
        where highest > (select last_value from ${sequence})
          and (select seqincrement from pg_sequence where seqrelid = $1::regclass) > 0`,
      [sequence],
    )
  }
}
