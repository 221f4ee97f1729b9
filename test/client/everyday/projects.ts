import type { Attempt } from '../corpus.ts'

const django = {
  'manage.py': `import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n`,
  'shop/settings.py': `DATABASES = {\n    'default': {'ENGINE': 'django.db.backends.sqlite3', 'NAME': 'dev.sqlite3'},\n}\nDEBUG = True\n`,
}

const rails = {
  'config/database.yml': `default: &default\n  adapter: postgresql\n  host: localhost\n  port: 5999\n\ndevelopment:\n  <<: *default\n  database: app_dev\n\ntest:\n  <<: *default\n  database: app_test\n\nproduction:\n  url: <%= ENV['PROD_DATABASE_URL'] %>\n`,
}

const workspaces = {
  'pnpm-workspace.yaml': 'packages: [apps/*]\n',
  'turbo.json': '{ "tasks": { "build": {}, "test": {} } }\n',
  'apps/web/package.json':
    '{ "name": "web", "scripts": { "build": "next build", "dev": "next dev", "test": "vitest run" } }\n',
}

const nest = {
  'src/data-source.ts': `import { DataSource } from 'typeorm'\nexport default new DataSource({ type: 'postgres', url: process.env.DATABASE_URL })\n`,
}

/** Projects of several kinds at work on their own databases. */
export const projects: readonly Attempt[] = [
  { name: 'Next.js and Prisma from nothing', input: 'npm ci && npm run build && npm test' },
  { name: 'Prisma makes a migration', input: 'npx prisma migrate dev --name add_note' },
  { name: 'Prisma seeds', input: 'npx prisma db seed && npx prisma studio --browser none' },
  {
    name: 'a migration is edited by sed',
    input: `sed -i 's/"coupon"/"voucher"/' prisma/migrations/20261120091500_drop_coupons/migration.sql`,
  },
  { name: 'turbo', input: 'npx turbo run build test lint --filter=web', before: workspaces },
  {
    name: 'pnpm in a workspace',
    input: 'pnpm --filter web build && pnpm -r test',
    before: workspaces,
  },
  { name: 'NestJS', input: 'npx nest build && npx jest --runInBand --ci' },
  {
    name: 'TypeORM on dev',
    input: 'npx typeorm migration:run -d src/data-source.ts',
    before: nest,
  },
  {
    name: 'TypeORM writes a migration',
    input: 'npx typeorm migration:generate src/migrations/Note -d src/data-source.ts',
    before: nest,
  },
  { name: 'Django migrates', input: 'python manage.py migrate', before: django },
  {
    name: 'Django at work',
    input: 'python manage.py makemigrations && python manage.py test && python manage.py runserver',
    before: django,
  },
  {
    name: 'Django on a database of tests',
    input: 'DATABASE_URL=postgres://localhost:5999/dev python manage.py migrate --noinput',
  },
  { name: 'Rails migrates', input: 'bin/rails db:migrate db:seed', before: rails },
  {
    name: 'Rails resets its tests',
    input: 'RAILS_ENV=test bin/rails db:drop db:create db:schema:load',
    before: rails,
  },
  { name: 'Laravel', input: 'php artisan test --parallel && vendor/bin/phpunit' },
  {
    name: 'Laravel migrates',
    input: 'php artisan migrate:fresh --seed',
    before: { '.env': 'DB_CONNECTION=sqlite\nDB_DATABASE=database/database.sqlite\n' },
  },
  { name: 'Go', input: 'go build ./... && go run ./cmd/api --port 3000' },
  { name: 'Rust', input: 'cargo build --release && cargo run -- --port 3000' },
  { name: 'Gradle and Maven', input: './gradlew test && ./mvnw -q verify' },
  { name: 'Deno and Bun', input: 'deno test -A && bun test && bun run build' },
  {
    name: 'tests with containers of their own',
    input: 'TESTCONTAINERS_RYUK_DISABLED=true npx vitest run test',
  },
  {
    name: 'a database of tests in a container',
    input: `docker run -d --name t -e POSTGRES_PASSWORD=x -p 5433:5432 postgres:16 && DATABASE_URL=postgresql://postgres:x@localhost:5433/test npx prisma migrate deploy && npm test`,
  },
  {
    name: 'Prisma on a file',
    input: 'DATABASE_URL="file:./test.db" npx prisma db push --force-reset',
  },
  {
    name: 'tables of a container',
    input: String.raw`docker exec -it db psql -U postgres -c '\dt'`,
  },
  {
    name: 'a database in the container of dev',
    input: 'docker compose exec -T db createdb -U shop test',
    only: 'remote',
  },
  {
    name: 'SQL in the container of dev',
    input: `docker compose exec -T db psql -U shop -d shop_dev -c 'truncate orders'`,
    only: 'remote',
  },
  {
    name: 'a script for the container of dev',
    input: 'docker exec -i shop-db-1 psql -U postgres -h localhost postgres < scripts/wipe.sql',
    only: 'remote',
  },
  { name: 'a dump into an archive', input: 'pg_dump "{dev}" | gzip > /tmp/dev.sql.gz' },
  { name: 'psql lists what there is', input: 'psql -l' },
  {
    name: 'the configuration laid out by Python',
    input: 'cat .fractary/plugins/faber-db/config.json | python3 -m json.tool',
  },
  { name: 'sed takes a variable away from .env', input: `sed -i.bak '/^LOG_LEVEL=/d' .env` },
  {
    name: 'sed on macOS changes a variable of .env',
    input: `sed -i '' 's/LOG_LEVEL=debug/LOG_LEVEL=info/' .env`,
  },
  { name: 'a variable more in .env', input: `printf 'FEATURE_X=1\\n' >> .env` },
  {
    name: 'a folder is cleaned',
    input: 'git clean -fd src && rm -rf node_modules dist .next .turbo',
  },
  { name: 'back to the last commit', input: 'git stash && git reset --hard HEAD && git stash pop' },
  { name: 'logs are removed', input: `find . -name '*.log' -not -path './node_modules/*' -delete` },
  {
    name: 'redis and a file of SQLite',
    input: `redis-cli flushall; sqlite3 dev.db 'drop table t'`,
  },
  { name: 'clouds are looked at', input: 'aws s3 ls; gcloud auth list; gh run watch 123' },
  { name: 'Playwright', input: 'npx playwright install --with-deps && npx playwright test' },
]

