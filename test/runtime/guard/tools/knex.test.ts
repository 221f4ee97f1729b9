import { describe, expect, test } from 'vitest'
import { knex } from '../../../../src/runtime/guard/tools/knex.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

test.each([
  ['migrate:latest', 'write knex migrate:latest'],
  ['migrate:rollback --all', 'write knex migrate:rollback'],
  ['--env production migrate:down', 'write knex migrate:down'],
  ['seed:run --specific=x.js', 'write knex seed:run'],
  ['migrate:unlock', 'write knex migrate:unlock'],
  ['migrate:status', 'read knex migrate:status'],
  ['migrate:make migrate:rollback', 'nothing'],
  ['migrate:rollback --help', 'nothing'],
  ['--version', 'nothing'],
])('knex %s is: %s', (command, effect) => {
  expect(effectOf(knex, `knex ${command}`)).toBe(effect)
})

describe('the database of Knex is', () => {
  const knexfile = `module.exports = {
    development: { client: 'pg', connection: { host: 'localhost', database: 'dev' } },
    production: { client: 'pg', connection: process.env.PROD_URL, pool: { min: 2 } },
    test: { client: 'sqlite3', connection: { filename: './test.sqlite3' } },
  }`
  const env = { PROD_URL: 'postgres://u:p@prod/shop' }

  test('that of --connection', () => {
    const command = 'knex migrate:latest --client pg --connection postgres://u:p@prod/shop'
    expect(targetsOf(knex, command)).toEqual(['prod:5432/shop'])
  })

  test('the part of the knexfile for its environment', () => {
    const folder = projectWith({ 'knexfile.js': knexfile })
    const at = (command: string, more = {}) =>
      targetsOf(knex, command, { folder, env: { ...env, ...more } })
    expect(at('knex migrate:latest')).toEqual(['localhost:5432/dev'])
    expect(at('knex migrate:latest --env production')).toEqual(['prod:5432/shop'])
    expect(at('knex migrate:latest', { NODE_ENV: 'production' })).toEqual(['prod:5432/shop'])
    expect(at('knex migrate:latest --env test')).toEqual(['file:0/test.sqlite3'])
  })

  test('in the knexfile that is named, or lies at the root of the project', () => {
    const folder = projectWith({ 'db/knexfile.ts': knexfile })
    const at = (command: string) => targetsOf(knex, command, { folder, env })
    expect(at('knex migrate:latest --env production --knexfile db/knexfile.ts')).toEqual([
      'prod:5432/shop',
    ])
    expect(at('knex migrate:latest --env production --cwd db')).toEqual(['prod:5432/shop'])
  })
})
