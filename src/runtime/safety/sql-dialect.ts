import { type DialectName, dialects } from './dialects/index.ts'
import { ASSUMED_VERSION } from './model/model.ts'
import { unparsableRule } from './reading/unparsable.ts'
import type { Rule } from './rules/define.ts'
import { rules } from './rules/index.ts'
import { commentFindings } from './suppression/suppression-comment.ts'

/** What migrations are written in. */
export type SqlDialect = 'postgresql' | DialectName

/** What a rule says of itself. */
export type RuleText = Pick<Rule, 'name' | 'category' | 'risk' | 'summary' | 'why' | 'safeWay'>

/** The version that is assumed where nobody says it: `14`, `8.0.29`, `10.6`. */
export async function assumedVersion(dialect: SqlDialect): Promise<string> {
  if (dialect === 'postgresql') return `${ASSUMED_VERSION / 10_000}`
  const { version } = (await dialects[dialect]()).server
  const [major, minor, patch] = [Math.floor(version / 10_000), version / 100, version]
  const parts = [major, Math.floor(minor) % 100, patch % 100]
  return (parts[2] === 0 ? parts.slice(0, 2) : parts).join('.')
}

/** Whatever a finding in this dialect may have as its rule: rules, and what is wrong with a comment or a whole file. */
export async function ruleTextsOf(dialect: SqlDialect): Promise<readonly RuleText[]> {
  const own =
    dialect === 'postgresql' ? [...rules, unparsableRule] : (await dialects[dialect]()).rules
  const ofComments = Object.entries(commentFindings).map(([name, said]) => {
    return { name, category: 'correctness' as const, ...said }
  })
  return [...own, ...ofComments]
}
