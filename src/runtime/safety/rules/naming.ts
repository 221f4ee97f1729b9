import { quote } from '../recipes/sql.ts'
import { namesDeclared } from '../statements/declared.ts'
import { defineRule } from './define.ts'

export const naming = defineRule({
  name: 'naming',
  category: 'style',
  risk: 'low',
  dataLoss: false,

  summary: 'Gives a name that is not in lower snake case',
  why: 'PostgreSQL folds names to lower case: one with capitals, spaces or signs must be quoted in every query, and a query that forgets it fails or finds another table.',
  safeWay: 'Use lower-case letters, digits and underscores.',
  examples: {
    bad: [
      'CREATE TABLE "User" (id int)',
      'CREATE TABLE users ("createdAt" timestamptz)',
      'ALTER TABLE users ADD COLUMN "first name" text',
      'CREATE INDEX "Users_email_idx" ON users (email)',
      'ALTER TABLE users ADD CONSTRAINT "Users_fk" FOREIGN KEY (a) REFERENCES b',
      'ALTER TABLE users RENAME COLUMN a TO "A"',
    ],
    ok: [
      'CREATE TABLE Users (CreatedAt timestamptz, CONSTRAINT users_pk PRIMARY KEY (CreatedAt))',
      'ALTER TABLE "User" DROP COLUMN "createdAt"',
    ],
  },
  check(statement) {
    return namesDeclared(statement)
      .filter(({ name }) => !/^[a-z_][a-z0-9_]*$/.test(name))
      .map(({ what, name, ...place }) => ({
        ...place,
        message: `The ${what} ${quote(name)} is not named in lower snake case: every query must quote it.`,
        safeWay: snakeCase(name),
      }))
  },
})

function snakeCase(name: string): string {
  const words = name.replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1_$2').toLowerCase()
  return words.replace(/[^\p{L}\p{N}_]+/gu, '_')
}
