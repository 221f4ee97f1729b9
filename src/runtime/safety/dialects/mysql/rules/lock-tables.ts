import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const lockTables = defineDialectRule({
  name: 'lock-tables',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Locks tables by hand',
  why: 'LOCK TABLES … WRITE stops every read and write of others until UNLOCK TABLES or the end of the connection; READ stops every write.',
  safeWay: 'Leave it out: each statement takes the locks it needs.',
  examples: {
    bad: ['LOCK TABLES users WRITE', 'LOCK TABLE a READ, b AS c READ'],
    ok: ['UNLOCK TABLES', 'CREATE TABLE a (id int); LOCK TABLES a WRITE'],
  },
  check(clause, { model }) {
    if (clause.kind !== 'lock-tables') return []
    const old = clause.tables.filter((table) => !model.isNewTable(table)).map(show)
    if (old.length === 0) return []
    const object = old.join(', ')
    if (clause.write)
      return [
        { object, message: `Blocks reads and writes of ${object} until the tables are unlocked.` },
      ]
    return [
      {
        object,
        risk: 'medium',
        message: `Blocks writes to ${object} until the tables are unlocked.`,
      },
    ]
  },
})
