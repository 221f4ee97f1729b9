import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Attempt, filled, toolInputOf } from './corpus.ts'
import { evasions } from './evasions/index.ts'
import { everyday } from './everyday/index.ts'
import { makeShop, type ShopProject } from './shop-project.ts'

const corpora = [
  { corpus: 'evasions', families: evasions, atLeast: 150 },
  { corpus: 'everyday', families: everyday, atLeast: 100 },
]
let home: string
let shop: ShopProject

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'faber-db-corpus-'))
  const folder = join(home, 'shop')
  mkdirSync(folder)
  const server = 'postgresql://shop:s3cret-prod@127.0.0.1:54329'
  const urls = {
    production: `${server}/shop_production`,
    staging: `${server}/shop_staging`,
    dev: `${server}/shop_dev`,
  }
  shop = await makeShop(folder, urls, join(home, 'plugin'))
})

afterAll(() => rmSync(home, { recursive: true, force: true }))

const commandOf = (attempt: Attempt) => String(toolInputOf(attempt, shop).tool_input.command)

describe.each(corpora)('the corpus of $corpus', ({ families, atLeast }) => {
  const attempts = Object.values(families).flat()

  test(`has ${atLeast} attempts with production at either place`, () => {
    for (const place of ['local', 'remote']) {
      const tried = attempts.filter(({ only }) => only === undefined || only === place)
      expect(tried.length).toBeGreaterThanOrEqual(atLeast)
    }
  })

  test('names each attempt once', () => {
    const names = attempts.map(({ name }) => name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('tries each call once', () => {
    const calls = attempts.map(({ tool, input, before, environment }) =>
      JSON.stringify([tool, input, before, environment]),
    )
    expect(calls.filter((call, index) => calls.indexOf(call) !== index)).toEqual([])
  })

  test('leaves no placeholder unfilled', () => {
    const words = /(?<!\$)\{(?:production|staging|dev|project|plugin|plan|base64|hex)\b/
    const left = attempts.filter((attempt) => words.test(JSON.stringify(filled(attempt, shop))))
    expect(left).toEqual([])
  })

  test('holds command lines that bash can read', () => {
    const refused = attempts
      .filter(({ tool = 'Bash' }) => tool === 'Bash')
      .flatMap((attempt) => {
        const { status, stderr } = spawnSync('bash', ['-n'], {
          input: `${commandOf(attempt)}\n`,
          encoding: 'utf8',
        })
        return status === 0 && stderr === '' ? [] : [`${attempt.name}: ${stderr}`]
      })
    expect(refused).toEqual([])
  })
})
