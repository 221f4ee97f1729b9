import { describe, expect, it } from 'vitest'
import type { DialectName } from '../../../../src/runtime/safety/dialects/index.ts'
import { found } from './support.ts'

const SEED = 20

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

interface Language {
  readonly destructive: readonly (readonly [string, string])[]
  readonly gaps: readonly string[]
  readonly before: readonly string[]
  readonly quotes: readonly (readonly [string, string])[]
}

const common: readonly (readonly [string, string])[] = [
  ['DROP TABLE users', 'drop-table users'],
  ['DROP TABLE IF EXISTS shop . users', 'drop-table shop.users'],
  ['ALTER TABLE users DROP email', 'drop-column users.email'],
  ['ALTER TABLE users DROP COLUMN email', 'drop-column users.email'],
  ['ALTER TABLE users RENAME TO people', 'rename-table users'],
  ['ALTER TABLE users RENAME COLUMN email TO mail', 'rename-column users.email'],
  ['DELETE FROM users', 'delete-without-where users'],
  ['DELETE FROM users WHERE 1 = 1', 'delete-without-where users'],
  ['UPDATE users SET email = 1', 'update-without-where users'],
  ['WITH x AS ( SELECT 1 ) DELETE FROM users', 'delete-without-where users'],
]
const gaps = [' ', '\n', '\r\n', '\t', ' /* DROP; */ ', ' -- é😀 ;\n', '/**/', '\f', " /*'*/ "]
const before = ['', 'SELECT 1;', '-- 😀\n', '\uFEFF', "INSERT INTO log VALUES (';');\r\n", ';;']

const languages: Readonly<Record<DialectName, Language>> = {
  mysql: {
    destructive: [
      ...common,
      ['TRUNCATE users', 'truncate users'],
      ['DROP DATABASE shop', 'drop-database shop'],
      ['RENAME TABLE users TO people', 'rename-table users'],
      ['ALTER TABLE users ADD a int , DROP COLUMN email', 'drop-column users.email'],
      ['ALTER TABLE logs DROP PARTITION p1 , p2', 'drop-partition logs'],
      ['CREATE OR REPLACE TABLE users ( id int )', 'drop-table users'],
    ],
    gaps: [...gaps, ' # ;\n', '/*!*/ ', ' /*! */ '],
    before: [
      ...before,
      "INSERT INTO log VALUES ('it\\'s;');",
      'DELIMITER $$\nCREATE PROCEDURE p() BEGIN IF 1 THEN SELECT 1; END IF; END$$\nDELIMITER ;\n',
      'CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN SET NEW.b = CASE WHEN 1 THEN 2 END; END;',
    ],
    quotes: [['`', '`']],
  },
  mariadb: { destructive: common, gaps, before, quotes: [['`', '`']] },
  sqlite: {
    destructive: common,
    gaps,
    before: [...before, 'CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END;'],
    quotes: [
      ['"', '"'],
      ['[', ']'],
      ['`', '`'],
    ],
  },
}

const cases = Object.entries(languages) as [DialectName, Language][]

describe.each(cases)(`in %s, with the seed ${SEED},`, (dialect, language) => {
  it('case, white space, comments, quotes and company hide no destructive statement', async () => {
    const random = randomNumbers(SEED)
    const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T
    const rounds = Math.ceil(2000 / language.destructive.length)
    for (let round = 0; round < rounds; round++) {
      for (const [statement, expected] of language.destructive) {
        const words = statement.split(' ').map((word) => {
          if (!/^[a-z]/.test(word)) return [...word].map((c) => recase(c, random)).join('')
          const [open, close] = pick([['', ''] as const, ...language.quotes])
          return ['int', 'email'].includes(word) && open === '[' ? word : open + word + close
        })
        const sql =
          pick(language.before) + words.reduce((all, word) => all + pick(language.gaps) + word)
        const said = await found(dialect, sql)
        expect(said, sql).toContain(expected)
      }
    }
  }, 60_000)

  it('damage never makes it crash or hang, and never hides what is left of DROP TABLE', async () => {
    const random = randomNumbers(SEED + 1)
    const pick = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T
    const noise = [
      "'",
      '"',
      '`',
      '(',
      ')',
      ';',
      '/*',
      '*/',
      '--',
      '\\',
      ',',
      '\0',
      '😀',
      'END',
      'BEGIN',
    ]
    for (let round = 0; round < 2000; round++) {
      const [statement] = pick(language.destructive)
      const at = Math.floor(random() * (statement.length + 1))
      const sql =
        statement.slice(0, at) + pick(noise) + statement.slice(at + (random() < 0.5 ? 1 : 0))
      const said = await found(dialect, `${sql}; SELECT 1`)
      const isCode = /\bDROP\s+TABLE\b/i.test(sql.replace(/--.*|\/\*[\s\S]*/g, ''))
      if (isCode) expect(said, sql).not.toEqual([])
    }
  }, 60_000)
})

function recase(character: string, random: () => number): string {
  return random() < 0.5 ? character.toLowerCase() : character.toUpperCase()
}
