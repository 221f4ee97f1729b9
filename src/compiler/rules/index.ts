/** The registry of rules. A new one is one file and one line here. */

import type { Build, Finding, Rule } from './define.ts'
import { description } from './description.ts'
import { lengthBudget } from './length-budget.ts'
import { listingBudget } from './listing-budget.ts'
import { loadBudget } from './load-budget.ts'
import { manifestFields } from './manifest-fields.ts'
import { nameFormat } from './name-format.ts'
import { sectionOrderRule } from './section-order.ts'
import { unknownFrontmatter } from './unknown-frontmatter.ts'
import { xmlNesting } from './xml-nesting.ts'

export { type Build, type Finding, type Rule, readBuild } from './define.ts'

export const rules: readonly Rule[] = [
  sectionOrderRule,
  xmlNesting,
  manifestFields,
  nameFormat,
  description,
  unknownFrontmatter,
  lengthBudget,
  listingBudget,
  loadBudget,
]

/** What the rules say of a build, rule by rule. */
export function check(build: Build, which: readonly Rule[] = rules): Finding[] {
  return which.flatMap((rule) =>
    [...rule.check(build)].map(({ file: { path, source }, message }) => ({
      rule: rule.name,
      path,
      source,
      message,
    })),
  )
}
