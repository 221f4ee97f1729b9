import { expect, it } from 'vitest'
import { withClient } from '../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { findingsGiven } from '../support.ts'

const pairs = [
  ['ALTER TABLE "T" ADD COLUMN c int', 'alter table "T" add column "d e" text default \'x\''],
  ['ALTER TABLE "T" ADD COLUMN c int', 'ALTER TABLE "T" ADD CONSTRAINT k CHECK (c > a)'],
  ['ALTER TABLE "T" DROP CONSTRAINT p', 'ALTER TABLE "T" ADD CONSTRAINT q CHECK (a > 1)'],
  ['ALTER TABLE "T" ALTER a TYPE bigint', 'ALTER TABLE public."T" ALTER COLUMN b SET NOT NULL'],
  ['ALTER TABLE IF EXISTS "T" DROP COLUMN b', 'ALTER TABLE IF EXISTS "T"\n  ADD UNIQUE (a)'],
] as const

const structure = `
  SELECT attname::text AS name, atttypid::regtype::text AS type, attnotnull FROM pg_attribute
  WHERE attrelid = '"T"'::regclass AND attnum > 0 AND NOT attisdropped
  UNION ALL SELECT conname, pg_get_constraintdef(oid), convalidated FROM pg_constraint
  WHERE conrelid = '"T"'::regclass AND contype <> 'n' ORDER BY 1, 2`

async function after(sql: string) {
  return withClient((await freshDatabase()).url, async (client) => {
    await client.query('CREATE TABLE "T" (a int CONSTRAINT p CHECK (a > 0), b int)')
    await client.query(sql)
    return (await client.query(structure)).rows
  })
}

it.each(pairs)('%s; %s: both as one come to the same', async (first, second) => {
  const settings = { rules: { 'multiple-alter-table': 'low' } } as const
  const findings = await findingsGiven(settings, `${first};\n${second}`)
  const finding = findings.find(({ rule }) => rule === 'multiple-alter-table')
  // Under two names it may be two tables.
  if (second.includes('public.')) return expect(finding).toBeUndefined()
  expect(await after(finding?.safe_way ?? '')).toEqual(await after(`${first};\n${second}`))
})
