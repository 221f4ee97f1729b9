import type { Clause } from '../../clauses.ts'
import { type DialectServer, defineDialectRule } from '../../define.ts'
import { show, type TableName } from '../../tokens.ts'
import { heedsInlineReferences } from '../references.ts'

export const addForeignKey = defineDialectRule({
  name: 'add-foreign-key',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Adds a foreign key to a table that was there before',
  why: 'With foreign_key_checks on, the table is copied while nobody can write to it, and a row without its counterpart makes it fail.',
  safeWay:
    'Look for rows without a counterpart first; then SET foreign_key_checks=0, add the key (nothing is copied and nothing checked), and SET foreign_key_checks=1 again.',
  examples: {
    bad: [
      'ALTER TABLE orders ADD CONSTRAINT a FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE',
      'ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id)',
      'SET foreign_key_checks=0; ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id); SET foreign_key_checks=1',
    ],
    ok: [
      'CREATE TABLE orders (user_id int); ALTER TABLE orders ADD FOREIGN KEY (user_id) REFERENCES users (id)',
      'CREATE TABLE orders (user_id int, FOREIGN KEY (user_id) REFERENCES users (id))',
      'ALTER TABLE orders ADD user_id int',
    ],
  },
  check(clause, { model, server }) {
    const references = referenced(clause, server)
    if (references === undefined || !('table' in clause)) return []
    if (model.isNewTable(clause.table)) return []
    const object = show(clause.table)
    if (['0', 'off'].includes(model.variable('foreign_key_checks') ?? '')) {
      const message = `Adds a foreign key to ${object} with foreign_key_checks off: rows that break it stay unnoticed.`
      return [{ object, message, risk: 'low' }]
    }
    const message = `Blocks writes to ${object} while it copies the whole table to add a foreign key to ${show(references)}; a row without its counterpart makes it fail.`
    return [{ object, message, rewrites: object }]
  },
})

function referenced(clause: Clause, server: DialectServer): TableName | undefined {
  if (clause.kind === 'add-foreign-key') return clause.references
  const isHeeded = clause.kind === 'add-column' && heedsInlineReferences(server)
  return isHeeded ? clause.column.references : undefined
}
