import { describe, expect, test } from 'vitest'
import { type Detectable, detect } from '../../../../src/runtime/faber/detect/detect.ts'
import { heldOut, type Labelled, tunedOn } from './labelled.ts'

const none = { title_keywords: [], labels: [], description_keywords: [] }

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
