import { describe, expect, it } from 'vitest'
import { type DialectName, dialects } from '../../../../src/runtime/safety/dialects/index.ts'
import { findingsIn, found } from './support.ts'

async function statementsIn(dialect: DialectName, sql: string): Promise<string[]> {
  const { split } = await dialects[dialect]()
  return split(sql).statements.map(({ text }) => text)
}

describe('MySQL scripts are cut into statements', () => {
  it('at semicolons that stand in no quotes and no comment', async () => {
    const sql = `SELECT ';', "a\\";", \`b;\`; # c;\nSELECT 2 -- d;\n; /* e; */ SELECT 5--1;`
    expect(await statementsIn('mysql', sql)).toEqual([
      `SELECT ';', "a\\";", \`b;\``,
      'SELECT 2',
      'SELECT 5--1',
    ])
  })

  it('at the delimiter that the client was told', async () => {
    const sql = 'DELIMITER $$\nCREATE PROCEDURE p() BEGIN SELECT 1; END$$\nDELIMITER ;\nSELECT 2'
    expect(await statementsIn('mysql', sql)).toEqual([
      'CREATE PROCEDURE p() BEGIN SELECT 1; END',
      'SELECT 2',
    ])
  })

  it('behind the END that closes the body of a routine', async () => {
    const body =
      'CREATE TRIGGER t AFTER INSERT ON a FOR EACH ROW BEGIN IF NEW.b THEN SET @c = CASE WHEN 1 THEN IF(1, 2, 3) END; END IF; l: LOOP LEAVE l; END LOOP l; END'
    expect(await statementsIn('mysql', `${body}; SELECT 1`)).toEqual([body, 'SELECT 1'])
  })

  it('whose executable comments are read as what runs', async () => {
    expect(await found('mysql', '/*!50000 DROP TABLE a */; /*!40101 SET NAMES utf8 */')).toEqual([
      'drop-table a',
    ])
  })
})

it('an SQLite trigger ends with its END, whatever stands in it', async () => {
  const trigger = 'CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT CASE WHEN 1 THEN 2 END; END'
  expect(await statementsIn('sqlite', `${trigger}; SELECT ';'`)).toEqual([trigger, "SELECT ';'"])
})

it('a clause of ALTER TABLE is found where it stands, in code points', async () => {
  const sql = '\uFEFF-- 😀\nALTER TABLE `😀`\n  ADD a int, /* 😀 */ DROP COLUMN b'
  const [finding] = await findingsIn('mysql', [sql])
  expect(finding).toMatchObject({ rule: 'drop-column', line: 3, column: 22 })
  expect(finding).toMatchObject({ end_line: 3, end_column: 35 })
})

it('a statement whose quote is never closed ends with its last word', async () => {
  const [finding] = await findingsIn('mysql', ['SELECT 1;\nSELECT "a\n b\n\n'])
  expect(finding).toMatchObject({ rule: 'unparsable', line: 2, end_line: 3, end_column: 3 })
})

it('what can fail half way is told where it stands', async () => {
  const sql = 'ALTER TABLE a ADD b int; ALTER TABLE c ADD d int,\n  ADD CONSTRAINT e CHECK (d > 0)'
  const findings = await findingsIn('mysql', [sql])
  expect(findings.filter(({ rule }) => rule === 'ddl-not-transactional')).toMatchObject([
    { line: 2, column: 3 },
  ])
  const alone = await findingsIn('mysql', ['ALTER TABLE c ADD d int, ADD CHECK (e > 0)'])
  expect(alone.map(({ rule }) => rule)).not.toContain('ddl-not-transactional')
})

describe('what the server can do decides:', () => {
  it.each([
    ['mysql', 50_700, ['copy-algorithm users']],
    ['mysql', 80_012, []],
    ['mariadb', 100_200, ['copy-algorithm users']],
    ['mariadb', 100_600, []],
  ] as const)('%s %i adds a column at the end', async (dialect, version, expected) => {
    const findings = await findingsIn(dialect, ['ALTER TABLE users ADD a int'], { version })
    expect(findings.map(({ rule, object }) => `${rule} ${object}`)).toEqual(expected)
  })

  it.each([
    ['mysql', ['inline-references']],
    ['mariadb', []],
  ] as const)('%s and REFERENCES behind a column', async (dialect, expected) => {
    const findings = await findingsIn(dialect, ['CREATE TABLE a (b int REFERENCES c (d))'])
    expect(findings.map(({ rule }) => rule)).toEqual(expected)
  })

  it('MariaDB copies the table for REFERENCES behind an added column', async () => {
    expect(await found('mariadb', 'ALTER TABLE a ADD b int REFERENCES c (d)')).toEqual([
      'add-foreign-key a',
    ])
  })

  it.each([
    ['mysql', ['change-column-type']],
    ['mariadb', []],
  ] as const)('%s and a short VARCHAR that grows beyond 255 bytes', async (dialect, expected) => {
    const given = 'CREATE TABLE a (b varchar(30)) CHARSET=utf8mb4'
    const findings = await findingsIn(dialect, ['ALTER TABLE a MODIFY b varchar(300)'], { given })
    expect(findings.map(({ rule }) => rule)).toEqual(expected)
  })
})

describe('what Prisma writes', () => {
  it('for MySQL is silent where it only adds', async () => {
    const sql = `
      CREATE TABLE \`User\` (\`id\` INTEGER NOT NULL AUTO_INCREMENT, \`email\` VARCHAR(191) NOT NULL,
        UNIQUE INDEX \`User_email_key\`(\`email\`), PRIMARY KEY (\`id\`))
        DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
      ALTER TABLE \`User\` ADD CONSTRAINT \`f\` FOREIGN KEY (\`a\`) REFERENCES \`Post\`(\`id\`);
      ALTER TABLE \`Post\` ADD COLUMN \`seen\` DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
        ADD COLUMN \`extra\` JSON NULL;
      CREATE INDEX \`Post_seen_idx\` ON \`Post\`(\`seen\`);`
    expect(await found('mysql', sql)).toEqual([])
  })

  const redefinition = (columns: string) => `
    PRAGMA defer_foreign_keys=ON;
    PRAGMA foreign_keys=OFF;
    CREATE TABLE "new_User" ("id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, "email" TEXT NOT NULL);
    INSERT INTO "new_User" (${columns}) SELECT ${columns} FROM "User";
    DROP TABLE "User";
    ALTER TABLE "new_User" RENAME TO "User";
    CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
    PRAGMA foreign_keys=ON;
    PRAGMA defer_foreign_keys=OFF;`
  const given = 'CREATE TABLE "User" ("id" INTEGER PRIMARY KEY, "email" TEXT, "name" TEXT)'

  it('for SQLite to redefine a table loses the columns that it does not copy', async () => {
    const findings = await findingsIn('sqlite', [redefinition('"id", "email"')], { given })
    expect(findings).toMatchObject([{ rule: 'redefine-table', object: 'User.name', risk: 'high' }])
  })

  it('for SQLite is silent where every column is copied, twice as well', async () => {
    const all = 'CREATE TABLE "User" ("id" INTEGER PRIMARY KEY, "email" TEXT)'
    const once = redefinition('"id", "email"')
    expect(await findingsIn('sqlite', [once, once], { given: all })).toEqual([])
  })

  it('does not make the rows of the old table disposable', async () => {
    const sql = [redefinition('"id", "email"'), 'DROP TABLE "User"']
    const rules = (await findingsIn('sqlite', sql, { given })).map(({ rule }) => rule)
    expect(rules).toContain('drop-table')
  })
})
