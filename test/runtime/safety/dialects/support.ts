import type { DialectName } from '../../../../src/runtime/safety/dialects/index.ts'
import { assess, type Circumstances, type Finding } from '../../../../src/runtime/safety/index.ts'
import { openPolicy } from '../support.ts'

/** The findings in migrations of a dialect that are pending together, one for each SQL. */
export async function findingsIn(
  dialect: DialectName,
  migrations: readonly string[],
  { given, version }: { given?: string | undefined; version?: number | undefined } = {},
): Promise<readonly Finding[]> {
  const circumstances: Circumstances = {
    dialect,
    ...(given === undefined ? {} : { applied: [source(given, 'given')] }),
    ...(version === undefined ? {} : { server: { version } }),
  }
  const pending = migrations.map((sql, index) => source(sql, `m${index}`))
  return (await assess(pending, openPolicy, circumstances)).findings
}

/** The findings, as `rule object` or only the rule. */
export async function found(dialect: DialectName, ...migrations: string[]): Promise<string[]> {
  const findings = await findingsIn(dialect, migrations)
  return findings.map(({ rule, object }) => (object === undefined ? rule : `${rule} ${object}`))
}

function source(sql: string, name: string) {
  return { name, file: `${name}/migration.sql`, sql }
}
