import { wordsOf } from './align.ts'
import type { Change } from './change.ts'
import { everyTool } from './component.ts'

/** What a reviewer must not overlook in a change, one check each; undefined where there is none. */
type Risk = (change: Change) => string | undefined

const grants = new Set(['tools', 'allowed-tools'])
const bans = new Set(['disallowed-tools', 'disallowedTools'])
const criticalSections = new Set(['CRITICAL_RULES', 'CRITICAL_PRODUCTION_RULES'])

/** The words that make a rule strict. */
const strict = ['never', 'not', 'no', 'only', 'must', 'always', 'stop', 'cannot', 'without', 'ask']

const permissionWidened: Risk = ({ part, before, after }) => {
  if (grants.has(part) && after !== undefined && before !== everyTool) {
    return `a permission or tool was added: ${after}`
  }
  return bans.has(part) && before !== undefined ? `a ban was lifted: ${before}` : undefined
}

const ruleLost: Risk = ({ part, change, before, after }) => {
  if (!criticalSections.has(part) || before === undefined || change === 'moved') return undefined
  if (after === undefined) return 'a critical rule was removed'
  const count = (text: string, word: string) => wordsOf(text).filter((one) => one === word).length
  const lost = strict.filter((word) => count(after, word) < count(before, word))
  return lost.length > 0
    ? `a critical rule lost ${lost.map((w) => `“${w}”`).join(', ')}`
    : undefined
}

const hookRemoved: Risk = ({ part, before }) =>
  part === 'hooks' && before !== undefined ? 'a hook was removed or changed' : undefined

const approvalChanged: Risk = ({ change, before = '', after = '' }) => {
  if (change === 'moved') return undefined
  const about = (text: string) =>
    text
      .split(/(?<=[.;:])\s/)
      .filter((sentence) => /approv/i.test(sentence))
      .join(' ')
  return about(before) === about(after) ? undefined : 'the wording of approval changed'
}

const autonomy: Risk = ({ part, before, after }) => {
  if (part === 'disable-model-invocation' && before === 'true') {
    return 'the model may now start it by itself'
  }
  if (part === 'permissionMode') return `the permission mode is now ${after ?? 'the default'}`
  return undefined
}

const risks: readonly Risk[] = [permissionWidened, ruleLost, hookRemoved, approvalChanged, autonomy]

export function risksOf(change: Change): string[] {
  return risks.flatMap((risk) => risk(change) ?? [])
}
