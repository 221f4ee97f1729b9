import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const lockOption = defineDialectRule({
  name: 'lock-option',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Asks for a lock or a copy that may not be needed',
  why: 'ALGORITHM=COPY and LOCK=SHARED stop every write until the statement ends, LOCK=EXCLUSIVE every read as well, even where the change could be done without.',
  safeWay:
    'Give ALGORITHM=INPLACE, LOCK=NONE, or nothing: the server takes the weakest lock that works.',
  examples: {
    bad: [
      'ALTER TABLE users ADD a int, ALGORITHM=COPY',
      'ALTER TABLE users ADD a int, LOCK = EXCLUSIVE',
      'CREATE INDEX a ON users (b) LOCK=SHARED',
    ],
    ok: [
      'ALTER TABLE users ADD a int, ALGORITHM=INSTANT',
      'CREATE INDEX a ON users (b) ALGORITHM=INPLACE LOCK=NONE',
      'CREATE TABLE a (id int); ALTER TABLE a ADD b int, ALGORITHM=COPY',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'algorithm' && clause.kind !== 'lock') return []
    if (model.isNewTable(clause.table)) return []
    const object = show(clause.table)
    const asked = `${clause.kind === 'lock' ? 'LOCK' : 'ALGORITHM'}=${clause.value}`
    if (asked === 'LOCK=EXCLUSIVE') {
      return [
        {
          object,
          risk: 'high',
          message: `Blocks reads and writes of ${object} until it is done: ${asked} asks for that.`,
        },
      ]
    }
    if (asked !== 'LOCK=SHARED' && asked !== 'ALGORITHM=COPY') return []
    return [
      { object, message: `Blocks writes to ${object} until it is done: ${asked} asks for that.` },
    ]
  },
})
