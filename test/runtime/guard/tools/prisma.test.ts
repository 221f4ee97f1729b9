import { describe, expect, test } from 'vitest'
import { unseen } from '../../../../src/runtime/guard/shell/invocation.ts'
import { prisma } from '../../../../src/runtime/guard/tools/prisma.ts'
import { effectOf, projectWith, targetsOf, usesOfCommand } from './support.ts'

const url = (host: string) => `postgresql://app:secret@${host}:5432/shop`

describe('of Prisma', () => {
  test.each([
    ['migrate dev', 'write prisma migrate dev'],
    ['migrate dev --name drop_users', 'write prisma migrate dev'],
    ['migrate reset --force --skip-seed', 'write prisma migrate reset'],
    ['--schema x.prisma migrate reset', 'write prisma migrate reset'],
    ['migrate --schema=x.prisma reset -f', 'write prisma migrate reset'],
    ['migrate deploy', 'write prisma migrate deploy'],
    ['migrate resolve --applied 2024_init', 'write prisma migrate resolve'],
    ['db push --accept-data-loss', 'write prisma db push'],
    ['db push --force-reset', 'write prisma db push'],
    ['db execute --stdin', 'write prisma db execute'],
    ['db execute --file --help', 'write prisma db execute'],
    ['db seed', 'write prisma db seed'],
    ['db seed -- --help', 'write prisma db seed'],
    ['migrate reset --help=false', 'write prisma migrate reset'],
    [
      'migrate diff --from-empty --to-schema x --shadow-database-url u',
      'write prisma migrate diff',
    ],
    ['studio', 'unknown prisma studio'],
  ])('%s changes a database', (command, effect) => {
    expect(effectOf(prisma, `prisma ${command}`)).toBe(effect)
  })

  test.each([
    ['migrate status', 'read prisma migrate status'],
    ['migrate diff --from-empty --to-schema-datamodel x --script', 'read prisma migrate diff'],
    ['migrate diff --from-migrations m --to-schema x', 'read prisma migrate diff'],
    ['db pull --print', 'read prisma db pull'],
    ['generate', 'nothing'],
    ['generate --schema migrate', 'nothing'],
    ['format', 'nothing'],
    ['validate', 'nothing'],
    ['version', 'nothing'],
    ['-v', 'nothing'],
    ['migrate reset --help', 'nothing'],
    ['migrate dev -h', 'nothing'],
    ['', 'nothing'],
    ['mcp', 'not known'],
  ])('%s changes none', (command, effect) => {
    expect(effectOf(prisma, `prisma ${command}`.trim())).toBe(effect)
  })

  test('db execute reads where its script surely does', () => {
    const folder = projectWith({ 'read.sql': 'SELECT 1', 'write.sql': 'DROP TABLE users' })
    const effect = (name: string) =>
      effectOf(prisma, `prisma db execute --file ${name}`, { folder })
    expect(effect('read.sql')).toBe('read prisma db execute')
    expect(effect('write.sql')).toBe('write prisma db execute')
    expect(effect('missing.sql')).toBe('write prisma db execute')
    expect(effect('read.sql --stdin')).toBe('write prisma db execute')
  })

  test('a command that is made at run time can be any', () => {
    const does = 'unknown prisma with a command that is made at run time'
    expect(effectOf(prisma, `prisma migrate ${unseen}`)).toBe(does)
    expect(effectOf(prisma, `prisma ${unseen} --force`)).toBe(does)
  })

  test('what does the same through the pipeline is named', () => {
    const instead = (command: string) => usesOfCommand(prisma, `prisma ${command}`)?.[0]?.instead
    expect(instead('migrate deploy')).toBe('migrate')
    expect(instead('migrate dev --create-only')).toBe('generate-migration')
    expect(instead('migrate resolve --applied x')).toBe('status')
    expect(instead('migrate reset')).toBeUndefined()
  })
})

