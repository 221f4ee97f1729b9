import { describe, expect, it, test } from 'vitest'
import { effectsAfter, said } from './support.ts'

/** The structure that the forms below are about; each was measured on PostgreSQL 11 to 18. */
const given = `
  CREATE TABLE parent (id int PRIMARY KEY, v text);
  CREATE TABLE t (id int, pid int REFERENCES parent (id), m int NOT NULL, n int,
    vc varchar(50), nu numeric(10,2), ts timestamp, js json, CHECK (n IS NOT NULL));
  CREATE INDEX ivc ON t (vc);
  CREATE UNIQUE INDEX uid ON t (id);
  CREATE TABLE lone (id int, s text);
  CREATE TABLE part (id int, d int) PARTITION BY RANGE (d);
  CREATE TABLE p1 PARTITION OF part FOR VALUES FROM (0) TO (100);
  CREATE TABLE pdef PARTITION OF part DEFAULT;
  CREATE TABLE p3 (id int, d int, CHECK (d IS NOT NULL AND d >= 200 AND d < 300));
  CREATE TABLE heir () INHERITS (lone);
  CREATE VIEW vw AS SELECT id FROM parent;
  CREATE MATERIALIZED VIEW mv AS SELECT * FROM vw;
  CREATE UNIQUE INDEX mvu ON mv (id);
  CREATE DOMAIN positive AS int CHECK (VALUE > 0);
  CREATE TABLE td (id positive);
  CREATE FUNCTION volatile_one() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';
  CREATE FUNCTION steady() RETURNS int IMMUTABLE LANGUAGE plpgsql AS 'BEGIN RETURN 1; END';`

const brief = 't: ACCESS EXCLUSIVE'
const rewritten =
  'ivc: ACCESS EXCLUSIVE; t: ACCESS EXCLUSIVE + SHARE; uid: ACCESS EXCLUSIVE; rewrites t; builds ivc, uid; reads t'

