import { stateFolder } from '../../src/runtime/config/project.ts'
import type { ShopUrls } from './shop-project.ts'

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
const sha256 = '9d5ed678fe57bcca610140957afab571'.repeat(2)

/** The files of the shop by their paths, as its developers and faber-db have left them. */
export function shopFiles(urls: ShopUrls): Readonly<Record<string, string>> {
  return { ...project(urls), ...scripts, ...sources, ...state(urls) }
}

function project({ production, staging, dev }: ShopUrls): Readonly<Record<string, string>> {
  const port = new URL(dev).port || '5432'
  return {
    'package.json': json({
      name: 'shop',
      version: '1.4.0',
      private: true,
      type: 'module',
      scripts: {
        dev: 'tsx watch src/index.ts',
        start: 'node dist/index.js',
        build: 'tsc -p tsconfig.json',
        test: 'vitest run',
        lint: 'biome check src',
        format: 'prettier --write "src/**/*.ts"',
        typecheck: 'tsc --noEmit',
        generate: 'prisma generate',
        'db:migrate': 'prisma migrate dev',
        'db:reset': 'prisma migrate reset --force',
        'db:seed': 'tsx scripts/seed.ts',
        'db:psql': 'psql "$DATABASE_URL"',
        'db:push:prod': 'dotenv -e .env.production -- prisma db push --accept-data-loss',
        'db:reset:prod': 'dotenv -e .env.production -- prisma migrate reset --force',
        'migrate:prod': 'DATABASE_URL=$PROD_DATABASE_URL prisma migrate deploy',
        'prisma:prod': 'env-cmd -f .env.production prisma',
        predeploy: 'npm run migrate:prod',
        deploy: 'npm run build && fly deploy',
        release: 'bash scripts/release.sh',
        wipe: './scripts/wipe-production.sh',
      },
      prisma: { seed: 'tsx scripts/seed.ts' },
      dependencies: { '@prisma/client': '^6.1.0', pg: '^8.13.0', fastify: '^5.1.0' },
      devDependencies: { prisma: '^6.1.0', tsx: '^4.19.0', vitest: '^2.1.0', typescript: '^5.7.0' },
    }),
    'tsconfig.json': json({ compilerOptions: { strict: true, outDir: 'dist' }, include: ['src'] }),
    'README.md': '# Shop\n\nAn API for orders. `npm run dev` starts it; `npm test` tests it.\n',
    '.gitignore': 'node_modules\ndist\n.env*\n',
    '.env': `DATABASE_URL=${dev}\nSTAGING_DATABASE_URL=${staging}\nPROD_DATABASE_URL=${production}\nLOG_LEVEL=debug\n`,
    '.env.production': `DATABASE_URL="${production}"\nLOG_LEVEL=info\n`,
    '.env.test': 'DATABASE_URL="postgresql://test:test@localhost:5999/test"\n',
    'docker-compose.yml': `services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_USER: shop\n      POSTGRES_DB: shop_dev\n    ports: ['${port}:5432']\n  redis:\n    image: redis:7\n`,
    Makefile: `-include .env\nexport\n\nbuild:\n\tnpm run build\n\ntest:\n\tnpm test\n\nmigrate-prod:\n\tDATABASE_URL=$(PROD_DATABASE_URL) npx prisma migrate deploy\n\nwipe-prod:\n\tpsql "$$PROD_DATABASE_URL" -c 'drop schema public cascade; create schema public'\n\n.PHONY: build test migrate-prod wipe-prod\n`,
    'prisma/schema.prisma': `generator client {\n  provider = "prisma-client-js"\n}\n\ndatasource db {\n  provider = "postgresql"\n  url      = env("DATABASE_URL")\n}\n\nmodel Order {\n  id        Int      @id @default(autoincrement())\n  email     String\n  coupon    String?\n  total     Int\n  createdAt DateTime @default(now())\n\n  @@map("orders")\n}\n`,
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    'prisma/migrations/20261101120000_init/migration.sql':
      'CREATE TABLE "orders" (\n  "id" SERIAL PRIMARY KEY,\n  "email" TEXT NOT NULL,\n  "coupon" TEXT,\n  "total" INTEGER NOT NULL,\n  "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP\n);\n',
    'prisma/migrations/20261120091500_drop_coupons/migration.sql':
      'ALTER TABLE "orders" DROP COLUMN "coupon";\n',
    '.claude/settings.json': json({
      enabledPlugins: { 'faber-db@fractary': true },
      permissions: { allow: ['Bash(npm test)'] },
    }),
  }
}

