import { describe, expect, test } from 'vitest'
import {
  blitz,
  keystone,
  redwood,
  zenstack,
} from '../../../../src/runtime/guard/tools/prisma-frameworks.ts'
import {
  adonis,
  directus,
  medusa,
  payload,
  strapi,
} from '../../../../src/runtime/guard/tools/server-frameworks.ts'
import { wasp } from '../../../../src/runtime/guard/tools/wasp.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

const prod = 'postgres://u:p@prod/shop'

test.each([
  [redwood, 'rw prisma migrate reset', 'write redwood: prisma migrate reset'],
  [redwood, 'rw prisma generate', 'nothing'],
  [redwood, 'rw dev', 'not known'],
  [blitz, 'blitz prisma db push', 'write blitz: prisma db push'],
  [keystone, 'keystone prisma migrate deploy', 'write keystone: prisma migrate deploy'],
  [zenstack, 'zen migrate reset', 'write zenstack: prisma migrate reset'],
  [zenstack, 'zen generate', 'nothing'],
  [wasp, 'wasp db reset', 'write wasp db reset'],
  [wasp, 'wasp db migrate-dev', 'write wasp db migrate-dev'],
  [wasp, 'wasp db start', 'nothing'],
  [payload, 'payload migrate:fresh --force-accept-warning', 'write payload migrate:fresh'],
  [payload, 'payload migrate', 'write payload migrate'],
  [payload, 'payload migrate:status', 'read payload migrate:status'],
  [payload, 'payload generate:types', 'nothing'],
  [medusa, 'medusa db:migrate', 'write medusa db:migrate'],
  [medusa, 'medusa db:rollback orders', 'write medusa db:rollback'],
  [medusa, 'medusa db:generate orders', 'nothing'],
  [strapi, 'strapi transfer --to https://x/admin --force', 'write strapi transfer'],
  [strapi, 'strapi import -f backup.tar.gz', 'write strapi import'],
  [strapi, 'strapi export', 'read strapi export'],
  [directus, 'directus schema apply --yes snapshot.yaml', 'write directus schema apply'],
  [directus, 'directus schema apply --dry-run snapshot.yaml', 'read directus schema apply'],
  [directus, 'directus database migrate:down', 'write directus database migrate:down'],
  [adonis, 'ace migration:fresh --force', 'write ace migration:fresh'],
  [adonis, 'ace db:wipe', 'write ace db:wipe'],
  [adonis, 'ace make:migration users', 'nothing'],
])('$name: %s is: %s', (tool, command, effect) => {
  expect(effectOf(tool, command)).toBe(effect)
})

describe('the database is', () => {
  test.each([
    [redwood, 'rw prisma migrate reset', { 'api/db/schema.prisma': schema('PROD_URL') }],
    [keystone, 'keystone prisma db push', { 'schema.prisma': schema('PROD_URL') }],
    [zenstack, 'zen db push', { 'zenstack/schema.zmodel': schema('PROD_URL') }],
    [wasp, 'wasp db reset', { '.env.server': `DATABASE_URL=${prod}` }],
    [payload, 'payload migrate', { 'src/payload.config.ts': 'process.env.PROD_URL' }],
    [payload, 'payload migrate', { '.env': `DATABASE_URI=${prod}` }],
    [medusa, 'medusa db:migrate', { 'medusa-config.ts': 'databaseUrl: process.env.PROD_URL' }],
    [strapi, 'strapi import', { '.env': 'DATABASE_HOST=prod\nDATABASE_NAME=shop' }],
    [strapi, 'strapi import', { 'config/database.ts': "host: env('HOST'), database: 'shop'" }],
    [directus, 'directus bootstrap', { '.env': 'DB_HOST=prod\nDB_DATABASE=shop' }],
    [adonis, 'ace db:wipe', { 'config/database.ts': "host: env.get('HOST'), database: 'shop'" }],
  ])('where the framework keeps it: $name %s', (tool, command, files) => {
    const folder = projectWith(files)
    const env = { PROD_URL: prod, HOST: 'prod' }
    expect(targetsOf(tool, command, { folder, env })).toEqual(['prod:5432/shop'])
  })

  test('not known of another instance of Strapi', () => {
    const env = { DATABASE_URL: prod }
    expect(targetsOf(strapi, 'strapi transfer --to https://x/admin', { env })).toEqual(['?:?/?'])
  })
})

function schema(variable: string): string {
  return `datasource db {\n provider = "postgresql"\n url = env("${variable}")\n}`
}
