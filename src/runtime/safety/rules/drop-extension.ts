import { dropsOf } from '../statements/drops.ts'
import { defineRule } from './define.ts'

export const dropExtension = defineRule({
  name: 'drop-extension',
  category: 'compatibility',
  risk: 'medium',
  dataLoss: false,
  summary: 'Drops an extension that was there before',
  why: 'PostgreSQL refuses while a column or index uses it, but nobody knows of code that calls its functions: that fails at once. It is medium because it is unknown whether there is any. With CASCADE its columns go too, and drop-column tells that.',
  safeWay:
    'Release the code that no longer uses its functions first, and drop it without CASCADE in a later migration.',
  examples: {
    bad: ['DROP EXTENSION pgcrypto', 'DROP EXTENSION IF EXISTS "uuid-ossp", pg_trgm'],
    ok: [
      'CREATE EXTENSION pgcrypto; DROP EXTENSION pgcrypto',
      'DROP EXTENSION pgcrypto; CREATE EXTENSION pgcrypto SCHEMA tools',
      'DROP EXTENSION postgis CASCADE',
    ],
  },
  check(statement, model) {
    return dropsOf(statement, model, ['extension'])
      .filter(({ remade, cascades }) => !remade && !cascades)
      .map(({ object }) => ({
        object,
        message: `Drops the extension ${object}: code that calls its functions fails at once.`,
      }))
  },
})
