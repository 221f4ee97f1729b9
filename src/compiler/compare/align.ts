import type { Block } from './blocks.ts'

/** One difference between two lists of blocks. */
export interface Step {
  readonly change: 'added' | 'removed' | 'changed' | 'moved'
  readonly before?: Block
  readonly after?: Block
}

/** From this share of common words on, two texts are one text that was changed. */
const alike = 0.5

/**
 * What has to happen to `before` to become `after`. Equal texts that stay in order are no change;
 * the rest is paired by what it speaks of, then by its words.
 */
export function align(before: readonly Block[], after: readonly Block[]): Step[] {
  const kept = commonSequence(before, after)
  let olds = before.filter((block) => !kept.has(block))
  let news = after.filter((block) => !kept.has(block))
  const steps: Step[] = []

  function pair(change: 'changed' | 'moved', matches: (a: Block, b: Block) => boolean): void {
    for (const b of news) {
      const a = olds.find((one) => matches(one, b))
      if (!a) continue
      if (change === 'changed' || b.number !== undefined)
        steps.push({ change, before: a, after: b })
      olds = olds.filter((one) => one !== a)
      news = news.filter((one) => one !== b)
    }
  }

  pair('moved', (a, b) => a.text === b.text)
  pair('changed', (a, b) => a.key !== undefined && a.key === b.key)
  pair('changed', (a, b) => similarity(a.text, b.text) >= alike)
  const lost = olds.map((block): Step => ({ change: 'removed', before: block }))
  const found = news.map((block): Step => ({ change: 'added', after: block }))
  return [...steps, ...lost, ...found].sort((a, b) => lineOf(a) - lineOf(b))
}

/** The blocks of both lists that are in the longest sequence of equal texts. */
function commonSequence(before: readonly Block[], after: readonly Block[]): Set<Block> {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  )
  const length = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const same = before[i]?.text === after[j]?.text
      const row = lengths[i] ?? []
      row[j] = same ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1))
    }
  }
  const kept = new Set<Block>()
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    const [a, b] = [before[i], after[j]]
    if (a && b && a.text === b.text) {
      kept.add(a).add(b)
      i++
      j++
    } else if (length(i + 1, j) >= length(i, j + 1)) i++
    else j++
  }
  return kept
}

/** The share of words that two texts have in common, from 0 to 1. */
export function similarity(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)]
  const rest = new Map<string, number>()
  for (const word of right) rest.set(word, (rest.get(word) ?? 0) + 1)
  const common = left.filter((word) => {
    const times = rest.get(word) ?? 0
    rest.set(word, times - 1)
    return times > 0
  })
  return (2 * common.length) / Math.max(1, left.length + right.length)
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? []
}

function lineOf({ before, after }: Step): number {
  return (after ?? before)?.line ?? 0
}
