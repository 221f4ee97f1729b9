import { describe, expect, it, test } from 'vitest'
import { Catalog } from '../../../../src/runtime/safety/catalog/catalog.ts'
import { learnStructure } from '../../../../src/runtime/safety/catalog/learn.ts'
import { parseScript } from '../../../../src/runtime/safety/reading/parse.ts'
import { catalogAfter } from '../effects/support.ts'

const table = async (sql: string, name: string) => (await catalogAfter(sql)).relation({ name })
const names = (things: readonly { readonly name: string }[] | undefined) =>
  things?.map(({ name }) => name)

describe('of a CREATE TABLE', () => {
  it('knows types as the catalog names them', async () => {
    const sql = `CREATE TYPE mood AS ENUM ('ok');
      CREATE TABLE t (a integer, b character varying(9), c numeric(10,2)[], d bigserial, e mood)`
    expect((await table(sql, 't'))?.columns.map(({ type }) => type)).toEqual([
      { name: 'int4', modifiers: [], array: false },
      { name: 'varchar', modifiers: [9], array: false },
      { name: 'numeric', modifiers: [10, 2], array: true },
      { name: 'int8', modifiers: [], array: false },
      { schema: 'public', name: 'mood', modifiers: [], array: false },
    ])
  })

  it('names keys, checks and indexes as PostgreSQL does', async () => {
    const sql = `CREATE TABLE p (id int PRIMARY KEY);
      CREATE TABLE t (a int PRIMARY KEY, b int UNIQUE CHECK (b > 0) REFERENCES p, UNIQUE (a, b));
      CREATE INDEX ON t (b); CREATE INDEX ON t (b); CREATE INDEX ON t (lower(b::text))`
    const known = await table(sql, 't')
    expect(names(known?.constraints)).toEqual([
      't_pkey',
      't_b_key',
      't_b_check',
      't_b_fkey',
      't_a_b_key',
    ])
    expect(names(known?.indexes)?.slice(3)).toEqual(['t_b_idx', 't_b_idx1', 't_lower_idx'])
  })

  it('shortens long names to 63 bytes', async () => {
    const long = 'x'.repeat(60)
    const known = await table(`CREATE TABLE ${long} (${long} int UNIQUE)`, long)
    expect(names(known?.indexes)).toEqual([`${'x'.repeat(29)}_${'x'.repeat(29)}_key`])
  })

  it('copies what LIKE includes, and not more', async () => {
    const sql = 'CREATE TABLE a (id int PRIMARY KEY, b int CHECK (b > 0));'
    const plain = await table(`${sql} CREATE TABLE t (LIKE a)`, 't')
    expect([plain?.columns.length, plain?.constraints, plain?.indexes]).toEqual([2, [], []])
    const all = await table(`${sql} CREATE TABLE t (LIKE a INCLUDING ALL)`, 't')
    expect(names(all?.constraints)).toEqual(['a_b_check', 't_pkey'])
  })

  it('knows nothing after IF NOT EXISTS: another table may be there', async () => {
    expect(await table('CREATE TABLE IF NOT EXISTS t (id int)', 't')).toBeUndefined()
  })
})

test('partitions get the indexes of their parent', async () => {
  const sql = `CREATE TABLE p (id int, d int) PARTITION BY RANGE (d); CREATE INDEX ON p (id);
    CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (9); CREATE INDEX ON p (d)`
  expect(names((await table(sql, 'p1'))?.indexes)).toEqual(['p1_id_idx', 'p1_d_idx'])
})

test('of a table that was unknown, what is said of it is known', async () => {
  const known = await table(
    `ALTER TABLE t ADD CONSTRAINT c CHECK (a IS NOT NULL) NOT VALID;
     ALTER TABLE t VALIDATE CONSTRAINT c`,
    't',
  )
  expect(known).toMatchObject({
    complete: false,
    constraints: [{ name: 'c', validated: true, provesNotNull: ['a'] }],
  })
})

