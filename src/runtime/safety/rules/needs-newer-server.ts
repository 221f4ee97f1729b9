import { lackingOn } from '../reading/server-versions.ts'
import { defineRule } from './define.ts'

export const needsNewerServer = defineRule({
  name: 'needs-newer-server',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Uses what this version of PostgreSQL does not have',
  why: 'The server refuses the statement, and the migration fails; what ran before it in another transaction stays. Told only when the version is known.',
  safeWay: 'Write it without what is missing, or upgrade the server first.',
  examples: {
    version: 140_010,
    bad: [
      'CREATE UNIQUE INDEX ON a (b) NULLS NOT DISTINCT',
      'CREATE TABLE a (b int GENERATED ALWAYS AS (1) VIRTUAL)',
      'CREATE TABLE a (id uuid DEFAULT uuidv7())',
      'MERGE INTO a USING b ON a.id = b.id WHEN MATCHED THEN DELETE',
      'ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT ENFORCED',
      'ALTER TABLE a SET ACCESS METHOD columnar',
      'CREATE VIEW v WITH (security_invoker = true) AS SELECT 1',
    ],
    ok: [
      'CREATE TABLE a (b int GENERATED ALWAYS AS (1) STORED)',
      'CREATE TABLE a (id uuid DEFAULT gen_random_uuid())',
      'REINDEX TABLE CONCURRENTLY a',
      'CREATE OR REPLACE TRIGGER t BEFORE INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()',
      'CREATE TABLE a (id uuid DEFAULT ext.uuidv7())',
      'ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID',
    ],
  },
  check(statement, model, { refused }) {
    const { server } = model
    if (server === undefined) return []
    const major = Math.floor(server.version / 10_000)
    const lacking = lackingOn(statement, model)
    const own = refused !== undefined && cameLater.test(refused) && !lacking.includes(refused)
    return (own ? [refused] : lacking).map((reason) => ({
      message: `Fails on PostgreSQL ${major}: ${reason}`,
    }))
  },
})

const cameLater = /came with PostgreSQL|^Before PostgreSQL (?!.*transaction)/
