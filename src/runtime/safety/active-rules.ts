import { FaberDbError } from '../../operations/errors.ts'
import { nearest } from '../text.ts'
import { dialects } from './dialects/index.ts'
import type { Risk } from './risk.ts'
import type { Rule } from './rules/define.ts'

/** `safety.rules` of the configuration: rules by name, with another risk than their own, or off. */
export type RuleSettings = Readonly<Record<string, Exclude<Risk, 'none'> | 'off'>>

/** What the settings need of a rule, whatever it looks at. */
type Tunable = Pick<Rule, 'name' | 'category' | 'operation'> & {
  readonly check: (...subject: never[]) => readonly { readonly risk?: Risk }[]
}

/**
 * Those of one dialect's rules that look, with their risks as the settings have them. Rules of style
 * look only where the settings name them.
 * @throws CONFIG_INVALID when a setting names no rule of any dialect, one of these that has a
 * policy of its own (`destructive_operations`), or switches off what tells of the unknown. It is said here, not when the configuration is read:
 * that loads no rules.
 */
export async function activeRules<R extends Tunable>(
  rules: readonly R[],
  settings: RuleSettings = {},
): Promise<R[]> {
  const faults = await faultsOf(settings, rules)
  if (faults.length > 0) throw invalid(faults)
  return rules.flatMap((rule): R[] => {
    const setting = Object.hasOwn(settings, rule.name) ? settings[rule.name] : undefined
    if (setting === undefined) return rule.category === 'style' ? [] : [rule]
    if (setting === 'off') return []
    const check: Tunable['check'] = (...subject) =>
      rule.check(...subject).map((hit) => ({ ...hit, risk: setting }))
    return [{ ...rule, check }]
  })
}

/** `; did you mean "drop-table"?`, or nothing where none of the names is like it. */
export function suggestRule(name: string, known: readonly string[]): string {
  const near = nearest(name, known)
  return near === undefined ? '' : `; did you mean "${near}"?`
}

async function faultsOf(settings: RuleSettings, rules: readonly Tunable[]): Promise<string[]> {
  const own = new Map(rules.map((rule) => [rule.name, rule]))
  const named = Object.keys(settings)
  // The rules of the other dialects are loaded only where a name is none of ours.
  const known = named.every((name) => own.has(name)) ? [] : [...own.keys(), ...(await allNames())]
  return named.flatMap((name) => {
    const operation = own.get(name)?.operation
    if (operation !== undefined) {
      return [
        `safety.rules: "${name}" has a policy of its own, safety.destructive_operations.${operation}, which says what it asks for`,
      ]
    }
    if (settings[name] === 'off' && own.get(name)?.category === 'unknown') {
      return [`safety.rules: "${name}" cannot be off: what cannot be read is never called safe`]
    }
    if (own.has(name) || known.includes(name)) return []
    return [`safety.rules: unknown rule ${JSON.stringify(name)}${suggestRule(name, known)}`]
  })
}

/** One configuration may be for migrations of several dialects. */
async function allNames(): Promise<string[]> {
  const others = await Promise.all(Object.values(dialects).map((load) => load()))
  const { rules } = await import('./rules/index.ts')
  return [rules, ...others.map((one) => one.rules)].flat().map(({ name }) => name)
}

function invalid(faults: readonly string[]): FaberDbError {
  return new FaberDbError('CONFIG_INVALID', {
    message: `The configuration has ${faults.length === 1 ? 'a fault' : `${faults.length} faults`}: ${faults.join('; ')}.`,
    next: 'Mend safety.rules in the configuration. docs/SAFETY-RULES.md lists every rule.',
    facts: { faults },
  })
}
