import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withClient } from '../../../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../../../support/postgres/database.ts'
import { archiveOf, backups, dumped, options, targetOf } from '../support.ts'
import { state } from './support.ts'

/** Types, and values that are easy to get wrong. */
const types: Readonly<Record<string, readonly string[]>> = {
  int: ['0', '-2147483648', '7'],
  text: [`''`, `E'a\\tb\\n\\\\.'`, `'ünï 🙂'`, `'\\N'`],
  numeric: ['1.0', '1.00', `'NaN'`, '1e30'],
  float8: [`'-0'`, `'Infinity'`, '0.1', '1e-300'],
  bytea: [`'\\x00ff'`, `''`],
  timestamptz: [`'infinity'`, `'2026-03-29 02:30+02'`, `'-infinity'`],
  json: [`'{"a": 1}'`, `'{"a":1}'`, `'null'`],
  jsonb: [`'{"a": [1, null]}'`, `'"x"'`],
  'text[]': [`'{}'`, `array['a,b', null, '"']`],
  mood: [`'sad'`, `'so so'`],
  point: [`'(1,2)'`, `'(0,-0)'`],
  int4range: [`'empty'`, `'[1,5)'`],
}

const names = Object.keys(types)

const table = fc.record({
  columns: fc.array(fc.constantFrom(...names), { maxLength: 5 }),
  key: fc.constantFrom('primary key', 'unique not null', 'int'),
  rows: fc.nat({ max: 25 }),
  /** Refers to a table before it, or to itself; 0 to none. */
  parent: fc.nat({ max: 3 }),
  action: fc.constantFrom('no action', 'cascade', 'set null', 'restrict'),
  unique: fc.boolean(),
})

const edit = fc.record({
  table: fc.nat({ max: 2 }),
  kind: fc.constantFrom('insert', 'update', 'delete', 'rekey', 'relink', 'truncate', 'swap'),
  at: fc.nat({ max: 25 }),
  seed: fc.nat({ max: 1000 }),
})

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const values = (columns: readonly string[], n: string) =>
  columns.map((type) => {
    const all = types[type] ?? []
    const cases = all.map((value, index) => `when ${index} then (${value})::${type}`)
    return `(case (${n}) % ${all.length + 1} ${cases.join(' ')} end)`
  })

function create(tables: readonly Table[]): string[] {
  const refers = (index: number, parent: number) =>
    parent > 0 && parent - 1 <= index && tables[parent - 1]?.key !== 'int'
  return tables.flatMap(({ columns, key, rows, parent, action, unique }, index) => {
    const list = columns.map((type, n) => `, c${n} ${type}`).join('')
    const link = refers(index, parent) ? ` references t${parent - 1} (id) on delete ${action}` : ''
    const id = key === 'int' ? 'id int' : `id int ${key}`
    const cells = ['n', `'u' || n`, 'null', ...values(columns, 'n')].join(', ')
    return [
      `create table t${index} (${id}, u text ${unique ? 'unique' : ''}, up int${link}${list})`,
      `insert into t${index} select ${cells} from generate_series(1, ${rows}) n`,
      ...(link
        ? [`update t${index} set up = (select max(id) from t${parent - 1}) where id % 3 = 0`]
        : []),
    ]
  })
}

function change({ table, kind, at, seed }: Edit, tables: readonly Table[]): string {
  const { columns = [] } = tables[table] ?? {}
  const cells = [`${100 + seed}`, `'u' || ${at}`, 'null', ...values(columns, `${seed}`)].join(', ')
  const set = [...values(columns, `id + ${seed}`).map((value, n) => `c${n} = ${value}`), 'u = u']
  const statements: Readonly<Record<Edit['kind'], string>> = {
    insert: `insert into t${table} select ${cells}`,
    update: `update t${table} set ${set.join(', ')} where id % 5 = ${at % 5}`,
    delete: `delete from t${table} where id between ${at} and ${at + (seed % 4)}`,
    rekey: `update t${table} set id = id + 1000 where id = ${at}`,
    relink: `update t${table} set up = ${seed % 25} where id = ${at}`,
    truncate: `delete from t${table}`,
    swap: `update t${table} set u = 'u' || (${at} + 1) where id = ${at}`,
  }
  return statements[kind]
}

test('whatever was written since, all tables are as at the backup, and one alone leaves the others', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(table, { minLength: 3, maxLength: 3 }),
      fc.array(edit, { minLength: 1, maxLength: 12 }),
      async (tables, edits) => {
        const database = await freshDatabase()
        try {
          await run(database.url, [`create type mood as enum ('sad', 'so so')`, ...create(tables)])
          const archive = archiveOf(await dumped(database.url))
          const { tables: record } = await backups.readThrough(archive, options)
          const then = await state(database.url, record)
          // An edit that a constraint refuses is none.
          for (const each of edits) await run(database.url, [change(each, tables)]).catch(() => {})
          const target = targetOf(database.url)
          const alone = record.filter(({ table: name }) => name === 'public.t2')
          const before = await state(database.url, record)
          const given = await backups.restoreTables(archive, target, alone, options).then(
            () => true,
            (error: { code?: string }) => {
              expect(error.code).toBe('RESTORE_REFUSED')
              return false
            },
          )
          const expected = given ? { ...before, 'public.t2': then['public.t2'] } : before
          expect(await state(database.url, record)).toEqual(expected)
          await backups.restoreTables(archive, target, record, options)
          expect(await state(database.url, record)).toEqual(then)
        } finally {
          await database.drop()
        }
      },
    ),
    { numRuns: 10, endOnFailure: true },
  )
})

async function run(url: string, statements: readonly string[]): Promise<void> {
  await withClient(url, async (client) => {
    for (const sql of statements) await client.query(sql)
  })
}
