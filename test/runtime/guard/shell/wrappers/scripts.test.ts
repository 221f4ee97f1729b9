import { expect, test } from 'vitest'
import { given, runs, unwrap } from './support.ts'

const manifest = JSON.stringify({
  name: 'shop',
  workspaces: ['packages/*'],
  scripts: {
    predrop: 'echo before',
    drop: 'prisma migrate reset',
    test: 'vitest run',
    'db:a': 'prisma db push',
    'db:b': 'prisma db seed',
    postinstall: 'prisma generate',
  },
})
const files = {
  'package.json': manifest,
  'packages/api/package.json': JSON.stringify({
    name: '@shop/api',
    scripts: { drop: 'dropdb api' },
  }),
  'packages/web/package.json': JSON.stringify({ name: '@shop/web', scripts: { dev: 'vite' } }),
}

test.each([
  'npm run drop -- --force',
  'npm run-script drop -- --force',
  'npm --silent run drop -- --force',
  'pnpm run drop --force',
  'pnpm drop --force',
  'yarn drop --force',
  'yarn run drop --force',
  'bun run drop --force',
  'bun drop --force',
  'node --run drop -- --force',
])('%s runs the script and what stands before it', (line) => {
  expect(runs(line, { files })).toEqual([
    'script: echo before',
    'script: prisma migrate reset --force',
  ])
})

test.each([
  ['npm test', 'vitest run'],
  ['npm t', 'vitest run'],
  ['pnpm t', 'vitest run'],
  ['yarn test', 'vitest run'],
  ['npm install', 'prisma generate'],
  ['pnpm i', 'prisma generate'],
  ['yarn', 'prisma generate'],
])('%s runs %s', (line, text) => {
  expect(runs(line, { files })).toEqual([`script: ${text}`])
})

test.each([
  'npm --prefix packages/api run drop',
  'npm run drop -w api',
  'npm run drop --workspace=@shop/api',
  'pnpm -C packages/api drop',
  'pnpm --filter @shop/api drop',
  'pnpm --filter ./packages/api run drop',
  'yarn workspace @shop/api drop',
  'yarn --cwd packages/api drop',
  'turbo run drop --filter=@shop/api',
  'lerna run drop --scope @shop/api',
  'nx run api:drop',
])('%s runs the script of a workspace', (line) => {
  expect(runs(line, { files })).toContain('script: dropdb api')
  expect(runs(line, { files })).not.toContain('script: prisma migrate reset')
})

test.each([
  'npx prisma db push',
  'npx --yes -p prisma prisma db push',
  'npx --package=prisma -- prisma db push',
  'npm exec -- prisma db push',
  'npm x prisma db push',
  'pnpm exec prisma db push',
  'pnpm dlx prisma db push',
  'pnpm prisma db push',
  'yarn prisma db push',
  'yarn dlx prisma db push',
  'bunx prisma db push',
  'bunx --bun prisma db push',
  'bun x prisma db push',
  'bun prisma db push',
  'node node_modules/prisma/build/index.js db push',
  'node --no-warnings node_modules/.bin/prisma db push',
  'node node_modules/.pnpm/prisma@6.1.0/node_modules/prisma/build/index.js db push',
  'deno run -A npm:prisma db push',
  'python -m prisma db push',
  'python3 -u -m prisma db push',
  'cross-env A=b prisma db push',
  'env-cmd -f .env.x prisma db push',
  'dotenv -e .env.x -- prisma db push',
])('%s runs the program', (line) => {
  expect(runs(line, { files })).toEqual(['program: prisma|db|push'])
})

test('npx -c runs a text of the shell', () => {
  expect(runs('npx -c "prisma db push"')).toEqual(['script: prisma db push'])
})

test.each([
  ['npm-run-all db:*', ['script: prisma db push', 'script: prisma db seed']],
  ['run-s db:a', ['script: prisma db push']],
  ['run-p "db:a -- --force"', ['script: prisma db push --force']],
  ['concurrently -k "psql -l" npm:db:b', ['script: psql -l', 'script: prisma db seed']],
])('%s runs several', (line, expected) => {
  expect(runs(line, { files })).toEqual(expected)
})

test.each([
  'dotenv -e .env.production -- prisma migrate deploy',
  'dotenvx run -f .env.production -- prisma migrate deploy',
  'dotenvx run --env-file=.env.production -- prisma migrate deploy',
  'env-cmd -f .env.production prisma migrate deploy',
  'env-cmd .env.production prisma migrate deploy',
  'node --env-file=.env.production node_modules/.bin/prisma migrate deploy',
  'uv run --env-file .env.production prisma migrate deploy',
])('%s sets what the file says', (line) => {
  const inner = unwrap(line, {
    files: { '.env.production': 'HOST=db\nDATABASE_URL="postgres://$HOST/shop"' },
  })
  expect(given('DATABASE_URL', inner)).toEqual(['postgres://db/shop'])
})

