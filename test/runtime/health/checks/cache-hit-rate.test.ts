import { expect, test } from 'vitest'
import { cacheHitRate } from '../../../../src/runtime/health/checks/cache-hit-rate.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look } from '../support.ts'

test('a database that was hardly read says nothing, and has no figure', async () => {
  const { url } = await freshDatabase()
  const finding = await look(cacheHitRate, url)
  expect(finding).toMatchObject({
    grade: 'healthy',
    summary: expect.stringContaining('too few to say'),
  })
  expect(finding.figures).toBeUndefined()
})

test.each([
  ['healthy', 0, 0],
  ['degraded', 101, 0],
  ['unhealthy', 101, 101],
])('the share is %s by its thresholds', async (grade, degraded, unhealthy) => {
  const { url } = await freshDatabase()
  const finding = await look(cacheHitRate, url, {
    thresholds: {
      cache_hit_min_blocks: 0,
      cache_hit_degraded_percent: degraded,
      cache_hit_unhealthy_percent: unhealthy,
    },
  })
  expect(finding).toMatchObject({
    grade,
    summary: expect.stringMatching(/^[\d.]+ % of the blocks came from shared buffers$/),
  })
  const { percent } = finding.facts as { percent: number }
  expect(finding.figures).toEqual({ cache_hit_ratio: percent / 100 })
})
