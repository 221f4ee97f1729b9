import { describe, expect, test } from 'vitest'
import { typeorm } from '../../../../src/runtime/guard/tools/typeorm.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

describe('of TypeORM', () => {
  test.each([
    ['typeorm schema:drop -d src/data-source.ts', 'write typeorm schema:drop'],
    ['typeorm-ts-node-commonjs schema:sync -d x.ts', 'write typeorm schema:sync'],
    ['typeorm-ts-node-esm migration:run -d x.ts --fake', 'write typeorm migration:run'],
    ['typeorm -d x.ts migration:revert', 'write typeorm migration:revert'],
    ['typeorm query TRUNCATE -d x.ts', 'write typeorm query'],
    ['typeorm cache:clear -d x.ts', 'write typeorm cache:clear'],
    ['typeorm-extension db:drop', 'write typeorm db:drop'],
    ['typeorm schema:log -d x.ts', 'read typeorm schema:log'],
    ['typeorm migration:show -d x.ts', 'read typeorm migration:show'],
    ['typeorm migration:generate -d x.ts src/migrations/New', 'read typeorm migration:generate'],
    ['typeorm migration:create src/migrations/New', 'nothing'],
    ['typeorm schema:drop --help', 'nothing'],
    ['typeorm', 'nothing'],
  ])('%s is: %s', (command, effect) => {
    expect(effectOf(typeorm, command)).toBe(effect)
  })
})

describe('the database of TypeORM is', () => {
  const drop = 'typeorm schema:drop -d src/data-source.ts'

  test('what the data source says, by a URL or by its parts', () => {
    const byUrl = projectWith({
      'src/data-source.ts': `export default new DataSource({ type: 'postgres',
        url: process.env.PROD_URL, entities: ['src/entity/*.ts'] })`,
    })
    const byParts = projectWith({
      'src/data-source.ts': `export default new DataSource({
        type: 'postgres',
        host: process.env.DB_HOST || 'localhost',
        port: parseInt(process.env.DB_PORT ?? '5433'),
        database: 'shop',
      })`,
    })
    const env = { PROD_URL: 'postgres://u:p@prod:6432/shop', DB_HOST: 'prod' }
    expect(targetsOf(typeorm, drop, { folder: byUrl, env })).toEqual(['prod:6432/shop'])
    expect(targetsOf(typeorm, drop, { folder: byParts, env })).toEqual(['prod:5433/shop'])
    expect(targetsOf(typeorm, drop, { folder: byParts })).toEqual(['localhost:5433/shop'])
  })

  test('what a file says that the data source imports', () => {
    const folder = projectWith({
      'src/data-source.ts': `import { settings } from './settings'\nexport default new DataSource(settings)`,
      'src/settings.ts': `export const settings = { url: 'postgres://u:p@prod/shop' }`,
    })
    expect(targetsOf(typeorm, drop, { folder })).toEqual(['prod:5432/shop'])
  })

  test('not known where the data source cannot be read, or its variable is not set', () => {
    const folder = projectWith({ 'src/data-source.ts': 'url: process.env.PROD_DATABASE_URL' })
    expect(targetsOf(typeorm, drop)).toEqual(['?:?/?'])
    expect(targetsOf(typeorm, drop, { folder })).toEqual(['?:?/?'])
  })
})
