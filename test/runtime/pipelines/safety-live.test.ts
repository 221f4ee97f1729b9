import { describe, expect, test } from 'vitest'
import type { Finding } from '../../../src/runtime/safety/index.ts'
import { faberProject } from '../../support/faber-project.ts'
import { withClient } from '../../support/postgres/admin.ts'

const people = `CREATE TYPE "Role" AS ENUM ('USER', 'ADMIN', 'GUEST');
CREATE TABLE "Person" ("id" int PRIMARY KEY, "name" text, "role" "Role" NOT NULL DEFAULT 'USER');
`

/** What `safety --pending dev` finds in a migration, on a table of three rows, one of them a GUEST. */
async function pending(sql: string): Promise<Finding[]> {
  const project = await faberProject({ migrations: { '20260101000000_people': people } })
  await project.json('migrate', 'dev')
  await withClient(project.urls.dev, (client) =>
    client.query(
      `INSERT INTO "Person" VALUES (1, 'Ada', 'USER'), (2, 'Bob', 'ADMIN'), (3, 'Eve', 'GUEST')`,
    ),
  )
  await project.addMigration('20260102000000_next', sql)
  const { exit, result } = await project.json('safety', '--pending', 'dev')
  expect(exit).toBe(0)
  return result.details.findings as Finding[]
}

describe('safety --pending knows what the rows of the database mean for', () => {
  test('a required column that is added to a table with rows', async () => {
    const findings = await pending('ALTER TABLE "Person" ADD COLUMN "email" TEXT NOT NULL;\n')
    expect(findings).toMatchObject([
      { rule: 'add-required-column', risk: 'high', impact: { fails: true } },
    ])
  })

  test('Prisma’s exchange of an enum, where a row has the value that is gone', async () => {
    const findings = await pending(`BEGIN;
CREATE TYPE "Role_new" AS ENUM ('USER', 'ADMIN');
ALTER TABLE "Person" ALTER COLUMN "role" DROP DEFAULT;
ALTER TABLE "Person" ALTER COLUMN "role" TYPE "Role_new" USING ("role"::text::"Role_new");
ALTER TYPE "Role" RENAME TO "Role_old";
ALTER TYPE "Role_new" RENAME TO "Role";
DROP TYPE "Role_old";
ALTER TABLE "Person" ALTER COLUMN "role" SET DEFAULT 'USER';
COMMIT;
`)
    const swap = findings.find(({ rule }) => rule === 'enum-swap')
    expect(swap).toMatchObject({ risk: 'high', rewrite: ['Person'], impact: { fails: true } })
    expect(swap?.message).toContain('GUEST')
    expect(swap?.impact?.facts.join(' ')).toMatch(/1 row/)
    expect(findings.map(({ rule }) => rule)).not.toContain('change-column-type')
  })

  test('a renamed field, of which Prisma makes a column dropped and another added', async () => {
    const findings = await pending(
      'ALTER TABLE "Person" DROP COLUMN "name", ADD COLUMN "fullName" TEXT;\n',
    )
    expect(findings).toMatchObject([{ rule: 'drop-column', risk: 'high', data_loss: true }])
    expect(findings[0]?.safe_way).toContain(
      'ALTER TABLE "Person" RENAME COLUMN name TO "fullName";',
    )
  })
})
