import { describe, expect, test } from 'vitest'
import { drizzle } from '../../../../src/runtime/guard/tools/drizzle.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

test.each([
  ['push --force', 'write drizzle-kit push'],
  ['push:pg', 'write drizzle-kit push:pg'],
  ['--config x.ts push', 'write drizzle-kit push'],
  ['migrate', 'write drizzle-kit migrate'],
  ['studio', 'unknown drizzle-kit studio'],
  ['pull', 'read drizzle-kit pull'],
  ['introspect:pg', 'read drizzle-kit introspect:pg'],
  ['generate --name push', 'nothing'],
  ['drop', 'nothing'],
  ['check', 'nothing'],
  ['push --help', 'nothing'],
])('drizzle-kit %s is: %s', (command, effect) => {
  expect(effectOf(drizzle, `drizzle-kit ${command}`)).toBe(effect)
})

describe('the database of Drizzle Kit is', () => {
  test.each([
    ['--dialect postgresql --url postgres://u:p@prod/shop', 'prod:5432/shop'],
    ['--dialect=postgresql --host=prod --database=shop', 'prod:5432/shop'],
    ['--dialect=mysql --host=prod --database=shop', 'prod:3306/shop'],
  ])('that of the options %s', (options, target) => {
    expect(targetsOf(drizzle, `drizzle-kit push ${options}`)).toEqual([target])
  })

  test('what its configuration says, with the .env file that it reads', () => {
    const folder = projectWith({
      '.env': 'DATABASE_URL=postgres://u:p@localhost/dev',
      '.env.production': 'DATABASE_URL=postgres://u:p@prod/shop',
      'drizzle.config.ts': `import 'dotenv/config'
        export default defineConfig({ dialect: 'postgresql', dbCredentials: { url: process.env.DATABASE_URL! } })`,
      'drizzle.prod.ts': `dotenv.config({ path: '.env.production' })
        export default defineConfig({ dbCredentials: { url: process.env.DATABASE_URL! } })`,
      'drizzle.parts.ts': `export default { dbCredentials: { host: env.PGHOST, port: 5433, database: "shop" } }`,
    })
    const at = (command: string) => targetsOf(drizzle, command, { folder, env: { PGHOST: 'prod' } })
    expect(at('drizzle-kit push')).toEqual(['localhost:5432/dev'])
    expect(at('drizzle-kit push --config=drizzle.prod.ts')).toEqual(['prod:5432/shop'])
    expect(at('drizzle-kit push --config drizzle.parts.ts')).toEqual(['prod:5433/shop'])
    expect(at('drizzle-kit push --config missing.ts')).toEqual(['?:?/?'])
  })
})
