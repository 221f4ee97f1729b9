import { describe, expect, test } from 'vitest'
import {
  inspect,
  onlyIndexes,
} from '../../../../../src/runtime/providers/postgresql/inspect/inspect.ts'
import { relationsQuery } from '../../../../../src/runtime/providers/postgresql/inspect/relations.ts'
import { namesIn } from '../../../../../src/runtime/safety/index.ts'
import { withClient } from '../../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../../support/postgres/database.ts'
import { openSession } from '../../../support.ts'

/** What the database knows, after `made` was run in it, of what the migration `sql` names. */
async function snapshotOf(made: string, sql: string) {
  const { url } = await freshDatabase()
  await withClient(url, (client) => client.query(made))
  const session = await openSession(url)
  return inspect(session, await namesIn([{ name: 'm', sql, file: 'm.sql' }]))
}

async function relation(made: string, name = 't') {
  const { relations } = await snapshotOf(made, `LOCK TABLE ${name}`)
  return relations.find((each) => each.name === name)
}

describe('of a table it reads', () => {
  test('the columns: type, modifiers, array, default, identity, generated', async () => {
    const made = `CREATE TABLE t (
      id int GENERATED ALWAYS AS IDENTITY, name varchar(100) NOT NULL, price numeric(10,2) DEFAULT 0,
      tags text[], at timestamptz(3), twice int GENERATED ALWAYS AS (1 + 1) STORED)`
    expect((await relation(made))?.columns).toEqual([
      column('id', 'int4', { notNull: true, identity: true }),
      column('name', 'varchar', { notNull: true }, { modifiers: [100] }),
      column('price', 'numeric', { hasDefault: true }, { modifiers: [10, 2] }),
      column('tags', 'text', {}, { array: true }),
      column('at', 'timestamptz', {}, { modifiers: [3] }),
      column('twice', 'int4', { generated: 'stored' }),
    ])
  })

  test('no column that was dropped', async () => {
    const made = 'CREATE TABLE t (a int, b int); ALTER TABLE t DROP a'
    expect((await relation(made))?.columns.map(({ name }) => name)).toEqual(['b'])
  })

  test('the indexes: their columns in order, those of expressions, WHERE and INCLUDE', async () => {
    const made = `CREATE TABLE t (a int PRIMARY KEY, b int, c text, d text);
      CREATE INDEX by_b_a ON t (b, a) INCLUDE (d);
      CREATE UNIQUE INDEX by_lower ON t (lower(c)) WHERE d IS NOT NULL`
    expect((await relation(made))?.indexes).toEqual([
      index('by_b_a', ['b', 'a', 'd']),
      index('by_lower', ['c', 'd'], { unique: true, partial: true, expression: true }),
      index('t_pkey', ['a'], { unique: true }),
    ])
  })

  test('an index that a failed CONCURRENTLY has left as not valid', async () => {
    const { url } = await freshDatabase()
    await withClient(url, async (client) => {
      await client.query('CREATE TABLE t (a int); INSERT INTO t VALUES (1), (1)')
      const twice = client.query('CREATE UNIQUE INDEX CONCURRENTLY broken ON t (a)')
      await twice.catch(() => {})
    })
    const names = await namesIn([{ name: 'm', sql: 'REINDEX INDEX broken', file: 'm.sql' }])
    const { relations } = await inspect(await openSession(url), names)
    expect(relations[0]?.indexes).toEqual([index('broken', ['a'], { unique: true, valid: false })])
  })

  test('the constraints, and which columns a CHECK keeps from being NULL', async () => {
    const made = `CREATE TABLE other (id int PRIMARY KEY);
      CREATE TABLE t (a int, b int UNIQUE, c int REFERENCES other ON DELETE CASCADE,
        CONSTRAINT both_there CHECK (a IS NOT NULL AND (b > 0 AND b IS NOT NULL)),
        CONSTRAINT either CHECK (a IS NOT NULL OR b IS NOT NULL),
        EXCLUDE USING btree (c WITH =));
      ALTER TABLE t ADD CONSTRAINT later CHECK (c IS NOT NULL) NOT VALID`
    expect((await relation(made))?.constraints).toEqual([
      check('both_there', ['a', 'b'], { provesNotNull: ['a', 'b'] }),
      check('either', ['a', 'b'], { provesNotNull: [] }),
      check('later', ['c'], { validated: false, provesNotNull: ['c'] }),
      constraint('t_b_key', 'unique', ['b']),
      constraint('t_c_excl', 'exclude', ['c']),
      constraint('t_c_fkey', 'foreign key', ['c'], {
        references: { schema: 'public', name: 'other' },
        referredColumns: ['id'],
        onDelete: 'cascade',
      }),
    ])
  })

  test('the size: rows as they were counted, bytes as they are', async () => {
    const made = `CREATE TABLE t (id int PRIMARY KEY, text text);
      INSERT INTO t SELECT i, repeat('x', 100) FROM generate_series(1, 5000) i; ANALYZE t`
    const size = (await relation(made))?.size
    expect(size?.rows).toBe(5000)
    expect(size?.tableBytes).toBeGreaterThan(600_000)
    expect(size?.totalBytes).toBeGreaterThan((size?.tableBytes ?? 0) + 80_000)
  })

  test('an estimate of the rows where nobody has counted them yet', async () => {
    const made = `CREATE TABLE t (id int, at timestamptz) WITH (autovacuum_enabled = off);
      INSERT INTO t SELECT i, now() FROM generate_series(1, 50000) i`
    const rows = (await relation(made))?.size?.rows ?? 0
    expect(rows).toBeGreaterThan(25_000)
    expect(rows).toBeLessThan(100_000)
  })

  test('the size of an empty one: no rows, no bytes', async () => {
    expect((await relation('CREATE TABLE t (id int)'))?.size).toEqual({
      rows: 0,
      tableBytes: 0,
      totalBytes: 0,
    })
  })

  test('the functions that PostgreSQL knows to use it', async () => {
    const made = `CREATE TABLE t (id int);
      CREATE FUNCTION newest() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT max(id) FROM t; END`
    expect((await relation(made))?.usedBy).toEqual([{ schema: 'public', name: 'newest' }])
  })
})