describe('the database of Prisma is', () => {
  const reset = 'prisma migrate reset'

  test('that of --url, before all else', () => {
    const env = { DATABASE_URL: url('other') }
    expect(targetsOf(prisma, `prisma db execute --stdin --url ${url('db')}`, { env })).toEqual([
      'db:5432/shop',
    ])
  })

  test('that of DATABASE_URL, where no file names another', () => {
    expect(targetsOf(prisma, reset, { env: { DATABASE_URL: url('db') } })).toEqual(['db:5432/shop'])
  })

  test('not known where nothing tells, or a part of the command line is not known', () => {
    const env = { DATABASE_URL: url('db') }
    expect(targetsOf(prisma, reset)).toEqual(['?:?/?'])
    expect(targetsOf(prisma, `${reset} --schema ${unseen}`, { env })).toEqual(['?:?/?'])
    expect(targetsOf(prisma, `${reset} --config=${unseen}.ts`, { env })).toEqual(['?:?/?'])
    expect(targetsOf(prisma, `${reset} --url ${unseen}`, { env })).toEqual(['?:?/?'])
  })

  test('what the datasource of the schema names, and its direct address', () => {
    const folder = projectWith({
      'prisma/schema.prisma': `
        datasource db {
          provider  = "postgresql"
          url       = env("POOL_URL") // env("OTHER_URL")
          directUrl = env("DIRECT_URL")
          shadowDatabaseUrl = env("SHADOW_URL")
        }`,
    })
    const env = { POOL_URL: url('pool'), DIRECT_URL: url('db'), SHADOW_URL: url('shadow') }
    expect(targetsOf(prisma, reset, { folder, env })).toEqual(['pool:5432/shop', 'db:5432/shop'])
    expect(targetsOf(prisma, 'prisma migrate dev', { folder, env })).toContain('shadow:5432/shop')
    const diff = 'prisma migrate diff --from-migrations m --to-empty'
    expect(effectOf(prisma, diff, { folder, env })).toBe('write prisma migrate diff')
    expect(targetsOf(prisma, diff, { folder, env })).toEqual(['shadow:5432/shop'])
  })

  test('a file of SQLite', () => {
    const folder = projectWith({
      'prisma/schema.prisma': 'datasource db {\n provider = "sqlite"\n url = "file:./dev.db"\n}',
    })
    expect(targetsOf(prisma, reset, { folder })).toEqual(['file:0/dev.db'])
  })

  test('that of the schema that an option, package.json or a folder names', () => {
    const datasource = (name: string) => `datasource db {\n url = "${url(name)}"\n}`
    const folder = projectWith({
      'package.json': '{ "prisma": { "schema": "db/main.prisma" } }',
      'db/main.prisma': datasource('main'),
      'db/other.prisma': datasource('other'),
      'parts/models/user.prisma': 'model User {}',
      'parts/base.prisma': datasource('parts'),
    })
    expect(targetsOf(prisma, reset, { folder })).toEqual(['main:5432/shop'])
    expect(targetsOf(prisma, `${reset} --schema db/other.prisma`, { folder })).toEqual([
      'other:5432/shop',
    ])
    expect(targetsOf(prisma, `${reset} --schema=parts`, { folder })).toEqual(['parts:5432/shop'])
  })

  test.each([
    "url: env('PROD_URL')",
    'url: process.env.PROD_URL!',
    "url: process.env['PROD_URL'] ?? 'postgresql://localhost/dev'",
    `url: \`\${process.env.PROD_URL}\`, shadowDatabaseUrl: env("SHADOW_URL")`,
    `url: '${url('prod')}'`,
  ])('what the configuration says: %s', (property) => {
    const folder = projectWith({
      'prisma.config.ts': `export default defineConfig({
        schema: path.join('db', 'schema.prisma'), datasource: { ${property} } })`,
    })
    const env = { PROD_URL: url('prod'), DATABASE_URL: url('dev') }
    expect(targetsOf(prisma, reset, { folder, env })).toEqual(['prod:5432/shop'])
  })

  test('what a configuration chosen by an option says, with the .env file that it reads', () => {
    const folder = projectWith({
      '.env': `DATABASE_URL=${url('dev')}`,
      '.env.production': `DATABASE_URL=${url('prod')}`,
      'prisma.prod.config.ts': `
        config({ path: '.env.production' })
        export default { datasource: { url: env('DATABASE_URL') } }`,
    })
    expect(targetsOf(prisma, reset, { folder })).toEqual(['dev:5432/shop'])
    expect(targetsOf(prisma, `${reset} --config prisma.prod.config.ts`, { folder })).toEqual([
      'prod:5432/shop',
    ])
  })

  test('that of .env, which comes before .env.local, with the variables inside of it', () => {
    const folder = projectWith({
      '.env': `HOST=prod\nDATABASE_URL="postgresql://app:secret@\${HOST}:5432/shop"`,
      '.env.local': `DATABASE_URL=${url('dev')}`,
    })
    expect(targetsOf(prisma, reset, { folder })).toEqual(['prod:5432/shop'])
  })
})
