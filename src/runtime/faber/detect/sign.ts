/** One thing that speaks for database work, or against it below 0. At 1 in all a work item is taken for it. */
export interface Sign {
  readonly means: string
  readonly pattern: RegExp
  readonly weight: number
}

/** A sign of whole words, in any case. `|` and the rest of regular expressions are allowed in `words`. */
export function sign(means: string, weight: number, words: string): Sign {
  return { means, weight, pattern: new RegExp(`(?<![\\w-])(?:${words})(?![\\w-])`, 'iu') }
}

/** A sign in code, where case and punctuation count. */
export function codeSign(means: string, weight: number, pattern: RegExp): Sign {
  return { means, weight, pattern }
}
