import { describe, expect, test } from 'vitest'
import { addressesInCode, sectionOf } from '../../../../src/runtime/guard/tools/code-addresses.ts'

const variables: Readonly<Record<string, string>> = {
  DEV_URL: 'postgres://u:p@localhost/dev',
  PROD_URL: 'postgres://u:p@prod/shop',
  PROD_HOST: 'prod',
  SITE_URL: 'https://example.com',
}
const found = (code: string) =>
  addressesInCode(code, (name) => variables[name]).map(
    ({ host, port, database }) => `${host ?? '?'}:${port ?? '?'}/${database ?? '?'}`,
  )

describe('in code, an address is', () => {
  test.each([
    "url: 'postgres://u:p@prod/shop'",
    'url: process.env.PROD_URL',
    "url: process.env['PROD_URL']!",
    'url: Deno.env.get("PROD_URL")',
    'url: import.meta.env.PROD_URL as string',
    'const { PROD_URL } = process.env',
    'url: process.env.MISSING_DATABASE_URL ?? process.env.PROD_URL',
    "url: (process.env.PROD_URL as string) || 'postgres://localhost/dev'",
    "url: env('MISSING_DATABASE_URL', 'postgres://u:p@prod/shop')",
    `url: \`postgres://u:p@\${process.env.PROD_HOST}/shop\``,
    "host: 'prod', port: 5432, database: 'shop'",
    "host: process.env.PROD_HOST, port: Number(process.env.PORT || 5432), database: 'shop'",
    "host: env('MISSING', 'prod'), port: env.int('PORT', 5432), database: env('NAME', 'shop')",
    '"host": { "ENV": "PROD_HOST" }, "database": "shop"',
  ])('seen: %s', (code) => {
    expect(found(code)).toEqual(['prod:5432/shop'])
  })

  test('each of several, and one that a condition chooses', () => {
    const both = ['prod:5432/shop', 'localhost:5432/dev']
    expect(found('url: isProd ? process.env.PROD_URL : process.env.DEV_URL')).toEqual(both)
    expect(found("host: isProd ? 'prod' : 'localhost', database: 'shop'")).toEqual(['?:5432/shop'])
  })

  test('not known where its variable is not set', () => {
    expect(found('url: process.env.MISSING_DATABASE_URL')).toEqual(['?:?/?'])
    expect(found("host: process.env.MISSING, database: 'shop'")).toEqual(['?:5432/shop'])
  })

  test.each([
    '// url: process.env.PROD_URL',
    '/* process.env.PROD_URL */',
    'url: process.env.SITE_URL',
    '',
  ])('none in: %s', (code) => {
    expect(found(code)).toEqual([])
  })
})

test('a section of a configuration ends with its brace', () => {
  const code = "{ dev: { pool: { min: 1 }, url: 'a' }, production: { url: 'b' } }"
  expect(sectionOf(code, 'dev')).toBe(" pool: { min: 1 }, url: 'a' ")
  expect(sectionOf(code, 'missing')).toBe(code)
})
