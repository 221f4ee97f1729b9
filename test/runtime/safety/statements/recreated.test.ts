import { describe, expect, it } from 'vitest'
import { findingsIn } from '../support.ts'

async function onlyFinding(sql: string) {
  const findings = await findingsIn(sql)
  expect(findings.map(({ rule }) => rule)).toHaveLength(1)
  return findings[0]
}

describe('a column that is dropped and added', () => {
  it('under another name was perhaps renamed, and the rename is offered', async () => {
    const finding = await onlyFinding(
      'ALTER TABLE "User" DROP COLUMN "name",\nADD COLUMN     "fullName" TEXT;',
    )
    expect(finding).toMatchObject({ rule: 'drop-column', risk: 'high', data_loss: true })
    expect(finding?.message).toBe(
      'Drops the column User.name with all its values. If fullName is its new name, a rename was meant: this carries no value over.',
    )
    expect(finding?.safe_way).toContain('ALTER TABLE "User" RENAME COLUMN name TO "fullName";')
  })

  it('is seen across statements, whichever comes first', async () => {
    const drop = 'ALTER TABLE public.users DROP COLUMN name;'
    const add = 'ALTER TABLE users ADD COLUMN nick text;'
    for (const sql of [drop + add, add + drop]) {
      expect((await onlyFinding(sql))?.message).toContain('If nick is its new name')
    }
  })

  it('under its own name keeps its values with a cast', async () => {
    const finding = await onlyFinding(
      'ALTER TABLE users DROP COLUMN age, ADD COLUMN age numeric(5,2)',
    )
    expect(finding?.message).toContain('and adds it again without them')
    expect(finding?.safe_way).toContain(
      'ALTER TABLE users ALTER COLUMN age TYPE numeric(5,2) USING age::numeric(5,2);',
    )
  })

  it('of several is the one whose name shares a word', async () => {
    const findings = await findingsIn(
      'ALTER TABLE users DROP COLUMN first_name, DROP COLUMN age, ADD COLUMN given_name text, ADD COLUMN born date',
    )
    expect(findings.map(({ message }) => /If (\w+) is/.exec(message)?.[1])).toEqual([
      'given_name',
      undefined,
    ])
  })

  it.each([
    'ALTER TABLE users ADD COLUMN nick text; UPDATE users SET nick = name; ALTER TABLE users DROP COLUMN name',
    'ALTER TABLE users DROP COLUMN a, ADD COLUMN b int GENERATED ALWAYS AS (c + 1) STORED',
    'ALTER TABLE users DROP COLUMN a; ALTER TABLE orders ADD COLUMN b int',
  ])('was not renamed: %s', async (sql) => {
    const dropped = (await findingsIn(sql)).find(({ rule }) => rule === 'drop-column')
    expect(dropped?.message).not.toContain('rename')
  })
})

describe('a table that is dropped and created', () => {
  it('under its own name comes back empty', async () => {
    expect(
      (await onlyFinding('DROP TABLE IF EXISTS users; CREATE TABLE users (id int)'))?.message,
    ).toBe('Drops the table users with all its rows, and creates it again, empty.')
  })

  it('under a similar name was perhaps renamed, and the rename is offered', async () => {
    const finding = await onlyFinding('CREATE TABLE "UserAccount" (id int); DROP TABLE "User"')
    expect(finding?.message).toContain('If UserAccount takes its place, a rename was meant')
    expect(finding?.safe_way).toContain('ALTER TABLE "User" RENAME TO "UserAccount";')
  })

  it.each([
    'CREATE TABLE invoices (id int); DROP TABLE sessions',
    'CREATE TABLE user_new (id int); INSERT INTO user_new SELECT id FROM users; DROP TABLE users',
  ])('was not renamed: %s', async (sql) => {
    expect((await onlyFinding(sql))?.message).not.toContain('rename')
  })
})
