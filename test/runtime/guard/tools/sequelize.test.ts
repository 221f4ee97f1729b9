import { describe, expect, test } from 'vitest'
import { sequelize } from '../../../../src/runtime/guard/tools/sequelize.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

test.each([
  ['db:drop', 'write sequelize db:drop'],
  ['db:create', 'write sequelize db:create'],
  ['--env production db:migrate', 'write sequelize db:migrate'],
  ['db:migrate:undo:all --to x', 'write sequelize db:migrate:undo:all'],
  ['db:seed:undo', 'write sequelize db:seed:undo'],
  ['db:migrate:status', 'read sequelize db:migrate:status'],
  ['migration:generate --name db:drop', 'nothing'],
  ['model:generate --name User', 'nothing'],
  ['db:drop --help', 'nothing'],
])('sequelize %s is: %s', (command, effect) => {
  expect(effectOf(sequelize, `sequelize-cli ${command}`)).toBe(effect)
})

describe('the database of Sequelize is', () => {
  const config = `{
    "development": { "username": "app", "database": "dev", "host": "127.0.0.1", "dialect": "postgres" },
    "production": { "use_env_variable": "PROD_URL", "dialect": "postgres" }
  }`
  const env = { PROD_URL: 'postgres://u:p@prod/shop' }

  test('that of --url', () => {
    const command = 'sequelize db:drop --url postgres://u:p@prod:5433/shop'
    expect(targetsOf(sequelize, command)).toEqual(['prod:5433/shop'])
  })

  test('the entry of its environment: development, NODE_ENV or --env', () => {
    const folder = projectWith({ 'config/config.json': config })
    const at = (command: string, more = {}) =>
      targetsOf(sequelize, command, { folder, env: { ...env, ...more } })
    expect(at('sequelize db:drop')).toEqual(['127.0.0.1:5432/dev'])
    expect(at('sequelize db:drop', { NODE_ENV: 'production' })).toEqual(['prod:5432/shop'])
    expect(at('sequelize db:drop --env=production')).toEqual(['prod:5432/shop'])
  })

  test('in the file that .sequelizerc names', () => {
    const folder = projectWith({
      '.sequelizerc': `module.exports = { 'config': path.resolve('db', 'settings.json') }`,
      'db/settings.json': config,
    })
    const command = 'sequelize db:drop --env production'
    expect(targetsOf(sequelize, command, { folder, env })).toEqual(['prod:5432/shop'])
  })
})
