import { describe, expect, test } from 'vitest'
import { faberDb, faberDbJson } from '../../support/program.ts'
import { folderWith } from '../support.ts'

const configFile = '.fractary/plugins/faber-db/config.json'

/** A configuration of a project with this database. */
function configured(provider: string) {
  return {
    [configFile]: JSON.stringify({
      schema_version: '1.0',
      database: { provider, migration_tool: 'prisma' },
      environments: { dev: { connection_string_env: 'DATABASE_URL' } },
    }),
  }
}

const mysql = 'SELECT 1; # one\nALTER TABLE `users`\n  ADD `nick` text,\n  DROP COLUMN `email`;\n'

/** As Prisma writes it where a column of an SQLite table goes away. */
const redefinition = `-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_User" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
INSERT INTO "new_User" ("id") SELECT "id" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
`
const sqliteHistory = {
  'prisma/migrations/1_init/migration.sql':
    'CREATE TABLE "User" ("id" INTEGER NOT NULL PRIMARY KEY, "email" TEXT);\n',
  'prisma/migrations/2_email/migration.sql': redefinition,
}

test('a file of MySQL is looked at as what it is, and its clause is underlined', async () => {
  const cwd = await folderWith({ 'a.sql': mysql })
  const args = ['safety', 'a.sql', '--dialect', 'mysql']
  const { exit, result } = await faberDbJson(args, { cwd })
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    dialect: 'mysql',
    server_version: '8.0.29',
    statements: 2,
    risk_level: 'high',
    approval: 'enhanced',
    requires_backup: true,
    findings: [
      {
        rule: 'drop-column',
        operation: 'drop_column',
        object: 'users.email',
        line: 4,
        column: 3,
        end_line: 4,
        end_column: 22,
      },
    ],
  })
  const { stdout } = await faberDb(args, { cwd })
  expect(stdout).toContain(`
2 | ALTER TABLE \`users\`
  | ...
4 |   DROP COLUMN \`email\`;
  |   ^^^^^^^^^^^^^^^^^^^
`)
})

test('a redefinition by Prisma loses the column that it does not copy, and no more', async () => {
  const cwd = await folderWith({ ...configured('sqlite'), ...sqliteHistory })
  const { exit, result } = await faberDbJson(['safety', '--fail-on', 'high'], { cwd })
  expect(exit).toBe(4)
  expect(result.details).toMatchObject({
    dialect: 'sqlite',
    server_version: '3.40',
    findings: [
      {
        rule: 'redefine-table',
        object: 'User.email',
        file: 'prisma/migrations/2_email/migration.sql',
        line: 8,
        data_loss: true,
      },
    ],
  })
})

test('a comment allows a rule of the dialect', async () => {
  const allowed = redefinition.replace(
    'DROP',
    '-- faber-db: allow redefine-table because email was never filled\nDROP',
  )
  const cwd = await folderWith({
    ...sqliteHistory,
    'prisma/migrations/2_email/migration.sql': allowed,
  })
  const args = ['safety', '--dialect=sqlite', '--fail-on', 'low']
  const { exit, result } = await faberDbJson(args, { cwd })
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    approval: 'enhanced',
    findings: [],
    suppressed: [{ rule: 'redefine-table', reason: 'email was never filled' }],
  })
})

describe('the dialect is', () => {
  test.each([
    ['mysql', [], 'mysql'],
    ['mysql', ['--dialect', 'mariadb'], 'mariadb'],
    ['sqlite', [], 'sqlite'],
    ['postgresql', ['--dialect', 'sqlite'], 'sqlite'],
    ['mongodb', ['--dialect', 'postgresql'], 'postgresql'],
  ])('of a project with %s and %j: %s', async (provider, flags, dialect) => {
    const cwd = await folderWith({ ...configured(provider), 'a.sql': 'SELECT 1' })
    const { result } = await faberDbJson(['safety', 'a.sql', ...flags], { cwd })
    expect(result).toMatchObject({ status: 'success', details: { dialect } })
  })

  test('PostgreSQL’s without a project', async () => {
    const cwd = await folderWith({ 'a.sql': 'SELECT 1' })
    const { result } = await faberDbJson(['safety', 'a.sql'], { cwd })
    expect(result.details).toMatchObject({ dialect: 'postgresql', server_version: '14' })
  })
})

test.each([
  ['mysql', '8.0.11', ['copy-algorithm']],
  ['mysql', '80012', []],
  ['mariadb', '10.2', ['copy-algorithm']],
  ['mariadb', '10.11.6', []],
])('%s %s adds a column as it can', async (dialect, version, rules) => {
  const cwd = await folderWith({ 'a.sql': 'ALTER TABLE users ADD a int' })
  const args = ['safety', 'a.sql', '--dialect', dialect, '--server-version', version]
  const { result } = await faberDbJson(args, { cwd })
  expect(result.details.server_version).toBe(version)
  expect(result.details.findings).toMatchObject(rules.map((rule) => ({ rule })))
})

test.each(['mysql', 'mariadb', 'sqlite'])(
  'of %s every format can be written, with what could not be read',
  async (dialect) => {
    const cwd = await folderWith({ 'a.sql': 'DROP TABLE a;\nFROB b;' })
    const written = await Promise.all(
      ['text', 'sarif', 'github', 'markdown'].map(async (format) => {
        const args = ['safety', 'a.sql', '--dialect', dialect, '--format', format]
        return (await faberDb(args, { cwd })).stdout
      }),
    )
    for (const document of written) {
      expect(document).toContain('drop-table')
      expect(document).toContain('unparsable')
    }
    const [run] = JSON.parse(written[1] ?? '').runs
    expect(run.tool.driver.rules).toMatchObject([{ id: 'drop-table' }, { id: 'unparsable' }])
    expect(run.tool.driver.rules[0].fullDescription.text).not.toContain('PostgreSQL')
  },
)

describe('refused with 2:', () => {
  test.each([
    ['a version of another server', ['--dialect', 'mysql', '--server-version', '10.11'], 'USAGE'],
    ['a version of SQLite', ['--dialect', 'sqlite', '--server-version', '3.40'], 'USAGE'],
    ['a dialect that is none', ['--dialect', 'oracle'], 'USAGE'],
    ['a database without SQL', [], 'NOT_SUPPORTED'],
  ])('%s', async (_, flags, code) => {
    const cwd = await folderWith({ ...configured('mongodb'), 'a.sql': 'SELECT 1' })
    const { exit, result } = await faberDbJson(['safety', 'a.sql', ...flags], { cwd })
    expect(exit).toBe(2)
    expect(result.errors).toMatchObject([{ code }])
  })

  test('what is pending in another database than PostgreSQL', async () => {
    const cwd = await folderWith(configured('mysql'))
    for (const flags of [[], ['--dialect', 'mysql']]) {
      const { exit, result } = await faberDbJson(['safety', '--pending', 'dev', ...flags], { cwd })
      expect(exit).toBe(2)
      expect(result.errors).toMatchObject([{ code: 'NOT_SUPPORTED' }])
    }
  })
})
