import { type Grant, grantOf } from '../statements/grants.ts'
import { defineRule, type Hit } from './define.ts'

export const grantToPublic = defineRule({
  name: 'grant-to-public',
  category: 'access',
  risk: 'high',
  dataLoss: false,
  summary: 'Grants every role access to something that was there before',
  why: 'PUBLIC is every role of the server, those to come included: rows become readable, or writable, that were not. For sequences, schemas and tables to come it is medium, for USAGE of a schema low. What PUBLIC has anyway (EXECUTE on functions, USAGE on types and languages, CONNECT) is not told.',
  safeWay: 'Grant to the roles that need it, or to one role that they are members of.',
  examples: {
    bad: [
      'GRANT SELECT ON orders TO PUBLIC',
      'GRANT ALL ON ALL TABLES IN SCHEMA shop TO app, PUBLIC',
      'GRANT CREATE ON SCHEMA public TO PUBLIC',
      'ALTER DEFAULT PRIVILEGES IN SCHEMA shop GRANT SELECT ON TABLES TO PUBLIC',
      'CREATE VIEW v AS SELECT * FROM orders; GRANT SELECT ON v TO PUBLIC',
      "DO $$ BEGIN EXECUTE 'GRANT SELECT ON orders TO PUBLIC'; END $$",
    ],
    ok: [
      'GRANT SELECT ON orders TO app',
      'CREATE TABLE countries (id int); GRANT SELECT ON countries TO PUBLIC',
      'REVOKE ALL ON orders FROM PUBLIC',
      'GRANT EXECUTE ON FUNCTION total(int) TO PUBLIC',
      'GRANT USAGE ON TYPE mood TO PUBLIC',
    ],
  },
  check(statement, model) {
    const grant = grantOf(statement, model)
    const risk = grant?.gives && grant.toPublic ? riskOf(grant) : undefined
    if (grant === undefined || risk === undefined) return []
    const what = grant.privileges.length === 0 ? 'all' : grant.privileges.join(', ')
    const hit: Hit = {
      object: grant.object,
      risk,
      message: `Grants ${what.toUpperCase()} on ${grant.object} to every role of the server.`,
    }
    if (grant.sql === undefined) return [hit]
    const safeWay = `CREATE ROLE readers NOLOGIN; -- and GRANT readers TO the roles that need it\nGRANT ${what.toUpperCase()} ON ${grant.sql} TO readers;`
    return [{ ...hit, safeWay }]
  },
})

function riskOf({ objectType, privileges, toCome }: Grant): Hit['risk'] | undefined {
  if (objectType === 'OBJECT_TABLE') return toCome ? 'medium' : 'high'
  if (objectType === 'OBJECT_SEQUENCE') return 'medium'
  if (objectType !== 'OBJECT_SCHEMA') return undefined
  return privileges.length > 0 && privileges.every((one) => one === 'usage') ? 'low' : 'medium'
}