describe('ALTER TABLE', () => {
  test.each([
    ['ADD COLUMN a int', brief],
    ['ADD COLUMN a int NOT NULL DEFAULT 0', brief],
    ['ADD COLUMN a timestamptz DEFAULT now()', brief],
    ['ADD COLUMN a int DEFAULT steady()', brief],
    ['ADD COLUMN a int DEFAULT volatile_one()', rewritten],
    ['ADD COLUMN a int DEFAULT unknown_one()', rewritten],
    ['ADD COLUMN a timestamptz DEFAULT clock_timestamp()', rewritten],
    ['ADD COLUMN a bigserial', rewritten],
    ['ADD COLUMN a int GENERATED ALWAYS AS IDENTITY', rewritten],
    ['ADD COLUMN a int GENERATED ALWAYS AS (m + 1) STORED', rewritten],
    ['ADD COLUMN a positive', rewritten],
    ['ADD COLUMN a int NOT NULL', `${brief}; reads t`],
    ['ADD COLUMN a int CHECK (a > 0)', `${brief}; reads t`],
    ['ADD COLUMN a int UNIQUE', `${brief} + SHARE; reads t`],
    [
      'ADD COLUMN a int REFERENCES parent (id)',
      `parent: SHARE ROW EXCLUSIVE; ${brief} + SHARE ROW EXCLUSIVE`,
    ],
    ['DROP COLUMN vc', `ivc: ACCESS EXCLUSIVE; ${brief}`],
    ['ALTER pid SET NOT NULL', `${brief}; reads t`],
    ['ALTER m SET NOT NULL', brief],
    ['ALTER n SET NOT NULL', brief],
    ['ALTER m TYPE bigint', rewritten],
    ['ALTER nu TYPE numeric(12,2)', brief],
    ['ALTER nu TYPE numeric(12,4)', rewritten],
    ['ALTER vc TYPE varchar(100)', `ivc: ACCESS EXCLUSIVE; ${brief} + SHARE`],
    ['ALTER vc TYPE text USING vc::text', `ivc: ACCESS EXCLUSIVE; ${brief} + SHARE`],
    ['ALTER vc TYPE text COLLATE "C"', `ivc: ACCESS EXCLUSIVE; ${brief} + SHARE; reads t`],
    ['ALTER ts TYPE timestamptz', rewritten],
    ['ALTER nope TYPE bigint', rewritten],
    ['ADD CHECK (m > 0)', `${brief}; reads t`],
    ['ADD CHECK (m > 0) NOT VALID', brief],
    [
      'ADD FOREIGN KEY (m) REFERENCES parent (id)',
      'parent: ROW SHARE + SHARE ROW EXCLUSIVE; t: SHARE ROW EXCLUSIVE; reads parent, t',
    ],
    [
      'ADD FOREIGN KEY (m) REFERENCES parent (id) NOT VALID',
      'parent: SHARE ROW EXCLUSIVE; t: SHARE ROW EXCLUSIVE',
    ],
    ['DROP CONSTRAINT t_pid_fkey', `parent: ACCESS EXCLUSIVE; ${brief}`],
    ['ADD PRIMARY KEY USING INDEX uid', `${brief}; reads t`],
    ['ADD CONSTRAINT u UNIQUE USING INDEX uid', `${brief}; uid: SHARE UPDATE EXCLUSIVE`],
    ['SET (fillfactor = 80)', 't: SHARE UPDATE EXCLUSIVE'],
    ['DISABLE TRIGGER USER', 't: SHARE ROW EXCLUSIVE'],
    ['SET UNLOGGED', rewritten],
    ['SET LOGGED', brief],
    ['ADD COLUMN a int, ALTER m TYPE bigint', rewritten],
  ])('t %s', async (command, expected) => {
    expect(said(await effectsAfter(`ALTER TABLE t ${command}`, { given }))).toBe(expected)
  })

  it('does not write a timestamp anew where the session is in UTC', async () => {
    const sql = "SET timezone = 'UTC'; ALTER TABLE t ALTER ts TYPE timestamptz"
    expect(said(await effectsAfter(sql, { given }))).toBe(brief)
    expect(said(await effectsAfter(sql, { given, version: 110_000 }))).toBe(rewritten)
  })

  it('attaches a partition without reading it where a CHECK says that the rows belong', async () => {
    const attach = "ALTER TABLE part ATTACH PARTITION p3 FOR VALUES FROM ('200') TO ('300')"
    const locks = 'p3: ACCESS EXCLUSIVE; part: SHARE UPDATE EXCLUSIVE; pdef: ACCESS EXCLUSIVE'
    expect(said(await effectsAfter(attach, { given }))).toBe(`${locks}; reads pdef`)
    const wider = attach.replace('200', '250')
    expect(said(await effectsAfter(wider, { given }))).toBe(`${locks}; reads p3, pdef`)
  })
})

