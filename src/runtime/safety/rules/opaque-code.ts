import { defineRule } from './define.ts'

export const opaqueCode = defineRule({
  name: 'opaque-code',
  category: 'unknown',
  risk: 'medium',
  dataLoss: true,
  summary: 'Runs code that nobody can read before it runs',
  why: 'What it does is unknown, so it cannot be called safe, and it may lose data. It is medium because most of it is harmless.',
  safeWay:
    'Write the statements out in the migration, or EXECUTE a literal, so that the review sees what will run.',
  examples: {
    bad: [
      'DO $$ DECLARE q text; BEGIN SELECT sql INTO q FROM jobs; EXECUTE q; END $$',
      "DO $$ BEGIN EXECUTE 'ANALYZE ' || current_setting('my.table'); END $$",
      'DO $$ DECLARE r record; BEGIN FOR r IN EXECUTE current_query() LOOP NULL; END LOOP; END $$',
      "DO LANGUAGE plpython3u $$ plpy.execute('DROP TABLE users') $$",
      'DO $$ this is not PL/pgSQL $$',
      'CALL archive_everything()',
    ],
    ok: [
      "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_type WHERE typname = 'mood') THEN CREATE TYPE mood AS ENUM ('a'); END IF; END $$",
      "DO $$ BEGIN EXECUTE 'ANALYZE users'; END $$",
      "DO $$ BEGIN ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0); EXCEPTION WHEN duplicate_object THEN RAISE NOTICE 'DROP TABLE a'; END $$",
      'CREATE PROCEDURE p() LANGUAGE sql AS $$ INSERT INTO log VALUES (1) $$; CALL p()',
      'SELECT now()',
    ],
  },
  check({ opaque }) {
    return opaque === undefined ? [] : [{ message: `It is unknown what this does: ${opaque}.` }]
  },
})
