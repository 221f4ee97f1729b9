import { FaberDbError } from '../../operations/errors.ts'
import { nearest } from '../text.ts'
import type { Risk } from './risk.ts'
import type { Rule } from './rules/define.ts'
import { rules } from './rules/index.ts'

/** `safety.rules` of the configuration: rules by name, with another risk than their own, or off. */
export type RuleSettings = Readonly<Record<string, Exclude<Risk, 'none'> | 'off'>>

/**
 * The rules that look, with their risks as the settings have them. Rules of style look only where
 * the settings name them.
 * @throws CONFIG_INVALID when a setting names no rule, or one that has a policy of its own
 * (`destructive_operations`). It is said here, not when the configuration is read: that loads no rules.
 */
export function activeRules(settings: RuleSettings = {}): Rule[] {
  const faults = Object.keys(settings).flatMap(faultOf)
  if (faults.length > 0) throw invalid(faults)
  return rules.flatMap((rule): Rule[] => {
    const setting = Object.hasOwn(settings, rule.name) ? settings[rule.name] : undefined
    if (setting === undefined) return rule.category === 'style' ? [] : [rule]
    if (setting === 'off') return []
    const check: Rule['check'] = (...subject) =>
      rule.check(...subject).map((hit) => ({ ...hit, risk: setting }))
    return [{ ...rule, check }]
  })
}

/** `; did you mean "drop-table"?`, or nothing where no rule has a name like it. */
export function suggestRule(name: string): string {
  const near = nearest(
    name,
    rules.map((rule) => rule.name),
  )
  return near === undefined ? '' : `; did you mean "${near}"?`
}

function faultOf(name: string): string[] {
  const rule = rules.find((candidate) => candidate.name === name)
  if (rule === undefined) {
    return [`safety.rules: unknown rule ${JSON.stringify(name)}${suggestRule(name)}`]
  }
  if (rule.operation === undefined) return []
  return [
    `safety.rules: "${name}" has a policy of its own, safety.destructive_operations.${rule.operation}, which says what it asks for`,
  ]
}

function invalid(faults: readonly string[]): FaberDbError {
  return new FaberDbError('CONFIG_INVALID', {
    message: `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}: ${faults.join('; ')}.`,
    next: 'Mend safety.rules in the configuration. docs/SAFETY-RULES.md lists every rule.',
    facts: { faults },
  })
}