test('a rename is followed by all that names the table, column or type', async () => {
  const catalog = await catalogAfter(
    `CREATE TYPE e AS ENUM ('a'); CREATE TABLE p (id int PRIMARY KEY, s e);
     CREATE TABLE t (p int REFERENCES p); CREATE VIEW v AS SELECT * FROM p;
     ALTER TABLE p RENAME TO q; ALTER TABLE q RENAME id TO key; ALTER TYPE e RENAME TO f`,
  )
  const moved = { schema: 'public', name: 'q' }
  expect(catalog.relation({ name: 'p' })).toBeUndefined()
  expect(catalog.foreignKeysTo(moved)).toMatchObject([
    { table: { name: 't' }, constraint: { referredColumns: ['key'] } },
  ])
  expect(names(catalog.viewsOver(moved))).toEqual(['v'])
  expect(catalog.tablesWith({ schema: 'public', name: 'f' })).toMatchObject([{ name: 'q' }])
})

test('with a table go its index names, foreign keys to it, views and partitions', async () => {
  const catalog = await catalogAfter(
    `CREATE TABLE p (id int PRIMARY KEY) PARTITION BY LIST (id); CREATE TABLE t (p int REFERENCES p);
     CREATE TABLE p1 PARTITION OF p DEFAULT; CREATE VIEW v AS SELECT * FROM p; DROP TABLE p CASCADE`,
  )
  expect(names([...catalog.relations()])).toEqual(['t'])
  expect(catalog.relation({ name: 't' })?.constraints).toEqual([])
  expect(catalog.relationOfIndex({ name: 'p_pkey' })).toBeUndefined()
})

describe('takes back', () => {
  it('what a rollback undoes', async () => {
    const sql = 'CREATE TABLE t (a int); BEGIN; ALTER TABLE t ADD COLUMN b int; DROP TABLE t;'
    expect(names((await table(`${sql} ROLLBACK`, 't'))?.columns)).toEqual(['a'])
    expect(await table(`${sql} COMMIT`, 't')).toBeUndefined()
  })

  it('what was done since a savepoint', async () => {
    const known = await table(
      `BEGIN; CREATE TABLE t (a int); SAVEPOINT s; ALTER TABLE t ADD COLUMN b int;
       ROLLBACK TO s; COMMIT`,
      't',
    )
    expect(names(known?.columns)).toEqual(['a'])
  })

  it('what SET LOCAL set, when the transaction ends', async () => {
    const sql = "BEGIN; SET LOCAL timezone = 'UTC'"
    expect((await catalogAfter(sql)).timeZone).toBe('UTC')
    expect((await catalogAfter(`${sql}; COMMIT`)).timeZone).toBeUndefined()
  })
})

it('knows no longer what a statement that may not run would change', async () => {
  const catalog = await catalogAfter('CREATE TABLE t (a int); CREATE TABLE u (a int)')
  const { statements } = await parseScript('ALTER TABLE t DROP COLUMN a')
  for (const statement of statements) learnStructure(catalog, { ...statement, certain: false })
  expect(names([...catalog.relations()])).toEqual(['u'])
})

test('a snapshot is where a catalog starts from', async () => {
  const snapshot = {
    searchPath: ['shop'],
    timeZone: 'UTC',
    relations: [],
    types: [],
    functions: [],
  }
  const catalog = await catalogAfter('CREATE TABLE t (a int)', new Catalog(snapshot))
  expect(catalog.relation({ schema: 'shop', name: 't' })?.complete).toBe(true)
  expect(catalog.show({ schema: 'shop', name: 't' })).toBe('t')
  expect(catalog.show({ schema: 'public', name: 't' })).toBe('public.t')
})

test.each([
  ["SET search_path = '$user', shop", 'shop'],
  ["SELECT pg_catalog.set_config('search_path', 'shop, public', false)", 'shop'],
  ["SELECT pg_catalog.set_config('search_path', '', false)", 'public'],
])('%s: tables go to %s', async (sql, schema) => {
  const catalog = await catalogAfter(`${sql}; CREATE TABLE t (a int)`)
  expect(catalog.relation({ schema, name: 't' })?.complete).toBe(true)
})
