import { assess, type Finding, type SafetyPolicy } from '../../../src/runtime/safety/index.ts'

export const openPolicy: SafetyPolicy = {
  validate_destructive_operations: true,
  destructive_operations: {},
}

/** The findings in migrations that are pending together, one for each SQL. */
export async function findingsIn(...migrations: string[]): Promise<readonly Finding[]> {
  const sources = migrations.map((sql, index) => ({
    name: `m${index}`,
    file: `m${index}/migration.sql`,
    sql,
  }))
  return (await assess(sources, openPolicy)).findings
}

/** The same, as `rule object` or only the rule. */
export async function found(...migrations: string[]): Promise<string[]> {
  const findings = await findingsIn(...migrations)
  return findings.map(({ rule, object }) => (object === undefined ? rule : `${rule} ${object}`))
}
