import { expect, test } from 'vitest'
import { assess } from '../../../../src/runtime/safety/index.ts'
import { openPolicy } from '../support.ts'

/** The findings in one file that may hold what is no SQL, as `rule line:column`. */
async function foundIn(sql: string): Promise<string[]> {
  const migrations = [{ name: 'm', file: 'm.sql', sql }]
  const { findings } = await assess(migrations, openPolicy, { toleratesInvalid: true })
  return findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`).toSorted()
}

test('of a broken statement the place is told, and the others are looked at where they stand', async () => {
  expect(await foundIn("SELECT '😀;'; SELEC 1; TRUNCATE a;\nDROP TABLE b")).toEqual(
    expect.arrayContaining(['drop-table 2:1', 'truncate 1:23', 'unparsable 1:14']),
  )
})

test('several may be broken', async () => {
  const found = await foundIn('SELEC 1;\nTRUNCATE a;\nCREATE TABLE (;\nSELECT 2;\nALTER TABL b')
  expect(found).toEqual(['truncate 2:1', 'unparsable 1:1', 'unparsable 3:14', 'unparsable 5:7'])
})

test('a meta-command of psql hides nothing behind it', async () => {
  expect(await foundIn('\\connect shop\nTRUNCATE a;')).toEqual(['truncate 2:1', 'unparsable 1:1'])
})

test('an open quote, a NUL and a text with a byte order mark are told', async () => {
  expect(await foundIn("TRUNCATE a;\nSELECT 'open")).toContain('unparsable 2:8')
  expect(await foundIn('TRUNCATE a;\nSELECT \0;')).toContain('unparsable 2:8')
  expect(await foundIn('\uFEFFSELEC 1; TRUNCATE a')).toEqual(['truncate 1:10', 'unparsable 1:1'])
})

test('a file of nothing but mistakes ends, and is never safe', async () => {
  const found = await foundIn('oops;\n'.repeat(1_000))
  expect(found.length).toBeGreaterThan(0)
  expect(found.length).toBeLessThan(30)
})
