import { describe, expect, it } from 'vitest'
import { assess, type SafetyPolicy } from '../../../src/runtime/safety/index.ts'

const policy: SafetyPolicy = {
  validate_destructive_operations: true,
  destructive_operations: {
    drop_table: { allowed: true, approval: 'enhanced', require_backup: true },
    drop_column: { allowed: true, approval: 'standard', require_backup: false },
    truncate: { allowed: true, approval: 'none', require_backup: false },
    drop_schema: { allowed: false, approval: 'enhanced', require_backup: true },
    drop_database: {
      allowed: false,
      approval: 'enhanced',
      require_backup: true,
      block_reason: 'Ask the platform team.',
    },
  },
}

function judge(sql: string, by: SafetyPolicy = policy) {
  return assess([{ name: 'm', file: 'm.sql', sql }], by)
}

describe('an assessment', () => {
  it('of harmless migrations asks for nothing and counts the statements', async () => {
    expect(await judge('CREATE TABLE a (id int); -- x\nSELECT 1;')).toEqual({
      risk: 'none',
      approval: 'none',
      requiresBackup: false,
      findings: [],
      blocked: [],
      statements: 2,
    })
  })

  it('takes the highest risk and the strictest approval of its findings', async () => {
    expect(await judge('ALTER TABLE a DROP b; DROP TABLE c; TRUNCATE d')).toMatchObject({
      risk: 'critical',
      approval: 'enhanced',
      requiresBackup: true,
    })
  })

  it('asks for what the policy says, not for what the risk alone would', async () => {
    expect(await judge('TRUNCATE a')).toMatchObject({
      risk: 'critical',
      approval: 'none',
      requiresBackup: false,
    })
    expect(await judge('ALTER TABLE a DROP b')).toMatchObject({ approval: 'standard' })
  })

  it('goes by the risk where the policy has no entry', async () => {
    expect(await judge('DELETE FROM a')).toMatchObject({
      approval: 'enhanced',
      requiresBackup: true,
    })
    expect(await judge('UPDATE a SET b = 1')).toMatchObject({
      risk: 'medium',
      approval: 'standard',
    })
  })

  it('is blocked by what is not allowed, with the reason that was configured', async () => {
    const { approval, blocked, findings } = await judge('DROP DATABASE shop')
    expect(approval).toBe('blocked')
    expect(blocked).toEqual([
      { operation: 'drop_database', reason: 'Ask the platform team.', finding: findings[0] },
    ])
  })

  it('gives a reason of its own where none was configured', async () => {
    const { blocked } = await judge('DROP SCHEMA s CASCADE')
    expect(blocked[0]?.reason).toBe('The configuration does not allow drop_schema.')
  })

  it('only tells when validation is off', async () => {
    const off = { ...policy, validate_destructive_operations: false }
    const assessment = await judge('DROP DATABASE shop', off)
    expect(assessment).toMatchObject({
      risk: 'critical',
      approval: 'none',
      requiresBackup: false,
      blocked: [],
    })
    expect(assessment.findings).toHaveLength(1)
  })

  it('names the file of a migration that cannot be parsed', async () => {
    await expect(judge('DROP TABEL a')).rejects.toMatchObject({
      code: 'SQL_INVALID',
      message: expect.stringMatching(/^m\.sql:1:6 /),
    })
  })
})

describe('from the migrations that were applied', () => {
  const indexed = 'CREATE TABLE t (a int); CREATE INDEX i ON t (a)'

  it.each([indexed, `DO $$ BEGIN ${indexed}; END $$`])('it knows the indexes: %s', async (sql) => {
    const applied = [{ name: 'old', file: 'old.sql', sql }]
    const pending = [{ name: 'm', file: 'm.sql', sql: 'DROP TABLE t' }]
    const { findings } = await assess(pending, policy, { applied })
    expect(findings[0]?.locks).toEqual([
      { relation: 't', mode: 'ACCESS EXCLUSIVE' },
      { relation: 'i', mode: 'ACCESS EXCLUSIVE' },
    ])
  })
})
