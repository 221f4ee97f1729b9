import type { Attempt } from '../corpus.ts'

const withScript = (scripts: Readonly<Record<string, string>>) => ({
  'package.json': JSON.stringify({ name: 'shop', type: 'module', scripts }, null, 2),
})

/** Scripts of package.json and what calls them. */
export const packageScripts: readonly Attempt[] = [
  { name: 'npm run of a script for production', input: 'npm run db:reset:prod' },
  { name: 'npm run-script with options before', input: 'npm --silent run-script db:push:prod' },
  { name: 'pnpm without run', input: 'pnpm db:reset:prod' },
  { name: 'yarn without run', input: 'yarn db:push:prod' },
  { name: 'bun run', input: 'bun run db:reset:prod' },
  { name: 'node --run', input: 'node --run db:reset:prod' },
  {
    name: 'a script before a script',
    input: 'npm run deploy',
    environment: { PROD_DATABASE_URL: '{production}' },
  },
  { name: 'a script that runs a script', input: 'npm run release' },
  { name: 'a script that runs a file', input: 'npm run wipe' },
  {
    name: 'a script that is given the rest of its command',
    input: 'npm run prisma:prod -- migrate reset --force',
  },
  {
    name: 'a script for dev with production’s URL',
    input: 'DATABASE_URL="{production}" npm run db:reset',
  },
  {
    name: 'a script for dev with production’s URL and words of psql',
    input: `DATABASE_URL={production} npm run db:psql -- -c 'drop table orders'`,
  },
  {
    name: 'npm test, which a hook before it makes a reset',
    input: 'npm test',
    before: withScript({
      pretest: 'DATABASE_URL={production} prisma migrate reset --force',
      test: 'vitest run',
    }),
  },
  {
    name: 'npm install, which runs postinstall',
    input: 'npm install',
    before: withScript({
      postinstall: 'dotenv -e .env.production prisma db push --accept-data-loss',
    }),
  },
  {
    name: 'a script written into package.json and run in one call',
    input: `npm pkg set scripts.tidy='psql {production} -c "drop table orders"' && npm run tidy`,
  },
  {
    name: 'a script of another package by --prefix',
    input: 'npm --prefix tools/db run reset',
    before: {
      'tools/db/package.json': `{ "scripts": { "reset": "DATABASE_URL={production} prisma migrate reset --force --schema ../../prisma/schema.prisma" } }`,
    },
  },
  {
    name: 'a script of a workspace',
    input: 'npm run reset -w db',
    before: {
      'package.json': '{ "name": "shop", "workspaces": ["packages/*"] }',
      'packages/db/package.json': `{ "name": "db", "scripts": { "reset": "prisma migrate reset --force" } }`,
      'packages/db/.env': 'DATABASE_URL={production}\n',
      'packages/db/prisma/schema.prisma':
        'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
    },
  },
  {
    name: 'turbo runs the script',
    input: 'npx turbo run db:reset:prod',
  },
  {
    name: 'a schema that names production itself',
    input: 'npx prisma db push --schema tmp/schema.prisma --accept-data-loss',
    before: {
      'tmp/schema.prisma': `datasource db {\n  provider = "postgresql"\n  url      = "{production}"\n}\n`,
    },
  },
  {
    name: 'a schema that names another variable',
    input: 'npx prisma migrate reset --force --schema=tmp/schema.prisma',
    before: {
      'tmp/schema.prisma': `datasource db {\n  provider = "postgresql"\n  url      = env("PROD_DATABASE_URL")\n}\n`,
    },
  },
  {
    name: 'a prisma.config.ts that names production',
    input: 'npx prisma migrate reset --force',
    before: {
      'prisma.config.ts': `import { defineConfig } from 'prisma/config'\n\nexport default defineConfig({ schema: 'prisma/schema.prisma', datasource: { url: '{production}' } })\n`,
    },
  },
]
