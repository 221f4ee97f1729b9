import { otherMeanings, otherWork } from './other-meanings.ts'
import type { Sign } from './sign.ts'
import { sign } from './sign.ts'
import { statements } from './statements.ts'
import { labelSigns, vocabulary } from './vocabulary.ts'

export interface Detectable {
  readonly title: string
  readonly description: string
  readonly labels: readonly string[]
}

/** What the configuration adds to the words that are known. */
export interface Patterns {
  readonly title_keywords: readonly string[]
  readonly labels: readonly string[]
  readonly description_keywords: readonly string[]
}

/** Something that counted: where it stands, the words themselves, and how much; against it below 0. */
export interface Indicator {
  readonly where: 'title' | 'labels' | 'description'
  readonly text: string
  readonly means: string
  readonly weight: number
}

export interface Detection {
  readonly database_work_detected: boolean
  /** How sure the answer is, from 0.5 to 1. */
  readonly confidence: number
  readonly indicators: readonly Indicator[]
}

/** From this sum on it is database work. */
const threshold = 1
/** A word of the configuration is enough by itself. */
const configuredWeight = 1.2
/** A description says much in passing. */
const descriptionFactor = 0.8
/** Only so much of a description is looked at: what comes later is logs and stack traces. */
const longest = 20_000

/**
 * Weighs what a work item says. A pure function: the same words give the same answer, and the
 * indicators add up to it. The word that counts most comes first.
 */
export function detect(item: Detectable, patterns: Patterns): Detection {
  const indicators = [
    ...inText('title', item.title, patterns.title_keywords),
    ...inText('description', item.description.slice(0, longest), patterns.description_keywords),
    ...inLabels(item.labels, patterns.labels),
  ]
  const sum = indicators.reduce((total, { weight }) => total + weight, 0)
  const confidence = 1 / (1 + Math.exp(-2 * Math.abs(sum - threshold)))
  return {
    database_work_detected: sum >= threshold,
    confidence: Number(confidence.toFixed(2)),
    indicators: indicators.toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  }
}

function inText(
  where: 'title' | 'description',
  text: string,
  configured: readonly string[],
): Indicator[] {
  const others: Indicator[] = []
  let rest = text
  for (const other of otherMeanings) {
    const found = matched(other, rest)
    if (found === undefined) continue
    others.push(indicator(where, found, other, 1))
    rest = rest.replaceAll(new RegExp(other.pattern, 'giu'), ' … ')
  }
  const factor = where === 'title' ? 1 : descriptionFactor
  return [
    ...others,
    ...found(where, text, statements, 1),
    ...found(where, rest, vocabulary, factor),
    ...found(where, rest, own(configured, 'a word of the configuration', vocabulary), 1),
    ...found(where, rest, otherWork, 1),
  ]
}

function inLabels(labels: readonly string[], configured: readonly string[]): Indicator[] {
  const all = [...labelSigns, ...own(configured, 'a label of the configuration', labelSigns)]
  return all.flatMap((each) => {
    const label = labels.find((one) => matched(each, one.trim())?.length === one.trim().length)
    return label === undefined ? [] : [indicator('labels', label, each, 1)]
  })
}

/** What the configuration adds: a word that is known already is weighed as it is known. */
function own(words: readonly string[], means: string, known: readonly Sign[]): Sign[] {
  return words
    .filter((word) => !known.some((each) => matched(each, word)?.length === word.length))
    .map((word) =>
      sign(means, configuredWeight, word.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')),
    )
}

function found(
  where: Indicator['where'],
  text: string,
  signs: readonly Sign[],
  factor: number,
): Indicator[] {
  return signs.flatMap((each) => {
    const words = matched(each, text)
    return words === undefined ? [] : [indicator(where, words, each, factor)]
  })
}

function indicator(
  where: Indicator['where'],
  text: string,
  { means, weight }: Sign,
  factor: number,
): Indicator {
  const shown = text.replaceAll(/\s+/g, ' ').trim()
  return {
    where,
    text: shown.length > 80 ? `${shown.slice(0, 79)}…` : shown,
    means,
    weight: Number((weight * factor).toFixed(2)),
  }
}

function matched({ pattern }: Sign, text: string): string | undefined {
  return pattern.exec(text)?.[0]
}
