import { expect, test } from 'vitest'
import { stranger } from '../../runtime/health/support.ts'
import { lookout, ownServer } from './support.ts'

test('without pg_stat_statements slow queries are unknown, and what it says turns it on', async () => {
  const { look } = await lookout({
    'health_checks.thresholds.slow_query_degraded_ms': 20,
    'health_checks.thresholds.slow_query_min_calls': 2,
  })
  const bare = await ownServer()
  const absent = await look(await bare.createDatabase(), '--checks', 'slow-queries')
  expect(absent).toMatchObject({ exit: 6, health: 'degraded' })
  expect(absent.check('slow-queries')).toMatchObject({
    grade: 'unknown',
    summary: 'not checked: pg_stat_statements is not installed in this database',
    advice: expect.stringContaining('shared_preload_libraries'),
  })

  const loaded = await ownServer({ shared_preload_libraries: 'pg_stat_statements' })
  const url = await loaded.createDatabase()
  const half = await look(url, '--checks', 'slow-queries')
  expect(half.check('slow-queries')).toMatchObject({
    grade: 'unknown',
    advice: 'Install it: `create extension pg_stat_statements`.',
  })
  const admin = await stranger(url)
  await admin.query('create extension pg_stat_statements')
  expect((await look(url, '--checks', 'slow-queries')).exit).toBe(0)

  for (const _ of [1, 2, 3]) await admin.query('select pg_sleep(0.05)')
  const slow = await look(url, '--checks', 'slow-queries')
  expect(slow).toMatchObject({ exit: 6, health: 'degraded' })
  expect(slow.check('slow-queries')).toMatchObject({
    grade: 'degraded',
    summary: expect.stringMatching(/ms on average over 3 calls: select pg_sleep\(\$1\)$/),
  })
})
