import { describe, expect, it } from 'vitest'
import { findingsIn, found } from './support.ts'

describe('what runs is found', () => {
  it('once for each object of one statement', async () => {
    expect(await found('DROP TABLE a, b.c, "D"')).toEqual([
      'drop-table a',
      'drop-table b.c',
      'drop-table D',
    ])
  })

  it('in branches, loops, handlers and cursors of PL/pgSQL', async () => {
    expect(
      await found(`DO $do$
        DECLARE c CURSOR FOR DELETE FROM a RETURNING 1;
        BEGIN
          CASE WHEN f() THEN TRUNCATE b; ELSE DROP TABLE c; END CASE;
          FOR i IN 1..3 LOOP
            BEGIN DELETE FROM d; EXCEPTION WHEN others THEN DROP SCHEMA e CASCADE; END;
          END LOOP;
        END $do$`),
    ).toEqual([
      'delete-without-where a',
      'truncate b',
      'drop-table c',
      'delete-without-where d',
      'drop-schema e',
    ])
  })

  it('in EXECUTE of a literal, of pieces of literals, and of a DO block in it', async () => {
    expect(
      await found(
        `DO $do$ BEGIN
          EXECUTE 'DROP ' || 'TABLE a';
          EXECUTE format('DROP TABLE %%b');
          EXECUTE $x$ DO 'BEGIN DROP TABLE c; END' $x$;
        END $do$`,
      ),
    ).toEqual(['drop-table a', 'opaque-code', 'drop-table c'])
  })

  it('in a body that is nested deeper than a person would', async () => {
    const body = `${'IF f() THEN '.repeat(2_000)} DROP TABLE a; ${'END IF; '.repeat(2_000)}`
    expect(await found(`DO $$ BEGIN ${body} END $$`)).toEqual(['drop-table a'])
  })

  it('in computed text, with its unknown parts left open', async () => {
    expect(
      await found(
        `DO $$ DECLARE r record; BEGIN FOR r IN SELECT 1 LOOP
          EXECUTE 'DROP TABLE ' || quote_ident(r.s) || '.log_' || r.n || ' CASCADE';
          EXECUTE format('DELETE FROM %1$I.%2$I', r.s, r.n);
        END LOOP; END $$`,
      ),
    ).toEqual([
      'drop-table _computed_.log__computed_',
      'opaque-code',
      'delete-without-where _computed_._computed_',
      'opaque-code',
    ])
  })

  it('in the text that format() makes of literals', async () => {
    expect(
      await found(`DO $$ BEGIN EXECUTE format('DROP TABLE %I.%I', 'shop', 'Order'); END $$`),
    ).toEqual(['drop-table shop.Order'])
  })

  it('with the name that is computed called so in the message', async () => {
    const [finding] = await findingsIn(
      `DO $$ DECLARE t text; BEGIN EXECUTE format('DROP TABLE %I', t); END $$`,
    )
    expect(finding?.message).toBe('Drops the table (computed) with all its rows.')
    expect(finding?.safe_way).not.toContain('computed')
  })

  it('in routines of the migrations, where they are called, and not where they are defined', async () => {
    const define = `
      CREATE FUNCTION a() RETURNS void LANGUAGE plpgsql AS $$ BEGIN DROP TABLE t; PERFORM a(); END $$;
      CREATE FUNCTION b() RETURNS void LANGUAGE sql AS $$ DELETE FROM t $$;
      CREATE FUNCTION c() RETURNS void BEGIN ATOMIC DELETE FROM u; END;
      CREATE PROCEDURE d() LANGUAGE plpgsql AS $$ DECLARE x int; BEGIN x := b(); END $$;`
    expect(await found(define)).toEqual([])
    expect(await found(define, 'SELECT a(), b()', 'SELECT c()', 'CALL d()')).toEqual([
      'drop-table t',
      'delete-without-where t',
      'delete-without-where u',
      'delete-without-where t',
    ])
  })
})

describe('a finding', () => {
  it('stands at the line and column of the statement, also inside a DO block', async () => {
    const findings = await findingsIn(
      "SELECT '😀'; DROP TABLE a;\nDO $$\nBEGIN\n  DROP TABLE b;\n  EXECUTE 'DROP TABLE c';\nEND $$",
    )
    expect(findings.map(({ line, column }) => [line, column])).toEqual([
      [1, 13],
      [4, 3],
      [5, 11],
    ])
  })

  it('in a routine stands where the routine is called, for it may be defined in another file', async () => {
    const define =
      'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $$ BEGIN\n DROP TABLE a; END $$'
    expect(await findingsIn(define, 'SELECT 1;\n\n SELECT f()')).toMatchObject([
      { migration: 'm1', line: 3, column: 2, statement: 'DROP TABLE a' },
    ])
  })

  it('carries all that a report needs', async () => {
    expect(await findingsIn(`DROP TABLE public.users -- ${'x'.repeat(300)}\n CASCADE`)).toEqual([
      {
        rule: 'drop-table',
        risk: 'critical',
        operation: 'drop_table',
        migration: 'm0',
        file: 'm0/migration.sql',
        line: 1,
        column: 1,
        end_line: 2,
        end_column: 9,
        statement: `DROP TABLE public.users -- ${'x'.repeat(173)}`,
        object: 'public.users',
        locks: expect.any(Array),
        rewrite: [],
        scan: [],
        data_loss: true,
        message:
          'Drops the table public.users with all its rows, and with it every foreign key and view that hangs on it.',
        safe_way: expect.stringContaining('RENAME TO users_dropped'),
      },
    ])
  })
})

it('an ordinary additive migration is silent', async () => {
  expect(
    await found(`
      -- CreateEnum
      CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN');
      CREATE TABLE "User" ("id" TEXT NOT NULL, "name" TEXT, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));
      CREATE TABLE "Post" ("id" TEXT NOT NULL, "authorId" TEXT, CONSTRAINT "Post_pkey" PRIMARY KEY ("id"));
      ALTER TABLE "Team" ADD COLUMN "ownerId" TEXT;
      CREATE UNIQUE INDEX "User_name_key" ON "User"("name");
      CREATE TABLE "Like" ("userId" TEXT NOT NULL);
      ALTER TABLE "Like" ADD CONSTRAINT "fk" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE;`),
  ).toEqual([])
})
