import { nearest } from '../../text.ts'

/**
 * What a comment says to faber-db: `faber-db: allow RULE, RULE because REASON`. The reason is absent
 * where there is none; `unknown` says what is wrong with a comment that cannot be read.
 */
export type SuppressionComment =
  | {
      readonly rules: readonly string[]
      readonly reason: string | undefined
      readonly wholeFile: boolean
    }
  | { readonly unknown: string }

const verbs = ['allow', 'allow-file']

/** Reads a comment, its marks included; undefined when it is not meant for faber-db. */
export function readComment(text: string): SuppressionComment | undefined {
  const [, verb = '', rest = ''] =
    /^(?:--|#|\/\*)\s*faber-db:\s*(\S*)\s*(.*?)\s*(?:\*\/)?$/s.exec(text) ?? []
  if (verb === '') return undefined
  if (!verbs.includes(verb)) {
    const near = nearest(verb, verbs)
    // Any other word is a remark that names faber-db.
    return near === undefined
      ? undefined
      : { unknown: `Suppresses nothing: ${JSON.stringify(verb)} should be "${near}".` }
  }
  const [named = '', ...reasons] = ` ${rest} `.split(/\sbecause\s/)
  const rules = named.split(/[\s,]+/).filter((name) => name !== '')
  if (rules.length === 0) return { unknown: 'Suppresses nothing: it names no rule.' }
  // It is shown to people, on one line.
  const reason = reasons
    .join(' because ')
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
  return {
    rules,
    reason: /[\p{L}\p{N}]/u.test(reason) ? reason : undefined,
    wholeFile: verb === 'allow-file',
  }
}

const form = '-- faber-db: allow RULE because REASON'

/** What may be wrong with such comments. They are findings like any other, of no rule of the registry. */
export const commentFindings = {
  'suppression-without-reason': {
    risk: 'low',
    summary: 'A comment that allows something gives no reason',
    why: 'A reviewer must be able to judge the exception. Without a reason it suppresses nothing.',
    safeWay: form,
  },
  'unknown-suppression': {
    risk: 'low',
    summary: 'A comment allows something that no rule looks for',
    why: 'It suppresses nothing, though its author thinks that it does.',
    safeWay: form,
  },
  'unused-suppression': {
    risk: 'low',
    summary: 'A comment allows something that was not found, or that no comment can allow',
    why: 'It would silence a later change that nobody has judged.',
    safeWay: 'Remove the comment.',
  },
} as const
