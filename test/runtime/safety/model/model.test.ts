import { describe, expect, it } from 'vitest'
import { findingsIn, found } from '../support.ts'

describe('nothing is lost with', () => {
  it.each<[string, string[]]>([
    [
      'a table that an earlier pending migration created',
      ['CREATE TABLE a (id int)', 'DROP TABLE a'],
    ],
    [
      'a table in a schema that was created',
      ['CREATE SCHEMA s; CREATE TABLE s.a (); TRUNCATE s.a'],
    ],
    ['a table that SELECT INTO made', ['SELECT 1 INTO a; DELETE FROM a']],
    [
      'a temporary table',
      ['CREATE TEMP TABLE a (); DROP TABLE a; CREATE TEMP TABLE a (); TRUNCATE a'],
    ],
    [
      'a table moved to another schema',
      ['CREATE TABLE a (); ALTER TABLE a SET SCHEMA s; DROP TABLE s.a'],
    ],
    [
      'a table made and dropped in one DO block',
      ['DO $$ BEGIN CREATE TABLE a (); DROP TABLE a; END $$'],
    ],
    [
      'a column under its new name',
      ['ALTER TABLE t ADD a int; ALTER TABLE t RENAME a TO b; ALTER TABLE t DROP b'],
    ],
    ['a table of the same search path', ['SET search_path TO s; CREATE TABLE a (); DROP TABLE a']],
  ])('%s', async (_, migrations) => {
    expect(await found(...migrations)).toEqual([])
  })
})

describe('much may be lost with', () => {
  it.each<[string, string[], string]>([
    [
      'a table that was only created if it was missing',
      ['CREATE TABLE IF NOT EXISTS a (); DROP TABLE a'],
      'a',
    ],
    ['a table of the same name in another schema', ['CREATE TABLE s.a (); DROP TABLE t.a'], 't.a'],
    [
      'a table that got the name of a new one',
      ['CREATE TABLE a (); ALTER TABLE a RENAME TO b; ALTER TABLE users RENAME TO a; DROP TABLE a'],
      'a',
    ],
    [
      'a table of the name of a new one that was dropped',
      ['CREATE TABLE a (); DROP TABLE a; ALTER TABLE users RENAME TO a; DROP TABLE a'],
      'a',
    ],
    [
      'a table behind a temporary one of an earlier migration',
      ['CREATE TEMP TABLE users ()', 'DROP TABLE users'],
      'users',
    ],
    [
      'a table behind a temporary one that ended with its transaction',
      ['BEGIN; CREATE TEMP TABLE users () ON COMMIT DROP; COMMIT; DROP TABLE users'],
      'users',
    ],
    [
      'a table behind a renamed temporary one',
      ['CREATE TEMP TABLE a (); ALTER TABLE a RENAME TO users', 'DROP TABLE users'],
      'users',
    ],
    [
      'a table whose creation was rolled back',
      ['BEGIN; CREATE TABLE users (); ROLLBACK; DROP TABLE users'],
      'users',
    ],
    [
      'a table whose creation a branch may skip',
      ['DO $$ BEGIN IF f() THEN CREATE TABLE users (); END IF; END $$; DROP TABLE users'],
      'users',
    ],
    [
      'a table whose creation an exception may undo',
      [
        'DO $$ BEGIN CREATE TABLE users (); EXCEPTION WHEN others THEN NULL; END $$; DROP TABLE users',
      ],
      'users',
    ],
    [
      'a table whose creation an early RETURN may skip',
      ['DO $$ BEGIN IF f() THEN RETURN; END IF; CREATE TABLE users (); END $$; DROP TABLE users'],
      'users',
    ],
    [
      'a new table that an old one was attached to',
      [
        'CREATE TABLE a (id int) PARTITION BY LIST (id); ALTER TABLE a ATTACH PARTITION users DEFAULT; DROP TABLE a',
      ],
      'a',
    ],
    [
      'a new table that an old one inherits from',
      ['CREATE TABLE a (); ALTER TABLE users INHERIT a; TRUNCATE a'],
      'a',
    ],
    [
      'a name under another search path',
      ['CREATE TABLE users (); SET search_path TO old; DROP TABLE users'],
      'users',
    ],
    [
      'a name under a search path that may have leaked',
      ['CREATE TABLE users ()', 'SET search_path TO old', 'DROP TABLE users'],
      'users',
    ],
    [
      'a name whose search path may have ended with its migration',
      ['SET search_path TO s; CREATE TABLE users ()', 'DROP TABLE users'],
      'users',
    ],
    [
      'a name under a path set by set_config',
      ["CREATE TABLE users (); SELECT set_config('search_path', 'old', false); DROP TABLE users"],
      'users',
    ],
  ])('%s', async (_, migrations, object) => {
    const lost = (await findingsIn(...migrations)).filter(({ data_loss }) => data_loss)
    expect(lost.map((finding) => finding.object)).toEqual([object])
  })
})
