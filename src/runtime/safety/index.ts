/** The public face of this room: reading SQL, and judging what it puts at risk. */
export {
  type Assessment,
  assess,
  type Blocked,
  type Circumstances,
  type MigrationSource,
  type OperationPolicy,
  type SafetyPolicy,
} from './assess.ts'
export { readCheck } from './catalog/check-definition.ts'
export type { CatalogSnapshot, Relation, UserFunction, UserType } from './catalog/types.ts'
export { type DialectName, dialects } from './dialects/index.ts'
export {
  type DestructiveOperation,
  destructiveOperations,
  type Finding,
  type Impact,
} from './finding.ts'
export { type Followed, type FollowedColumn, followStructure } from './follow.ts'
export type { Answer, Ask } from './impact/ask.ts'
export { type ChangedRows, changedRows, thingsMade } from './impact/changed-rows.ts'
export { lossOf, lossQuestion } from './impact/loss.ts'
export { type Names, namesIn } from './impact/names.ts'
export type { Server } from './model/model.ts'
export { parseScript, type Script, type Statement } from './reading/parse.ts'
export type { TransactionControl } from './reading/transactional.ts'
export { unparsableRule } from './reading/unparsable.ts'
export {
  type Approval,
  approvals,
  highestRisk,
  type Risk,
  risks,
  strictestApproval,
} from './risk.ts'
export type { Rule } from './rules/define.ts'
export { rules } from './rules/index.ts'
export { assumedVersion, type RuleText, ruleTextsOf, type SqlDialect } from './sql-dialect.ts'
export type { Suppressed } from './suppression/suppression.ts'
