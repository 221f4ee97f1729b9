import { type DialectHit, defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

const users = 'CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT, email TEXT)'
const redefinition = (columns: string) =>
  `CREATE TABLE new_users (id INTEGER PRIMARY KEY, name TEXT); INSERT INTO new_users (${columns}) SELECT ${columns} FROM users; DROP TABLE users; ALTER TABLE new_users RENAME TO users`

export const redefineTable = defineDialectRule({
  name: 'redefine-table',
  category: 'data loss',
  risk: 'high',
  dataLoss: true,
  summary: 'Makes a table anew from a copy of its rows, and loses something by it',
  why: 'What the copy leaves out is lost with the old table. And if foreign keys are enforced, DROP TABLE first deletes each row: rows that refer to it with ON DELETE CASCADE go as well.',
  safeWay:
    'Copy every column that is to be kept, and turn foreign keys off before, outside a transaction: PRAGMA foreign_keys=OFF;',
  examples: {
    given: users,
    bad: [
      `PRAGMA foreign_keys=OFF; ${redefinition('"id", "name"')}; PRAGMA foreign_keys=ON`,
      redefinition('id, name, email'),
      `BEGIN; PRAGMA foreign_keys=OFF; ${redefinition('id, name, email')}; COMMIT`,
      'PRAGMA foreign_keys=OFF; INSERT INTO new_b (id) SELECT id FROM unknown; DROP TABLE unknown',
    ],
    ok: [
      `PRAGMA foreign_keys=OFF; ${redefinition('"id", "name", "email"')}; PRAGMA foreign_keys=ON`,
      `PRAGMA foreign_keys=OFF; ${redefinition('id, name, coalesce("email", \'\') AS "email"').replace(/\(id, name, coalesce.*?\) SELECT/, '(id, name, email) SELECT')}`,
      'PRAGMA foreign_keys=OFF; INSERT INTO copy SELECT * FROM users; DROP TABLE users',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'drop-table' || model.isDisposable(clause.table)) return []
    const copy = model.copyOf(clause.table)
    if (copy === undefined) return []
    const object = show(clause.table)
    const isOff = ['off', '0', 'false', 'no'].includes(model.variable('foreign_keys') ?? '')
    return [
      ...lost(object, model.columns(clause.table), copy.values ?? []),
      ...(isOff ? [] : [cascade(object)]),
    ]
  },
})

function lost(
  object: string,
  columns: readonly string[] | undefined,
  copied: readonly string[],
): DialectHit[] {
  if (copied.includes('*')) return []
  if (columns === undefined) {
    const message = `Makes ${object} anew and copies ${copied.join(', ')}. Whether it has other columns is not known here: they are lost with their values.`
    return [{ object, message, risk: 'medium' }]
  }
  const kept = new Set(copied.map((name) => name.toLowerCase()))
  return columns
    .filter((name) => !kept.has(name.toLowerCase()))
    .map((name) => ({
      object: `${object}.${name}`,
      message: `Makes ${object} anew without the column ${name}: its values are lost.`,
    }))
}

function cascade(object: string): DialectHit {
  const message = `Drops ${object} without PRAGMA foreign_keys=OFF in effect: if foreign keys are enforced, rows that refer to it with ON DELETE CASCADE are deleted.`
  return { object, message, risk: 'medium' }
}