test.each([
  ['ALTER TABLE part ADD COLUMN a int', 'p1, part, pdef: ACCESS EXCLUSIVE'],
  ['ALTER TABLE lone ALTER id SET NOT NULL', 'heir, lone: ACCESS EXCLUSIVE; reads heir, lone'],
  ['ALTER TABLE ONLY lone ALTER id SET NOT NULL', 'lone: ACCESS EXCLUSIVE; reads lone'],
  ['ALTER TABLE lone ADD UNIQUE (id)', 'lone: ACCESS EXCLUSIVE + SHARE; reads lone'],
  ['ALTER INDEX ivc RENAME TO x', 'ivc: SHARE UPDATE EXCLUSIVE'],
  ['ALTER TABLE lone RENAME s TO z', 'heir, lone: ACCESS EXCLUSIVE'],
  ['ALTER DOMAIN positive ADD CHECK (VALUE < 9)', 'td: SHARE; reads td'],
  ['ALTER TYPE positive RENAME TO p', 'nothing'],
  ['CREATE INDEX ON lone (id)', 'lone: SHARE; reads lone'],
  ['CREATE INDEX CONCURRENTLY i ON lone (id)', 'lone: SHARE UPDATE EXCLUSIVE; reads lone'],
  ['CREATE INDEX ON part (id)', 'p1, part, pdef: SHARE; reads p1, pdef'],
  ['CREATE INDEX ON ONLY part (id)', 'part: SHARE'],
  ['DROP INDEX ivc', 'ivc, t: ACCESS EXCLUSIVE'],
  ['REINDEX INDEX ivc', 'ivc: ACCESS EXCLUSIVE; t: SHARE; builds ivc; reads t'],
  ['CREATE TABLE x (id int REFERENCES parent)', 'parent: SHARE ROW EXCLUSIVE'],
  [
    'CREATE TABLE x PARTITION OF part FOR VALUES IN (1)',
    'part, pdef: ACCESS EXCLUSIVE; reads pdef',
  ],
  ['CREATE TABLE x AS SELECT * FROM vw', 'reads parent'],
  ['CREATE TRIGGER g BEFORE INSERT ON t EXECUTE FUNCTION f()', 't: SHARE ROW EXCLUSIVE'],
  ['CREATE POLICY p ON t', 't: ACCESS EXCLUSIVE'],
  ['DROP TABLE t', 'ivc, parent, t, uid: ACCESS EXCLUSIVE'],
  ['DROP TABLE parent', 'refused'],
  ['DROP TABLE parent CASCADE', 'mv, mvu, parent, parent_pkey, t, vw: ACCESS EXCLUSIVE'],
  ['TRUNCATE parent', 'refused'],
  ['TRUNCATE lone', 'heir, lone: ACCESS EXCLUSIVE + SHARE; rewrites heir, lone'],
  ['LOCK TABLE t IN SHARE MODE', 't: SHARE'],
  [
    'REFRESH MATERIALIZED VIEW CONCURRENTLY mv',
    'mv: EXCLUSIVE + ROW EXCLUSIVE; mvu: ROW EXCLUSIVE; reads mv, parent',
  ],
  ['VACUUM FULL lone', 'lone: ACCESS EXCLUSIVE + SHARE; rewrites lone; reads lone'],
  ["UPDATE lone SET s = ''", 'heir, lone: ROW EXCLUSIVE; reads heir, lone'],
  ['DELETE FROM t WHERE id = 1', 'ivc, t, uid: ROW EXCLUSIVE'],
  ['SELECT * FROM t WHERE id = 1 FOR UPDATE', 'ivc, t, uid: ROW SHARE'],
  ['SELECT * FROM t', 'nothing'],
  ["COMMENT ON COLUMN t.id IS 'x'", 't: SHARE UPDATE EXCLUSIVE'],
  ['GRANT SELECT ON t TO PUBLIC', 'nothing'],
])('%s', async (sql, expected) => {
  expect(said(await effectsAfter(sql, { given }))).toBe(unfolded(expected))
})

describe('of what the pending migrations made', () => {
  it.each([
    'CREATE TABLE x (id int); CREATE INDEX ON x (id)',
    'CREATE TABLE x (id int); CREATE INDEX xi ON x (id); REINDEX INDEX xi',
    'CREATE TABLE x (id int); ALTER TABLE public.x ALTER id TYPE bigint',
  ])('nothing is said: %s', async (sql) => {
    expect(said(await effectsAfter(sql))).toBe('nothing')
  })
})

describe('an older server refuses', () => {
  it.each([
    [110_000, 'ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS (m) STORED'],
    [120_000, 'ALTER TABLE t ADD COLUMN a uuid DEFAULT gen_random_uuid()'],
    [140_000, 'ALTER TABLE t SET ACCESS METHOD heap'],
    [170_000, 'ALTER TABLE t ADD COLUMN a int GENERATED ALWAYS AS (m)'],
    [170_000, 'ALTER TABLE part ADD FOREIGN KEY (id) REFERENCES parent NOT VALID'],
    [110_000, 'REINDEX TABLE CONCURRENTLY t'],
    [110_000, "ALTER TYPE mood ADD VALUE 'x'"],
  ])('%i: %s', async (version, sql) => {
    expect(said(await effectsAfter(sql, { given, version }))).toBe('refused')
    expect(said(await effectsAfter(sql, { given, version: 180_000 }))).not.toBe('refused')
  })
})

/** `a, b: SHARE` stands for `a: SHARE; b: SHARE`. */
function unfolded(text: string): string {
  const parts = text.split('; ').flatMap((part) => {
    const [names = '', modes] = part.split(': ')
    return modes === undefined ? [part] : names.split(', ').map((name) => `${name}: ${modes}`)
  })
  return parts.join('; ')
}
