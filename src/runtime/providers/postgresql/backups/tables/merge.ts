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
  staged: readonly Staged[],
  foreignKeys: readonly ForeignKey[],
): Promise<readonly GivenBack[]> {
  const tables = staged.map(keyed)
  for (const table of tables) await query(prepare(table))
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

function keyed(staged: Staged, index: number): Merging {
  const { living, columns } = staged
  const unique = living.uniques.find(({ key }) => key?.every((name) => columns.includes(name)))
  return { ...staged, key: unique?.key ?? [], gone: `pg_temp.faber_db_gone_${index}` }
}

function prepare({ stage, key }: Merging): string {
  const index = key.map(quoteIdentifier).join(', ')
  return `${index && `create unique index on ${stage} (${index});`} analyze ${stage}`
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

/**
 * Holds the table against the backup, whatever the order of the rows; returns how many there are.
 * @throws RESTORE_FAILED
 */
async function compare(query: Query, { living, stage, columns }: Merging): Promise<number> {
  const sums = (source: string) =>
    query<{ n: string; one: string; two: string }>(
      `select count(*) as n, sum(hashtextextended(r, 1)::numeric) as one,
              sum(hashtextextended(r, 2)::numeric) as two
         from (select ${rowOf('t', columns)}::text collate "C" as r from ${source} t) as rows`,
    )
  const [[now], [then]] = [await sums(`only ${living.table}`), await sums(stage)]
  if (now && then && now.n === then.n && now.one === then.one && now.two === then.two) {
    return Number(now.n)
  }
  throw new FaberDbError('RESTORE_FAILED', {
    message: `${living.table} would not hold what the backup holds; nothing was changed.`,
    why: 'Something in the database changes what is written to it: a type, an identity, an extension.',
    next: 'Restore the whole backup beside the database with --as NAME and copy what you need.',
    facts: { table: living.table, rows: Number(now?.n), rows_in_backup: Number(then?.n) },
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