describe('with a table it reads what hangs on it', () => {
  test('foreign keys in both directions, and no further', async () => {
    const made = `CREATE TABLE a (id int PRIMARY KEY);
      CREATE TABLE b (id int PRIMARY KEY REFERENCES a);
      CREATE TABLE c (id int PRIMARY KEY REFERENCES b);
      CREATE TABLE d (id int REFERENCES c); CREATE TABLE unrelated (id int)`
    expect(await namesFound(made, 'ALTER TABLE b ADD x int')).toEqual(['a', 'b', 'c'])
  })

  test('all that TRUNCATE … CASCADE empties', async () => {
    const made = `CREATE TABLE a (id int PRIMARY KEY);
      CREATE TABLE b (id int PRIMARY KEY REFERENCES a);
      CREATE TABLE c (id int PRIMARY KEY REFERENCES b); CREATE TABLE d (id int REFERENCES c)`
    expect(await namesFound(made, 'TRUNCATE a CASCADE')).toEqual(['a', 'b', 'c', 'd'])
  })

  test('the views that read it, directly or through others, and what they read', async () => {
    const made = `CREATE TABLE t (id int); CREATE VIEW v AS SELECT * FROM t;
      CREATE MATERIALIZED VIEW m AS SELECT * FROM v`
    const { relations } = await snapshotOf(made, 'ALTER TABLE t DROP COLUMN id')
    expect(relations).toMatchObject([
      { name: 'm', kind: 'materialized view', reads: [{ schema: 'public', name: 'v' }] },
      { name: 't', kind: 'table' },
      { name: 'v', kind: 'view', reads: [{ schema: 'public', name: 't' }] },
    ])
  })

  test('its partitions, the default one among them, and its size is theirs', async () => {
    const made = `CREATE TABLE p (id int PRIMARY KEY) PARTITION BY RANGE (id);
      CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10);
      CREATE TABLE p2 PARTITION OF p DEFAULT;
      CREATE TABLE refers (id int REFERENCES p);
      INSERT INTO p SELECT generate_series(0, 99); ANALYZE p`
    const { relations } = await snapshotOf(made, 'ALTER TABLE p1 ADD CHECK (id > 0)')
    const [p, p1, p2, refers] = relations
    expect(p).toMatchObject({ kind: 'partitioned table', size: { rows: 100 } })
    expect(p?.partitionKey).toEqual({ strategy: 'range', columns: ['id'] })
    expect(p1).toMatchObject({ partitionOf: { name: 'p' }, size: { rows: 10 } })
    expect(p2).toMatchObject({ isDefaultPartition: true, size: { rows: 90 } })
    expect(refers?.constraints).toHaveLength(1)
  })

  test('the tables that it inherits from', async () => {
    const made = 'CREATE TABLE parent (id int); CREATE TABLE t () INHERITS (parent)'
    expect(await relation(made)).toMatchObject({
      inherits: [{ schema: 'public', name: 'parent' }],
    })
  })
})

