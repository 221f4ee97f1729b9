import { expect, it } from 'vitest'
import { duplicateColumnAssignment } from '../../../../src/runtime/safety/rules/duplicate-column-assignment.ts'
import { withClient } from '../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'

const tables = `
  CREATE TYPE pair AS (x int, y int);
  CREATE TABLE users (id int, a int UNIQUE, b int);
  CREATE TABLE o (id int);`
const composite = 'ALTER TABLE users ALTER a TYPE int[] USING NULL, ALTER b TYPE pair USING NULL'

async function errorOf(sql: string): Promise<string | undefined> {
  return withClient((await freshDatabase()).url, async (client) => {
    await client.query(tables)
    if (sql.includes('[')) await client.query(composite)
    return client.query(sql).then(
      () => undefined,
      ({ code }) => code,
    )
  })
}

// MERGE came with PostgreSQL 15.
const { bad, ok } = duplicateColumnAssignment.examples
const refused = bad.filter((sql) => !sql.startsWith('MERGE'))

it.each(refused)('PostgreSQL refuses: %s', async (sql) => {
  // 42601: syntax_error, "multiple assignments to same column"; 42701: duplicate_column
  expect(['42601', '42701']).toContain(await errorOf(sql))
})

it.each(ok)('PostgreSQL takes: %s', async (sql) => {
  expect(await errorOf(sql)).toBeUndefined()
})
