import type { Risk } from './risk.ts'
import type { Rule } from './rules/define.ts'
import { rules } from './rules/index.ts'

/**
 * The rules that look, with their risks as the settings have them. A rule with a policy of its own
 * (`destructive_operations`) is never switched off here.
 */
export function activeRules(
  settings: Readonly<Record<string, Exclude<Risk, 'none'> | 'off'>> = {},
): Rule[] {
  return rules.flatMap((rule): Rule[] => {
    const setting = rule.operation === undefined ? settings[rule.name] : undefined
    if (setting === undefined) return rule.category === 'style' ? [] : [rule]
    if (setting === 'off') return []
    const check: Rule['check'] = (...subject) =>
      rule.check(...subject).map((hit) => ({ ...hit, risk: setting }))
    return [{ ...rule, check }]
  })
}