describe('beside tables it reads', () => {
  test('the values of an enum, of a column or named, in their order', async () => {
    const made = `CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TYPE mood ADD VALUE 'meh' BEFORE 'ok';
      CREATE TYPE size AS ENUM ('s'); CREATE TABLE t (moods mood[])`
    const { types } = await snapshotOf(
      made,
      "ALTER TABLE t ADD x int; ALTER TYPE size ADD VALUE 'm'",
    )
    expect(types).toEqual([
      { schema: 'public', name: 'mood', kind: 'enum', values: ['sad', 'meh', 'ok'] },
      { schema: 'public', name: 'size', kind: 'enum', values: ['s'] },
    ])
  })

  test('domains, their base and whether they check something', async () => {
    const made = `CREATE DOMAIN code AS varchar(10); CREATE DOMAIN email AS text CHECK (value ~ '@')`
    const sql = 'ALTER TABLE t ADD a code, ADD b email'
    const base = { modifiers: [], array: false }
    expect((await snapshotOf(made, sql)).types).toEqual([
      domain('code', { ...base, name: 'varchar', modifiers: [10] }, false),
      domain('email', { ...base, name: 'text' }, true),
    ])
  })

  test('functions that are called: the most volatile of one name counts', async () => {
    const made = `CREATE FUNCTION f() RETURNS int IMMUTABLE LANGUAGE sql AS 'SELECT 1';
      CREATE FUNCTION g() RETURNS int STABLE LANGUAGE sql AS 'SELECT 1';
      CREATE FUNCTION g(int) RETURNS int LANGUAGE sql AS 'SELECT 1'`
    const { functions } = await snapshotOf(
      made,
      'ALTER TABLE t ADD a int DEFAULT f() + g() + abs(1)',
    )
    expect(functions).toEqual([
      { schema: 'public', name: 'f', volatility: 'immutable' },
      { schema: 'public', name: 'g', volatility: 'volatile' },
    ])
  })

  test('the search path and the time zone', async () => {
    expect(await snapshotOf("SET TimeZone = 'UTC'", 'SELECT 1')).toMatchObject({
      searchPath: ['public'],
      timeZone: expect.any(String),
    })
  })
})

test('names are found as the session would: with a schema there, without on the search path', async () => {
  const made = `CREATE SCHEMA shop; CREATE TABLE shop.a (id int); CREATE TABLE shop.b (id int);
    CREATE TABLE b (id int); CREATE TABLE "Mixed Case" (id int)`
  const { relations } = await snapshotOf(made, 'LOCK TABLE shop.a, b, "Mixed Case", a, nowhere.x')
  expect(relations.map(({ schema, name }) => `${schema}.${name}`)).toEqual([
    'public.Mixed Case',
    'public.b',
    'shop.a',
  ])
})

test('it gives up where another session holds the table for itself', {
  timeout: 20_000,
}, async () => {
  const { url } = await freshDatabase()
  await withClient(url, async (client) => {
    await client.query('CREATE TABLE t (id int)')
    await client.query('BEGIN; LOCK TABLE t')
    const session = await openSession(url)
    const names = await namesIn([{ name: 'm', sql: 'DROP TABLE t', file: 'm.sql' }])
    await expect(inspect(session, names)).rejects.toMatchObject({ code: '57014' })
    await expect(session.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }])
  })
})

test('every step of it is a lookup by an index, so that other tables cost nothing', async () => {
  const session = await openSession((await freshDatabase()).url)
  const { version } = await session.identify()
  await session.script(`begin; ${onlyIndexes}`)
  const names = [[null], ['t'], [true]]
  const plan = await session.query(`explain ${relationsQuery(version)}`, names)
  const scans = plan
    .map((row) => String(row['QUERY PLAN']))
    .filter((line) => /Scan on pg_/.test(line))
  expect(scans.length).toBeGreaterThan(10)
  expect(scans.filter((line) => line.includes('Seq Scan'))).toEqual([])
})

async function namesFound(made: string, sql: string) {
  return (await snapshotOf(made, sql)).relations.map(({ name }) => name)
}

function column(name: string, type: string, facts: object = {}, typeFacts: object = {}) {
  const rest = { modifiers: [], array: false, ...typeFacts }
  return { name, type: { name: type, ...rest }, notNull: false, hasDefault: false, ...facts }
}

function index(name: string, columns: string[], facts: object = {}) {
  return { name, columns, unique: false, valid: true, partial: false, ...facts }
}

function constraint(name: string, kind: string, columns: string[], facts: object = {}) {
  return { name, kind, columns, validated: true, ...facts }
}

/** What it asks for is a tree of the parser's. */
function check(name: string, columns: string[], facts: object) {
  return constraint(name, 'check', columns, { condition: expect.any(Object), ...facts })
}

function domain(name: string, base: object, constrained: boolean) {
  return { schema: 'public', name, kind: 'domain', base, constrained }
}
