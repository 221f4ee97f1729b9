import { makePlan, type Plan, type PlanContent } from '../../../src/runtime/approval/plan.ts'

/** The content of a plan, with these changes. */
export function content(changes: Partial<PlanContent> = {}): PlanContent {
  return {
    operation: 'migrate',
    environment: 'production',
    request: 'migrate production',
    server: {
      system_identifier: '7400000000000000000',
      host: 'db.example',
      port: 5432,
      database: 'app',
      database_oid: 16_384,
      version: 150_018,
    },
    history_head: '0001_users',
    migrations: [
      { name: '0002_emails', checksum: 'a'.repeat(64) },
      { name: '0003_names', checksum: 'b'.repeat(64) },
    ],
    findings: [],
    risk: 'low',
    approval: 'standard',
    backup: true,
    ...changes,
  }
}

export function plan(changes: Partial<PlanContent> = {}): Plan {
  return makePlan(content(changes), new Date('2026-05-01T12:00:00Z'))
}