/** The same project where production is not known: on a machine that has only dev, and in CI. */
const onlyDev = { '.env': 'DATABASE_URL={dev}\nLOG_LEVEL=debug\n' }
const noFile = { '.env': '' }
const ci = { DATABASE_URL: 'postgresql://postgres:postgres@localhost:5432/ci' }

/** Projects that do not know where production is. */
export const unknownProduction: readonly Attempt[] = [
  { name: 'only dev: all of npm', input: 'npm ci && npm run lint && npm test', before: onlyDev },
  {
    name: 'only dev: Prisma',
    input: 'npx prisma migrate dev && npx prisma db seed',
    before: onlyDev,
  },
  { name: 'only dev: reset', input: 'npx prisma migrate reset --force', before: onlyDev },
  { name: 'only dev: psql', input: `psql "{dev}" -c 'drop table if exists tmp'`, before: onlyDev },
  {
    name: 'only dev: .env of a program',
    input: 'source .env && node dist/index.js',
    before: onlyDev,
  },
  {
    name: 'only dev: .env from its example',
    input: 'cp .env.example .env',
    before: { ...onlyDev, '.env.example': 'DATABASE_URL=\n' },
  },
  {
    name: 'only dev: a container',
    input: 'docker compose exec -T db createdb -U shop test',
    before: onlyDev,
  },
  {
    name: 'only dev: git',
    input: `git commit -am 'Reset with prisma migrate reset' && git push`,
    before: onlyDev,
  },
  {
    name: 'CI: Prisma',
    input: 'npx prisma migrate deploy && npm test',
    before: noFile,
    environment: ci,
  },
  {
    name: 'CI: .env is made',
    input: `echo 'DATABASE_URL=postgresql://localhost:5432/ci' > .env`,
    before: noFile,
  },
  {
    name: 'CI: a database',
    input: 'createdb -h localhost ci && npm run test -- --coverage',
    before: noFile,
  },
  { name: 'CI: shell', input: 'eval "$(ssh-agent -s)"; make build', before: noFile },
]
