import {
  assess,
  type Circumstances,
  type Finding,
  type SafetyPolicy,
} from '../../../src/runtime/safety/index.ts'

export const openPolicy: SafetyPolicy = {
  validate_destructive_operations: true,
  destructive_operations: {},
}

/** The findings in migrations that are pending together, one for each SQL. */
export async function findingsIn(...migrations: string[]): Promise<readonly Finding[]> {
  return findingsGiven({}, ...migrations)
}

/** The same, on a database of which something is known. */
export async function findingsGiven(
  {
    given,
    version,
    rules = {},
    ...circumstances
  }: Circumstances & { given?: string; version?: number; rules?: SafetyPolicy['rules'] },
  ...migrations: string[]
): Promise<readonly Finding[]> {
  const known: Circumstances = {
    ...circumstances,
    ...(given === undefined ? {} : { applied: [source(given, 'given')] }),
    ...(version === undefined ? {} : { server: { version } }),
  }
  const sources = migrations.map((sql, index) => source(sql, `m${index}`))
  return (await assess(sources, { ...openPolicy, rules }, known)).findings
}

function source(sql: string, name: string) {
  return { name, file: `${name}/migration.sql`, sql }
}

/** Rules about the statements that one stands among, not about what it does. */
const aboutCompany = {
  'mixed-with-transactional': 'off',
  'slow-while-locked': 'off',
  'wide-lock-window': 'off',
} as const

/** What is found in each statement by itself, as `rule object` or only the rule. */
export async function found(...migrations: string[]): Promise<string[]> {
  const findings = await findingsGiven({ rules: aboutCompany }, ...migrations)
  return findings.map(({ rule, object }) => (object === undefined ? rule : `${rule} ${object}`))
}
