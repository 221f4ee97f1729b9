import { describe, expect, it } from 'vitest'
import { Catalog } from '../../../src/runtime/safety/catalog/catalog.ts'
import { learnStructure } from '../../../src/runtime/safety/catalog/learn.ts'
import { findingsOf } from '../../../src/runtime/safety/check.ts'
import { effectsOf } from '../../../src/runtime/safety/effects/index.ts'
import { parseScript, rules } from '../../../src/runtime/safety/index.ts'
import { Model } from '../../../src/runtime/safety/model/model.ts'
import { withClient } from '../../support/postgres/admin.ts'
import { freshDatabase } from '../../support/postgres/database.ts'

const structure = `
  CREATE SCHEMA shop;
  CREATE TYPE role AS ENUM ('user', 'admin', 'owner');
  CREATE DOMAIN positive AS int;
  CREATE TABLE users (id int PRIMARY KEY, email text, "fullName" varchar(50), age int, role role, big bigint, n positive);
  CREATE TABLE shop.orders (id int, user_id int, total int NOT NULL, note text, at timestamp);
  CREATE INDEX orders_note_idx ON shop.orders (note);
  CREATE TABLE events (at int NOT NULL) PARTITION BY RANGE (at);
  CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (10);
  CREATE TABLE events_2 (at int NOT NULL);
  CREATE MATERIALIZED VIEW totals AS SELECT 1 AS a;
  CREATE UNIQUE INDEX ON totals (a);
  INSERT INTO users VALUES (1, 'a@example.com', 'A', 1, 'user', 1, 1), (2, 'b@example.com', 'B', 2, 'admin', 2, 2);
  INSERT INTO shop.orders VALUES (1, 1, 10, '5', now()), (2, 2, 20, '6', now());
`

/** What a rule says of a statement, on a database of that structure. */
async function hitOf(rule: string, sql: string) {
  const catalog = new Catalog()
  for (const one of (await parseScript(structure)).statements) learnStructure(catalog, one)
  const model = new Model({ version: 140_000 }, catalog)
  const { statements } = await parseScript(sql)
  const found = statements.flatMap((statement) => {
    const executed = { ...statement, certain: true, locate: () => statement }
    const effects = effectsOf(executed, model)
    const hits = findingsOf(rules, executed, { model, effects }, { name: 'm', file: 'm' })
    learnStructure(catalog, executed)
    return hits
  })
  return found.find(({ finding }) => finding.rule === rule)
}

