import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const dropPrimaryKey = defineDialectRule({
  name: 'drop-primary-key',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Drops the primary key of a table that was there before',
  why: 'The table is copied while nobody can write to it, and without a primary key replicas and online tools have no way to tell its rows apart.',
  safeWay:
    'Drop and add the primary key in one ALTER TABLE: then the table is rebuilt in place, and writes go on.',
  examples: {
    bad: ['ALTER TABLE users DROP PRIMARY KEY', 'DROP INDEX `PRIMARY` ON users'],
    ok: [
      'ALTER TABLE users DROP PRIMARY KEY, ADD PRIMARY KEY (uuid)',
      'CREATE TABLE users (id int PRIMARY KEY); ALTER TABLE users DROP PRIMARY KEY',
    ],
  },
  check(clause, { model, statement }) {
    if (clause.kind !== 'drop-primary-key' || model.isNewTable(clause.table)) return []
    const replaced = statement.clauses.some(
      (other) => other.kind === 'add-index' && other.index.kind === 'primary',
    )
    if (replaced) return []
    const object = show(clause.table)
    return [
      {
        object,
        rewrites: object,
        message: `Blocks writes to ${object} while it copies the whole table to drop its primary key.`,
      },
    ]
  },
})
