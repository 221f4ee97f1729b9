import { quote } from '../recipes/sql.ts'
import { grantOf } from '../statements/grants.ts'
import { defineRule } from './define.ts'

export const grantAll = defineRule({
  name: 'grant-all',
  category: 'access',
  risk: 'low',
  dataLoss: false,
  summary: 'Grants all privileges on tables that were there before',
  why: 'ALL holds more than reading and writing rows: TRUNCATE, which row security does not guard, REFERENCES, TRIGGER, and what later versions add (MAINTAIN in 17). It is low: most who write it mean the four common ones.',
  safeWay: 'Grant the privileges that are needed by name.',
  examples: {
    bad: [
      'GRANT ALL ON orders TO app',
      'GRANT ALL PRIVILEGES ON ALL TABLES IN SCHEMA shop TO app',
      'ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO app',
    ],
    ok: [
      'GRANT SELECT, INSERT ON orders TO app',
      'CREATE TABLE t (id int); GRANT ALL ON t TO app',
      'GRANT ALL ON SCHEMA shop TO app',
      'GRANT ALL ON orders TO PUBLIC',
      'REVOKE ALL ON orders FROM app',
    ],
  },
  check(statement, model) {
    const grant = grantOf(statement, model)
    if (!grant?.gives || grant.toPublic || grant.privileges.length > 0) return []
    if (grant.objectType !== 'OBJECT_TABLE') return []
    const { object, to, sql } = grant
    const rights = 'SELECT, INSERT, UPDATE, DELETE'
    return [
      {
        object,
        message: `Grants ${to.join(', ')} all privileges on ${object}: TRUNCATE, REFERENCES and TRIGGER too.`,
        ...(sql && { safeWay: `GRANT ${rights} ON ${sql} TO ${to.map(quote).join(', ')};` }),
      },
    ]
  },
})
