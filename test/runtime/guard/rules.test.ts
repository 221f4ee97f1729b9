import { afterAll, describe, expect, test } from 'vitest'
import { dev, guardedProject, production } from './guarded-project.ts'

const files = {
  '.env.production': `DATABASE_URL=${production}\n`,
  Makefile: 'include .env\nexport\n\ntest:\n\tvitest run\n\ncount:\n\tpython3 -c "print(1)"\n',
}
const { bash } = await guardedProject(files, {}, afterAll)

describe('a program that the guard does not know', () => {
  test.each([
    'set -a; source .env; vitest run',
    'make test',
    'make count',
    'dotenv -e .env -- node dist/index.js',
  ])('may inherit the variables of .env: %s', async (command) => {
    expect(await bash(command)).toBeUndefined()
  })

  test.each([
    'set -a; source .env.production; some-tool wipe',
    'dotenv -e .env.production -- some-tool wipe',
    'set -a; source .env; DATABASE_URL=$PROD_DATABASE_URL some-tool wipe',
    `URL=${production} some-tool wipe`,
    'set -a; source .env; some-tool --url "$PROD_DATABASE_URL"',
    'set -a; source .env; python3 -c "import os; wipe(list(os.environ.values()))"',
  ])(
    'is asked about where one leads to production by another name, or is named: %s',
    async (command) => {
      expect(await bash(command)).toBe('ask')
    },
  )
})

describe('messages', () => {
  test.each([
    `git commit -m 'Never run psql "$PROD_DATABASE_URL" by hand'`,
    `gh pr create -t x -b "${production}"`,
  ])('of git and its hosts are no commands: %s', async (command) => {
    expect(await bash(command)).toBeUndefined()
  })

  test('may not hide what git runs', async () => {
    const command = `git -c protocol.ext.allow=always fetch "ext::psql ${production} -c 'drop table orders'"`
    expect(await bash(command)).toBe('deny')
    expect(await bash(`gh codespace ssh -- some-tool ${production}`)).toBe('ask')
  })
})

test('a shell that only checks a script runs nothing of it', async () => {
  const script = `<<'END'\npsql "${production}" -c 'drop table orders'\nEND`
  expect(await bash(`bash -n ${script}`)).toBeUndefined()
  expect(await bash(`bash -in ${script}`)).toBe('deny')
  expect(await bash(`bash ${script}`)).toBe('deny')
})

test('a database in memory is no guarded one', async () => {
  const command = 'npx knex migrate:latest --client better-sqlite3 --connection'
  expect(await bash(`${command} :memory:`)).toBeUndefined()
  expect(await bash(`psql "${dev}" -c 'drop table orders'`)).toBeUndefined()
})