test.each(['--env-file', '--env-from-file'])('docker compose run %s sets it too', (option) => {
  const files = { '.env.production': 'DATABASE_URL=postgres://db/shop' }
  const inner = unwrap(`docker compose run ${option} .env.production app prisma -v`, { files })
  expect(given('DATABASE_URL', inner)).toEqual(['postgres://db/shop'])
})

test('what the command line sets by itself is stronger than the file, unless that overrides', () => {
  const around = { files: { '.env.x': 'A=file' }, variables: { A: 'line' } }
  expect(given('A', unwrap('dotenv -e .env.x -- psql', around))).toEqual(['line'])
  expect(given('A', unwrap('dotenv -o -e .env.x -- psql', around))).toEqual(['file'])
  expect(given('A', unwrap('dotenvx run --overload -f .env.x -- psql', around))).toEqual(['file'])
})

const makefile = `
include .env
DB ?= shop
export DB
all: test
test:
	@npm test
reset: check
	-@dropdb $(DB) && psql "$$URL" \\
	  -c 'select 1'
	echo $(shell date) $(OTHER)
check: ; echo ok
drop-%:
	dropdb $*
`

test('make runs the recipes of a target and of what it needs', () => {
  const around = { files: { Makefile: makefile, '.env': 'X=1' } }
  expect(runs('make -s reset DB=other', around)).toEqual([
    'script: echo ok',
    'script: dropdb other && psql "$URL" -c \'select 1\'',
    `script: echo $(date) $\{OTHER}`,
  ])
  expect(runs('make', around)).toEqual(['script: npm test'])
  expect(runs('make -f -', { input: 'x:\n\tdropdb shop\n' })).toEqual(['script: dropdb shop'])
  expect(runs('make drop-x', around)).toEqual(['script: dropdb …'])
  expect(runs('make -n reset', around)).toBeUndefined()
})

test('just runs the lines of a recipe', () => {
  const justfile =
    "db := 'shop'\n\nreset name='x': check\n  @dropdb {{name}}\n  psql {{db}}\n\ncheck:\n  echo ok\n"
  expect(runs('just reset other', { files: { justfile } })?.map((each) => each.trim())).toEqual([
    'script: echo ok',
    'script: dropdb other\npsql shop',
  ])
})

test('task runs the commands of a task', () => {
  const taskfile =
    "version: '3'\ntasks:\n  reset:\n    deps: [check]\n    cmds:\n      - dropdb shop\n      - cmd: psql {{.CLI_ARGS}}\n  check: echo ok\n"
  expect(runs('task reset -- -l', { files: { 'Taskfile.yml': taskfile } })).toEqual([
    'script: echo ok',
    'script: dropdb shop',
    'script: psql -l',
  ])
})

test('git runs the aliases and hooks of the project', () => {
  const config =
    '[user]\n\tname = x\n[alias]\n\tst = status\n\twipe = "!npx prisma migrate reset"\n'
  const around = { files: { '.git/config': config, '.husky/pre-commit': 'npm test\n' } }
  expect(runs('git wipe --force', around)).toEqual(['script: npx prisma migrate reset --force'])
  expect(runs('git commit -m "drop table"', around)).toEqual(['script: npm test\n'])
  expect(runs('git status', around)).toBeUndefined()
})

test('composer runs the scripts of composer.json', () => {
  const composer = JSON.stringify({
    scripts: { a: ['@php artisan migrate:fresh', '@b'], b: 'psql -l' },
  })
  expect(runs('composer run a', { files: { 'composer.json': composer } })).toEqual([
    'script: php artisan migrate:fresh',
    'script: psql -l',
  ])
})

test.each([
  ['python manage.py flush', 'program: manage.py|flush'],
  ['ruby bin/rails db:drop', 'program: rails|db:drop'],
  ['php artisan migrate:fresh', 'program: artisan|migrate:fresh'],
  ['php bin/console doctrine:schema:drop', 'program: console|doctrine:schema:drop'],
  ['python -m alembic.config upgrade head', 'program: alembic|upgrade|head'],
  ['python -m django flush', 'program: django-admin|flush'],
  ['node ace migration:fresh', 'program: ace|migration:fresh'],
  [
    'node plugins/faber-db/bin/chunks/main.mjs approve x',
    "code: import '/app/plugins/faber-db/bin/chunks/main.mjs'",
  ],
  ['node /p/faber-db/4.0.0/bin/faber-db approve x', 'program: faber-db|approve|x'],
])('%s is the program of that name', (line, expected) => {
  expect(runs(line)).toEqual([expected])
})
