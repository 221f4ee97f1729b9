import { expect, it } from 'vitest'
import { FaberDbError } from '../../../src/operations/errors.ts'
import { rules } from '../../../src/runtime/safety/index.ts'
import { parseScript } from '../../../src/runtime/safety/parse.ts'
import { found } from './support.ts'

/** Numbers in [0, 1), always the same for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const statements: readonly [string, string][] = [
  ['DROP TABLE users', 'drop-table users'],
  ['DROP TABLE IF EXISTS public . users CASCADE', 'drop-table public.users'],
  ['ALTER TABLE users DROP email', 'drop-column users.email'],
  ['ALTER TABLE ONLY users ADD a int , DROP COLUMN email', 'drop-column users.email'],
  ['TRUNCATE users', 'truncate users'],
  ['DROP SCHEMA sales CASCADE', 'drop-schema sales'],
  ['DROP DATABASE shop', 'drop-database shop'],
  ['DELETE FROM users', 'delete-without-where users'],
  ['UPDATE users SET a = 1', 'update-without-where users'],
  ['WITH x AS ( DELETE FROM users RETURNING 1 ) SELECT 1', 'delete-without-where users'],
  ['DO $$ BEGIN DROP TABLE users ; END $$', 'drop-table users'],
]

const gaps = [' ', '\n', '\r\n', '\t', ' /* DROP; */ ', ' -- é😀 ;\n', '/**/', '\f', '/*/*\'*/"*/']
const before = ['', 'SELECT 1;', '-- 😀\n', '\uFEFF', "SELECT $a$ ; ' $a$;\r\n", ';;']

it('case, white space, comments and company never hide a destructive statement', async () => {
  const random = randomNumbers(20)
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? ''
  for (let round = 0; round < 60; round++) {
    for (const [statement, expected] of statements) {
      const cased = [...statement].map((c) => (random() < 0.5 ? c.toLowerCase() : c.toUpperCase()))
      const mutated =
        pick(before) + cased.join('').replace(/ /g, () => pick(gaps)) + pick([';', ''])
      expect(await found(mutated), mutated).toContain(expected)
    }
  }
})

it('random text is parsed or refused with SQL_INVALID, and nothing else', async () => {
  const random = randomNumbers(7)
  const examples = rules.flatMap(({ examples: { bad, ok } }) => [...bad, ...ok])
  let refused = 0
  for (let round = 0; round < 3_000; round++) {
    const base = [...(examples[round % examples.length] ?? '')]
    for (let change = 0; change < 1 + random() * 4; change++) {
      const noise = String.fromCharCode(Math.floor(random() * (random() < 0.7 ? 128 : 65_536)))
      base.splice(Math.floor(random() * base.length), Math.floor(random() * 3), noise)
    }
    const sql = base.join('')
    try {
      const { statements: parsed } = await parseScript(sql)
      for (const { start, end, text } of parsed) expect(sql.slice(start, end)).toBe(text)
      await found(sql)
    } catch (error) {
      expect(error, JSON.stringify(sql)).toBeInstanceOf(FaberDbError)
      expect(error).toMatchObject({ code: 'SQL_INVALID' })
      refused++
    }
  }
  expect(refused).toBeGreaterThan(500)
  expect(refused).toBeLessThan(3_000)
})
