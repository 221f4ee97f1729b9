import { describe, expect, test } from 'vitest'
import { dbMigrate } from '../../../../src/runtime/guard/tools/db-migrate.ts'
import { graphileMigrate } from '../../../../src/runtime/guard/tools/graphile-migrate.ts'
import { kysely } from '../../../../src/runtime/guard/tools/kysely.ts'
import { mikroOrm } from '../../../../src/runtime/guard/tools/mikro-orm.ts'
import { nodePgMigrate } from '../../../../src/runtime/guard/tools/node-pg-migrate.ts'
import { postgrator } from '../../../../src/runtime/guard/tools/postgrator.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

const prod = 'postgres://u:p@prod/shop'

describe('of the smaller tools', () => {
  test.each([
    [mikroOrm, 'mikro-orm schema:drop --run', 'write mikro-orm schema:drop'],
    [mikroOrm, 'mikro-orm schema:fresh -r --seed', 'write mikro-orm schema:fresh'],
    [mikroOrm, 'mikro-orm schema:update -rd', 'write mikro-orm schema:update'],
    [mikroOrm, 'mikro-orm schema:update --dump', 'read mikro-orm schema:update'],
    [mikroOrm, 'mikro-orm migration:fresh', 'write mikro-orm migration:fresh'],
    [mikroOrm, 'mikro-orm migration:create', 'read mikro-orm migration:create'],
    [nodePgMigrate, 'node-pg-migrate up', 'write node-pg-migrate up'],
    [nodePgMigrate, 'node-pg-migrate -m db down 3', 'write node-pg-migrate down'],
    [nodePgMigrate, 'node-pg-migrate up --dry-run', 'read node-pg-migrate up'],
    [nodePgMigrate, 'node-pg-migrate create up', 'nothing'],
    [dbMigrate, 'db-migrate up -e prod', 'write db-migrate up'],
    [dbMigrate, 'db-migrate up:billing', 'write db-migrate up:billing'],
    [dbMigrate, 'db-migrate reset', 'write db-migrate reset'],
    [dbMigrate, 'db-migrate db:drop shop', 'write db-migrate db:drop'],
    [dbMigrate, 'db-migrate create up', 'nothing'],
    [kysely, 'kysely migrate latest', 'write kysely migrate latest'],
    [kysely, 'kysely migrate:rollback --all', 'write kysely migrate:rollback'],
    [kysely, 'kysely down', 'write kysely down'],
    [kysely, 'kysely seed run', 'write kysely seed run'],
    [kysely, 'kysely sql TRUNCATE', 'write kysely sql'],
    [kysely, 'kysely migrate list', 'read kysely migrate list'],
    [kysely, 'kysely migrate make x', 'nothing'],
    [graphileMigrate, 'graphile-migrate reset --erase', 'write graphile-migrate reset'],
    [graphileMigrate, 'graphile-migrate status', 'read graphile-migrate status'],
    [graphileMigrate, 'graphile-migrate compile', 'nothing'],
    [postgrator, 'postgrator', 'write postgrator'],
    [postgrator, 'postgrator 004 -h prod', 'write postgrator 004'],
    [postgrator, 'postgrator drop-schema', 'write postgrator drop-schema'],
    [postgrator, 'postgrator list', 'read postgrator list'],
  ])('$name: %s is: %s', (tool, command, effect) => {
    expect(effectOf(tool, command)).toBe(effect)
  })
})

describe('their databases are', () => {
  test.each([
    [nodePgMigrate, 'node-pg-migrate up', { DATABASE_URL: prod }],
    [nodePgMigrate, 'node-pg-migrate up -d PROD_URL', { PROD_URL: prod }],
    [mikroOrm, 'mikro-orm migration:up', { MIKRO_ORM_CLIENT_URL: prod }],
    [dbMigrate, 'db-migrate up', { DATABASE_URL: prod }],
    [graphileMigrate, 'graphile-migrate migrate', { DATABASE_URL: prod }],
    [graphileMigrate, 'graphile-migrate run --shadow x.sql', { SHADOW_DATABASE_URL: prod }],
    [postgrator, 'postgrator -h prod -d shop', {}],
  ])('those of options and variables: %s %s', (tool, command, env) => {
    expect(targetsOf(tool, command, { env })).toEqual(['prod:5432/shop'])
  })

  test.each([
    [
      nodePgMigrate,
      'node-pg-migrate up --envPath prod.env',
      { 'prod.env': `DATABASE_URL=${prod}` },
    ],
    [nodePgMigrate, 'node-pg-migrate up', { 'config/default.json': `{"db":{"url":"${prod}"}}` }],
    [mikroOrm, 'mikro-orm schema:drop -r', { 'mikro-orm.config.ts': `{ clientUrl: '${prod}' }` }],
    [
      mikroOrm,
      'mikro-orm schema:drop -r',
      {
        'package.json': '{ "mikro-orm": { "configPaths": ["./db/orm.ts"] } }',
        'db/orm.ts': "defineConfig({ host: 'prod', dbName: 'shop' })",
      },
    ],
    [
      dbMigrate,
      'db-migrate up -e prod',
      {
        'database.json':
          '{"dev":{"host":"localhost","database":"dev"},"prod":{"host":{"ENV":"DB_HOST"},"database":"shop"}}',
      },
    ],
    [kysely, 'kysely migrate latest', { 'kysely.config.ts': `connectionString: '${prod}'` }],
    [graphileMigrate, 'graphile-migrate migrate', { '.gmrc': `{"connectionString": "${prod}"}` }],
    [postgrator, 'postgrator', { '.postgratorrc.json': '{"host": "prod", "database": "shop"}' }],
  ])('those of their configurations: %s %s', (tool, command, files) => {
    const folder = projectWith(files)
    expect(targetsOf(tool, command, { folder, env: { DB_HOST: 'prod' } })).toEqual([
      'prod:5432/shop',
    ])
  })
})
