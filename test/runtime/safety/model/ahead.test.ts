import { describe, expect, it } from 'vitest'
import { Ahead } from '../../../../src/runtime/safety/model/ahead.ts'
import { parseScript } from '../../../../src/runtime/safety/reading/parse.ts'
import { found } from '../support.ts'

async function ahead(sql: string, at: number): Promise<Ahead> {
  const made = new Ahead((await parseScript(sql)).statements)
  made.reach(at)
  return made
}

const view = { kind: 'view', name: { name: 'v' } } as const

describe('what is still to come', () => {
  it('begins with the statement that is looked at', async () => {
    const sql = 'SELECT 1; CREATE VIEW v AS SELECT 1; SELECT 2'
    expect((await ahead(sql, 0)).makes(view)).toBe(true)
    expect((await ahead(sql, 1)).makes(view)).toBe(true)
    expect((await ahead(sql, 2)).makes(view)).toBe(false)
  })

  it('holds what is made under any schema where one is left open, and not under another', async () => {
    const later = await ahead('CREATE VIEW a.v AS SELECT 1', 0)
    expect(later.makes(view)).toBe(true)
    expect(later.makes({ kind: 'view', name: { schema: 'b', name: 'v' } })).toBe(false)
  })

  it('holds what gets its name by RENAME', async () => {
    expect((await ahead('ALTER VIEW w RENAME TO v', 0)).makes(view)).toBe(true)
  })
})

it('holds what the whole migration defines on a table, whatever its schema', async () => {
  const sql = 'CREATE TABLE a (); ALTER TABLE s.a ADD b int; CREATE INDEX ON a (b); DROP TABLE a'
  const defined = (await ahead(`${sql}; CREATE TABLE c ()`, 3)).definitionsOn('a')
  expect(defined.map(({ kind }) => kind)).toEqual(['CreateStmt', 'AlterTableStmt', 'IndexStmt'])
})

describe('a drop is no loss', () => {
  it.each([
    [
      'of a view that an earlier pending migration made',
      ['CREATE VIEW v AS SELECT 1', 'DROP VIEW v'],
    ],
    [
      'of a trigger that was made, under its new name',
      [
        'CREATE VIEW v AS SELECT 1; CREATE TRIGGER a INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE FUNCTION f(); ALTER TRIGGER a ON v RENAME TO b',
        'DROP TRIGGER b ON v',
      ],
    ],
  ])('%s', async (_, migrations) => {
    expect(await found(...migrations)).toEqual([])
  })

  it.each([
    ['that comes after it was made again', ['CREATE OR REPLACE VIEW v AS SELECT 1; DROP VIEW v']],
    ['of what only another migration makes again', ['DROP VIEW v', 'CREATE VIEW v AS SELECT 1']],
    [
      'under a search path that was changed',
      ['CREATE VIEW v AS SELECT 1; SET search_path TO old; DROP VIEW v'],
    ],
    ['of what a rollback took back', ['BEGIN; CREATE VIEW v AS SELECT 1; ROLLBACK; DROP VIEW v']],
    [
      'of what a branch may not have made',
      ['DO $$ BEGIN IF f() THEN CREATE VIEW v AS SELECT 1; END IF; END $$; DROP VIEW v'],
    ],
  ])('but one %s is', async (_, migrations) => {
    expect(await found(...migrations)).toEqual(['drop-view v'])
  })
})
