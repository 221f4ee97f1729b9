import { defineDialectRule } from '../../define.ts'

export const attach = defineDialectRule({
  name: 'attach',
  category: 'correctness',
  risk: 'low',
  dataLoss: false,
  summary: 'Reaches into another database file',
  why: 'The path may lead elsewhere, or nowhere, on another machine (a file that is not there is made), and the migration changes a file that no backup of this one holds.',
  safeWay: 'Give each database file migrations of its own.',
  examples: {
    bad: ["ATTACH DATABASE 'old.db' AS old"],
    ok: ['DETACH DATABASE old', "ATTACH ':memory:' AS scratch"],
  },
  check(clause) {
    if (clause.kind !== 'attach' || clause.file === '' || clause.file === ':memory:') return []
    return [
      {
        object: clause.file,
        message: `Opens the database file ${clause.file} as well: what is done there is not in this database.`,
      },
    ]
  },
})
