import { describe, expect, test } from 'vitest'
import {
  type Detectable,
  detect,
  type Patterns,
} from '../../../../src/runtime/faber/detect/detect.ts'
import { heldOut, type Labelled, tunedOn } from './labelled.ts'

const none: Patterns = { title_keywords: [], labels: [], description_keywords: [] }

const item = (title: string, changes: Partial<Detectable> = {}): Detectable => ({
  title,
  description: '',
  labels: [],
  ...changes,
})

const isDatabaseWork = (one: Detectable, patterns = none) =>
  detect(one, patterns).database_work_detected

/** How often it was right, and the titles of the others. */
function measure(items: readonly Labelled[]) {
  const answers = items.map((one) => ({ one, yes: isDatabaseWork(one) }))
  const hits = answers.filter(({ one, yes }) => yes && one.isDatabaseWork).length
  const wrong = answers.filter(({ one, yes }) => yes !== one.isDatabaseWork)
  return {
    precision: hits / answers.filter(({ yes }) => yes).length,
    recall: hits / items.filter((one) => one.isDatabaseWork).length,
    wrong: wrong.map(({ one, yes }) => `${yes ? 'no database work' : 'missed'}: ${one.title}`),
  }
}

describe('on labelled work items, half of them database work, precision and recall are at least 0.95', () => {
  test.each([
    ['on those that it was tuned on', tunedOn],
    ['on those that were held out', heldOut],
  ])('%s', (name, items) => {
    const { precision, recall, wrong } = measure(items)
    console.log(
      `${items.length} work items, ${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    )
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(0.95)
  })
})

test('words count whole', () => {
  expect(isDatabaseWork(item('Make the app more portable and unstable schemata-free'))).toBe(false)
})

describe('a word with another meaning does not count', () => {
  test.each([
    ['Table tennis page'],
    ['Data model of the LLM'],
    ['Migrate to React 19'],
    ['Add schema.org markup'],
    ['Index page is slow'],
    ['Typo in the database of cocktails API docs'],
  ])('%s', (title) => {
    expect(isDatabaseWork(item(title))).toBe(false)
  })

  test('but the same word beside it does', () => {
    expect(isDatabaseWork(item('Table tennis: add a matches table with a foreign key'))).toBe(true)
  })
})

test('SQL counts in every language', () => {
  expect(
    isDatabaseWork(
      item('Přidat telefon', { description: 'ALTER TABLE lidé ADD COLUMN telefon text' }),
    ),
  ).toBe(true)
})

test('a label of databases is enough by itself', () => {
  expect(isDatabaseWork(item('Gift cards', { labels: ['Database'] }))).toBe(true)
})

test('every indicator says where it stands and how much it counts, and they add up to the answer', () => {
  const { indicators } = detect(item('Add a column to users', { labels: ['ui'] }), none)
  expect(indicators).toContainEqual({
    where: 'labels',
    text: 'ui',
    means: 'a label of other work',
    weight: -0.8,
  })
  const sum = indicators.reduce((total, { weight }) => total + weight, 0)
  expect(sum >= 1).toBe(isDatabaseWork(item('Add a column to users', { labels: ['ui'] })))
})

test('a word of the configuration counts, and one with other meanings is weighed as ever', () => {
  const patterns = {
    title_keywords: ['ledger', 'table'],
    labels: ['dwh'],
    description_keywords: [],
  }
  expect(isDatabaseWork(item('New ledger'), patterns)).toBe(true)
  expect(isDatabaseWork(item('Cleanup', { labels: ['dwh'] }), patterns)).toBe(true)
  expect(isDatabaseWork(item('Table tennis page'), patterns)).toBe(false)
})

test('a long description is weighed in a moment', () => {
  const description = 'add the '.repeat(50_000)
  const before = performance.now()
  detect(item('Slow', { description }), none)
  expect(performance.now() - before).toBeLessThan(1000)
})