const cases: [rule: string, sql: string][] = [
  ['create-index', 'CREATE INDEX orders_total_idx ON shop.orders (total) WHERE total > 5'],
  ['create-unique-index', 'CREATE UNIQUE INDEX "K" ON users (email, "fullName") WHERE age > 0'],
  ['drop-index', 'DROP INDEX shop.orders_note_idx'],
  ['reindex', 'REINDEX TABLE shop.orders'],
  ['reindex', 'REINDEX INDEX users_pkey'],
  [
    'concurrently-if-not-exists',
    'CREATE INDEX CONCURRENTLY IF NOT EXISTS i ON shop.orders (total)',
  ],
  ['vacuum-full', 'VACUUM FULL shop.orders'],
  ['refresh-materialized-view', 'REFRESH MATERIALIZED VIEW totals'],
  [
    'add-foreign-key',
    'ALTER TABLE shop.orders ADD FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE DEFERRABLE',
  ],
  [
    'add-check',
    'ALTER TABLE shop.orders ADD COLUMN x int, ADD CHECK (total > 0 AND note <> $$,)$$)',
  ],
  [
    'add-unique',
    'ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email) INCLUDE (age) DEFERRABLE',
  ],
  ['add-primary-key', 'ALTER TABLE shop.orders ADD PRIMARY KEY (id, user_id)'],
  ['set-not-null', 'ALTER TABLE users ALTER COLUMN "fullName" SET NOT NULL'],
  [
    'add-column-rewrite',
    "ALTER TABLE users ADD COLUMN token text NOT NULL DEFAULT md5(random()::text) CHECK (token <> '')",
  ],
  ['add-column-rewrite', 'ALTER TABLE shop.orders ADD COLUMN "No" bigserial'],
  ['add-column-constrained', 'ALTER TABLE users ADD COLUMN code varchar(9) UNIQUE'],
  ['add-column-constrained', 'ALTER TABLE users ADD COLUMN code int DEFAULT 1 UNIQUE'],
  ['add-column-constrained', 'ALTER TABLE users ADD COLUMN code numeric(5,2) CHECK (code > (0))'],
  ['add-json-column', 'ALTER TABLE users ADD COLUMN settings json'],
  ['change-column-type', 'ALTER TABLE shop.orders ALTER COLUMN total TYPE bigint'],
  ['change-column-type', 'ALTER TABLE shop.orders ALTER COLUMN note TYPE int USING note::int'],
  ['change-column-type', 'ALTER TABLE shop.orders ALTER COLUMN note TYPE varchar(9)'],
  ['change-column-type', 'ALTER TABLE users ALTER COLUMN big TYPE int'],
  ['change-column-type', 'ALTER TABLE users ALTER COLUMN age TYPE numeric(4,2)'],
  [
    'enum-swap',
    "CREATE TYPE r2 AS ENUM ('user', 'admin'); ALTER TABLE users ALTER role TYPE r2 USING role::text::r2",
  ],
  [
    'enum-swap',
    "CREATE TYPE r3 AS ENUM ('user', 'admin', 'owner', 'x'); ALTER TABLE users ALTER role TYPE r3 USING role::text::r3",
  ],
  ['alter-domain-add-constraint', 'ALTER DOMAIN positive ADD CONSTRAINT p CHECK (value > 0)'],
  ['attach-partition', 'ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM (10) TO (20)'],
  ['detach-partition', 'ALTER TABLE events DETACH PARTITION events_1'],
]

describe.each(cases)('%s of %s', (rule, sql) => {
  it('offers SQL that works, and asks what can be answered', async () => {
    const hit = await hitOf(rule, sql)
    expect(hit?.hit.safeWay).toBeDefined()
    const { url } = await freshDatabase()
    await withClient(url, async (client) => {
      await client.query(structure)
      for (const { sql: question } of hit?.hit.questions ?? []) {
        const { rows } = await client.query(question)
        expect(rows).toEqual([{ n: expect.any(Number) }])
      }
      for (const { text } of (await parseScript(hit?.finding.safe_way ?? '')).statements)
        await client.query(text)
    })
  })
})

/** What the questions of a hit say of the database. */
async function answers(rule: string, sql: string): Promise<string[]> {
  const hit = await hitOf(rule, sql)
  const { url } = await freshDatabase()
  return withClient(url, async (client) => {
    await client.query(structure)
    const said: string[] = []
    for (const question of hit?.hit.questions ?? []) {
      const { rows } = await client.query(question.sql)
      if (rows[0].n > 0) said.push(question.says(rows[0].n))
    }
    return said
  })
}

describe('a question', () => {
  it('finds the rows that make the statement fail', async () => {
    expect(
      await answers('add-required-column', 'ALTER TABLE users ADD COLUMN a int NOT NULL'),
    ).toEqual(['users has rows, and a has no value for them.'])
    expect(
      await answers(
        'change-column-type',
        'ALTER TABLE users ALTER COLUMN email TYPE int USING email::int',
      ),
    ).toEqual(['2 values of users.email cannot be read as integer.'])
    expect(await answers('add-check', 'ALTER TABLE shop.orders ADD CHECK (total > 10)')).toEqual([
      '1 row of shop.orders does not satisfy total > 10.',
    ])
    expect(
      await answers(
        'add-foreign-key',
        'ALTER TABLE shop.orders ADD FOREIGN KEY (total) REFERENCES users',
      ),
    ).toEqual(['2 rows of shop.orders refer to nothing in users.'])
  })

  it('says nothing of rows that are as they should be', async () => {
    expect(await answers('add-unique', 'ALTER TABLE users ADD UNIQUE (email)')).toEqual([])
    expect(
      await answers(
        'change-column-type',
        'ALTER TABLE shop.orders ALTER note TYPE int USING note::int',
      ),
    ).toEqual([])
  })
})
