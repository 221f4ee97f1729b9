import { count } from '../../../../text.ts'
import { quoteIdentifier } from '../../identifiers.ts'
import type { ForeignKey, Query, UniqueIndex } from './look.ts'
import { refused } from './refused.ts'
import type { Staged } from './stage.ts'

/** A table on its way back to what the backup has. */
export interface Merging extends Staged {
  /** The columns that tell its rows apart; none where it has no such key. */
  readonly key: readonly string[]
  /** A temporary table with the places (ctid) of the rows that are deleted, as SQL names it. */
  readonly gone: string
}

/**
 * Finds the rows that must be deleted before the others are written. Nothing is changed yet. They are
 * - those that the backup does not have (all of a table without a key);
 * - those that have what is unique of another row of the backup;
 * - those that refer to one of these within the tables: the backup gives them back.
 *
 * The tables must be locked. So no row moves, and no foreign key ever acts by itself: a row that
 * another table refers to is found here, and refused.
 * @throws RESTORE_REFUSED
 */
export async function findGone(
  query: Query,
  tables: readonly Merging[],
  foreignKeys: readonly ForeignKey[],
): Promise<void> {
  const inside = new Map(tables.map((each) => [each.living.table, each]))
  for (const each of tables) {
    await query(`create temporary table ${bare(each.gone)} (id tid primary key) on commit drop`)
    await query(notInBackup(each))
    for (const unique of each.living.uniques.filter((one) => collides(one, each))) {
      await query(colliding(each, unique))
    }
  }
  const within = foreignKeys.flatMap((key) =>
    key.children.flatMap((childName) =>
      key.parents.flatMap((parentName): Within[] => {
        const [child, parent] = [inside.get(childName), inside.get(parentName)]
        return child && parent ? [{ key, child, parent }] : []
      }),
    ),
  )
  while (await follow(query, within)) {
    // Each turn finds the rows that refer to those of the last one.
  }
  await query(tables.map(lockGone).join(';\n'))
  const reasons: string[] = []
  for (const key of foreignKeys) {
    const outside = key.children.filter((name) => !inside.has(name))
    const parents = key.parents.flatMap((name) => inside.get(name) ?? [])
    for (const child of outside) {
      for (const parent of parents) reasons.push(...(await leftBehind(query, key, child, parent)))
    }
    const child = inside.get(key.child)
    if (child && parents.length === 0 && !key.of_part) {
      reasons.push(...(await orphans(query, key, child)))
    }
  }
  if (reasons.length > 0) throw refused([...new Set(reasons)])
}

interface Within {
  readonly key: ForeignKey
  readonly child: Merging
  readonly parent: Merging
}

/** The name in a temporary schema without the schema, as a CREATE wants it. */
function bare(name: string): string {
  return name.slice('pg_temp.'.length)
}

/** `a.x = b.y and …` */
export function equal(
  left: string,
  leftColumns: readonly string[],
  right: string,
  rightColumns: readonly string[] = leftColumns,
): string {
  return leftColumns
    .map((name, index) => {
      const other = quoteIdentifier(rightColumns[index] ?? name)
      return `${left}.${quoteIdentifier(name)} = ${right}.${other}`
    })
    .join(' and ')
}

function notInBackup({ living, stage, key, gone }: Merging): string {
  const kept =
    key.length === 0 ? 'false' : `exists (select from ${stage} s where ${equal('s', key, 't')})`
  return `insert into ${gone} select t.ctid from only ${living.table} t where not ${kept}`
}

/** Whether an index can be in the way, and can be computed of the rows of the backup. */
function collides({ expressions, predicate, key }: UniqueIndex, table: Merging): boolean {
  if (table.key.length === 0 || key?.join() === table.key.join()) return false
  const whole = table.living.columns.length === table.columns.length
  const known = new Set(table.columns.flatMap((name) => [name, quoteIdentifier(name)]))
  return whole || (predicate === null && expressions.every((each) => known.has(each)))
}

function colliding({ living, stage, key, gone }: Merging, unique: UniqueIndex): string {
  const names = key.map((_, index) => `k${index}`)
  const marks = unique.expressions.map((_, index) => `u${index}`)
  const list = [
    ...key.map((name, index) => `${quoteIdentifier(name)} as k${index}`),
    ...unique.expressions.map((expression, index) => `(${expression}) as u${index}`),
  ].join(', ')
  const where = unique.predicate === null ? '' : ` where ${unique.predicate}`
  return `
    insert into ${gone}
    select t.id from (select ctid as id, ${list} from only ${living.table}${where}) t
      join (select ${list} from ${stage}${where}) s on ${equal('t', marks, 's')}
     where not (${equal('t', names, 's')})
    on conflict do nothing`
}

async function follow(query: Query, within: readonly Within[]): Promise<boolean> {
  let found = false
  for (const { key, child, parent } of within) {
    const n = await number(
      query,
      `with found as (insert into ${child.gone}
      select c.ctid from only ${child.living.table} c
        join only ${parent.living.table} p on ${equal('c', key.child_columns, 'p', key.parent_columns)}
        join ${parent.gone} g on g.id = p.ctid
      on conflict do nothing returning 1) select count(*) as n from found`,
    )
    found ||= n > 0
  }
  return found
}

/** From here on nobody can begin to refer to them. */
function lockGone({ living, gone }: Merging): string {
  return `select count(*) from (
    select from only ${living.table} t join ${gone} g on g.id = t.ctid for update of t) locked`
}

async function leftBehind(
  query: Query,
  key: ForeignKey,
  child: string,
  parent: Merging,
): Promise<string[]> {
  const n = await number(
    query,
    `select count(*) as n from only ${child} c
      where exists (select from only ${parent.living.table} p join ${parent.gone} g on g.id = p.ctid
                     where ${equal('c', key.child_columns, 'p', key.parent_columns)})`,
  )
  if (n === 0) return []
  return [
    `${count(n, 'row')} of ${child} ${n === 1 ? 'refers' : 'refer'} to rows of ${parent.living.table} that would go (${key.name}). Give back ${child} as well.`,
  ]
}

async function orphans(query: Query, key: ForeignKey, child: Merging): Promise<string[]> {
  if (!key.child_columns.every((name) => child.columns.includes(name))) return []
  const complete = key.child_columns.map((name) => `s.${quoteIdentifier(name)} is not null`)
  const n = await number(
    query,
    `select count(*) as n from ${child.stage} s
      where ${complete.join(' and ')}
        and not exists (select from ${key.parent} p
                         where ${equal('s', key.child_columns, 'p', key.parent_columns)})`,
  )
  if (n === 0) return []
  return [
    `${count(n, 'row')} of ${key.child} in the backup ${n === 1 ? 'refers' : 'refer'} to rows that ${key.parent} does not have now (${key.name}). Give back ${key.parent} as well.`,
  ]
}

async function number(query: Query, sql: string): Promise<number> {
  const [row] = await query<{ n: string }>(sql)
  return Number(row?.n)
}
