import { expect, it } from 'vitest'
import { withClient } from '../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { findingsIn } from '../support.ts'

const names = [
  `a${'bcdefghij'.repeat(7)}`,
  `"${'x'.repeat(62)}üy"`,
  `"${'😀'.repeat(16)}"`,
  `"A ""quoted"" ${'name '.repeat(14)}"`,
]

it.each(names)('identifier-too-long says what PostgreSQL makes of %s', async (name) => {
  const sql = `CREATE TABLE t (${name} int)`
  const [finding] = await findingsIn(sql)
  const stored = await withClient((await freshDatabase()).url, async (client) => {
    await client.query(sql)
    const { rows } = await client.query(
      `SELECT quote_ident(attname) AS name FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum = 1`,
    )
    return rows[0].name
  })
  expect(finding?.rule).toBe('identifier-too-long')
  expect(finding?.message).toMatch(/^The name of this column has \d+ bytes: PostgreSQL cuts it to /)
  expect(finding?.message.endsWith(` ${stored}.`)).toBe(true)
})
