import { defineDialectRule } from '../../define.ts'

export const vacuum = defineDialectRule({
  name: 'vacuum',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Writes the whole database file anew',
  why: 'Nobody else can write meanwhile, it needs up to twice the space, and it fails inside a transaction, which migration tools often open.',
  safeWay:
    'Run VACUUM outside the migrations, when few write; or PRAGMA incremental_vacuum in small steps.',
  examples: {
    bad: ['VACUUM', 'vacuum main'],
    ok: ["VACUUM INTO 'copy.db'", 'PRAGMA incremental_vacuum(100)'],
  },
  check(clause) {
    if (clause.kind !== 'vacuum' || clause.into) return []
    return [
      {
        message:
          'Blocks all writes while it copies the whole database; it fails inside a transaction.',
      },
    ]
  },
})