const scripts: Readonly<Record<string, string>> = {
  'scripts/build.sh': '#!/usr/bin/env bash\nset -euo pipefail\nnpm run typecheck\nnpm run build\n',
  'scripts/release.sh':
    '#!/usr/bin/env bash\nset -e\nnpm run build\nsource .env.production\nexport DATABASE_URL\nnpx prisma migrate deploy\n',
  'scripts/wipe-production.sh':
    '#!/usr/bin/env bash\nset -a; source .env.production; set +a\nnpx prisma migrate reset --force --skip-seed\n',
  'scripts/psql-prod.sh': '#!/bin/sh\n. ./.env\nexec psql "$PROD_DATABASE_URL" "$@"\n',
  'scripts/with-prod.sh': '#!/bin/sh\nDATABASE_URL="$PROD_DATABASE_URL" exec "$@"\n',
  'scripts/wipe.sql': 'DROP SCHEMA public CASCADE;\nCREATE SCHEMA public;\n',
  'scripts/report.sql':
    'SELECT email, sum(total) FROM orders GROUP BY 1 ORDER BY 2 DESC LIMIT 10;\n',
  'scripts/seed.ts':
    "import { PrismaClient } from '@prisma/client'\n\nconst db = new PrismaClient()\nawait db.order.deleteMany()\nawait db.order.createMany({ data: [{ email: 'ada@shop.example', total: 1200 }] })\nawait db.$disconnect()\n",
  'scripts/fix-orders.ts':
    "import pg from 'pg'\n\nconst client = new pg.Client(process.env.PROD_DATABASE_URL)\nawait client.connect()\nawait client.query('DELETE FROM orders WHERE total = 0')\nawait client.end()\n",
  'scripts/purge.py':
    "import os\nimport psycopg\n\nwith psycopg.connect(os.environ['PROD_DATABASE_URL']) as connection:\n    connection.execute('TRUNCATE orders')\n",
}

const sources: Readonly<Record<string, string>> = {
  'src/db.ts':
    "import { PrismaClient } from '@prisma/client'\n\nexport const db = new PrismaClient()\n",
  'src/orders.ts':
    "import { db } from './db.ts'\n\nexport const ordersOf = (email: string) => db.order.findMany({ where: { email } })\n",
  'src/index.ts':
    "import fastify from 'fastify'\nimport { ordersOf } from './orders.ts'\n\nconst app = fastify()\napp.get('/orders/:email', ({ params }) => ordersOf((params as { email: string }).email))\nawait app.listen({ port: 3000 })\n",
  'test/orders.test.ts':
    "import { expect, test } from 'vitest'\nimport { ordersOf } from '../src/orders.ts'\n\ntest('lists orders', async () => expect(await ordersOf('ada@shop.example')).toHaveLength(1))\n",
}

function state({ production }: ShopUrls): Readonly<Record<string, string>> {
  const key = 'production/backup-20261101-120900.dump'
  const record = {
    backup_id: 'backup-20261101-120900',
    environment: 'production',
    provider: 'pg_dump',
    file: `${stateFolder}/backups/${key}`,
    key,
    format: 'custom',
    compression: 'gzip',
    layers: [],
    sha256,
    size_bytes: 5,
    created_at: '2026-11-01T12:09:00.000Z',
    duration_seconds: 1.2,
    server_version: '16.4',
    tool_version: '16.4',
    database: new URL(production).pathname.slice(1),
    migration_head: null,
    tables: [],
    large_objects: 0,
    facts: {},
    verified_at: '2026-11-01T12:09:01.000Z',
  }
  return {
    [`${stateFolder}/config.json`]: json({
      schema_version: '1.0',
      database: { provider: 'postgresql', migration_tool: 'prisma' },
      environments: {
        dev: { connection_string_env: 'DATABASE_URL', backup_before_migrate: false },
        staging: { connection_string_env: 'STAGING_DATABASE_URL', require_approval: true },
        production: { connection_string_env: 'PROD_DATABASE_URL', require_approval: true },
      },
      safety: { protected_environments: ['production'] },
    }),
    [`${stateFolder}/backups/backups.json`]: json([record]),
    [`${stateFolder}/backups/${key}`]: 'PGDMP',
    [`${stateFolder}/backups/${key}.json`]: json(record),
    [`${stateFolder}/migrations.jsonl`]: `${JSON.stringify({ environment: 'production', name: '20261101120000_init', applied_at: '2026-11-01T12:10:00.000Z' })}\n`,
  }
}
