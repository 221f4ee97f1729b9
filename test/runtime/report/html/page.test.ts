import { expect, test } from 'vitest'
import { reportPage } from '../../../../src/runtime/report/html/page.tsx'
import { fresh, production, reportOf, samples, unreachable } from './reports.ts'

/** The words of the page, without its tags. */
const words = (page: string) =>
  page
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('a page of one environment has no table of environments; one of several has', () => {
  expect(reportPage(reportOf([production()]))).not.toContain('class="card overview"')
  expect(reportPage(reportOf([production(), fresh()]))).toContain('class="card overview"')
})

test('without a history it says so, and draws no empty plot', () => {
  const page = reportPage(reportOf([fresh()]))
  expect(words(page)).toContain('No look at dev has been kept yet.')
  expect(page).not.toContain('class="card plot"')
})

test('a figure that no look has told is named, and has no plot', () => {
  const told = samples().map((sample) => ({ ...sample, figures: { connections: 3 } }))
  const page = reportPage(reportOf([production({ samples: told })]))
  expect(page.match(/class="card plot"/g)).toHaveLength(1)
  expect(words(page)).toContain(
    'Not told by any of the checks that were made: latency of a query, database size.',
  )
})

test('one look alone is a point', () => {
  const page = reportPage(reportOf([production({ samples: samples().slice(0, 1) })]))
  expect(words(page)).toContain('1 look from')
  expect(page).toContain('<circle class="dot"')
  expect(page).not.toContain('NaN')
})

test('a failed migration is marked by a word, and so is a backup that is not whole', () => {
  const page = words(reportPage(reportOf([production()])))
  expect(page).toMatch(/order_totals failed /)
  expect(page).toContain('not whole its file is gone')
})

test('what an earlier look found is not told of an environment that does not answer', () => {
  const page = reportPage(reportOf([unreachable()]))
  expect(page).not.toContain('class="tiles"')
})

test('the largest history makes a page that can be sent', () => {
  const [first] = samples()
  const many = Array.from({ length: 10_000 }, (_, index) => ({
    ...(first as NonNullable<typeof first>),
    at: new Date(Date.parse('2026-10-01T00:00:00Z') + index * 300_000).toISOString(),
    figures: {
      latency_seconds: Math.sin(index) + 2,
      database_size_bytes: index * 1e6,
      connections: index % 50,
    },
  }))
  expect(reportPage(reportOf([production({ samples: many })])).length).toBeLessThan(150_000)
})
