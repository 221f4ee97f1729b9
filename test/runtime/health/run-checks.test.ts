import { beforeAll, describe, expect, test } from 'vitest'
import type { Check, CheckContext, Finding } from '../../../src/runtime/health/check.ts'
import { checks } from '../../../src/runtime/health/checks/index.ts'
import { runChecks, selectChecks, worst } from '../../../src/runtime/health/run-checks.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { openSession } from '../support.ts'

const limits = { check: 5, total: 10 }
let url: string

beforeAll(async () => {
  url = (await freshDatabase()).url
})

async function context(): Promise<CheckContext> {
  return {
    session: await openSession(url),
    thresholds: { latency_degraded_ms: 100, latency_unhealthy_ms: 500 },
    migrations: () => Promise.reject(new Error('not asked for')),
  }
}

const checkOf = (name: string, run: Check['run']): Check => ({ name, title: name, asks: name, run })
const fine: Finding = { grade: 'healthy', summary: 'fine' }

test('the report has each check, and the worst of their grades', async () => {
  const report = await runChecks(
    [
      checkOf('first', async () => fine),
      checkOf('second', async () => ({ grade: 'degraded', summary: 'slow', advice: 'Wait.' })),
    ],
    await context(),
    limits,
  )
  expect(report).toEqual({
    health: 'degraded',
    checks: [
      { name: 'first', title: 'first', grade: 'healthy', summary: 'fine' },
      { name: 'second', title: 'second', grade: 'degraded', summary: 'slow', advice: 'Wait.' },
    ],
  })
})

test('a check cannot write', async () => {
  const writing = checkOf('writes', async ({ session }) => {
    await session.script('create table traces ()')
    return fine
  })
  const { checks: results } = await runChecks([writing], await context(), limits)
  expect(results[0]).toMatchObject({ grade: 'unhealthy' })
  expect(results[0]?.summary).toContain('read-only transaction')
})

test('a check that fails is never called healthy, and the next one runs', async () => {
  const failing = checkOf('fails', async ({ session }) => {
    await session.query('select 1 / 0')
    return fine
  })
  const looking = checkOf('looks', async ({ session }) => {
    await session.query('select 1')
    return fine
  })
  const report = await runChecks([failing, looking], await context(), limits)
  expect(report.health).toBe('unhealthy')
  expect(report.checks).toMatchObject([
    { grade: 'unhealthy', summary: 'could not be checked: division by zero' },
    { grade: 'healthy' },
  ])
})

test('a check that takes too long is given up, and the next one runs', async () => {
  const slow = checkOf('slow', async ({ session }) => {
    await session.query('select pg_sleep(20)')
    return fine
  })
  const looking = checkOf('looks', async ({ session }) => {
    await session.query('select 1')
    return fine
  })
  const report = await runChecks([slow, looking], await context(), { check: 1, total: 10 })
  expect(report.checks).toMatchObject([
    { grade: 'unhealthy', summary: expect.stringContaining('statement timeout') },
    { grade: 'healthy' },
  ])
})

test('what does not get its turn in time is not healthy, and says why', async () => {
  const checksNow = [checkOf('late', async () => fine)]
  const report = await runChecks(checksNow, await context(), { check: 1, total: 0 })
  expect(report.checks[0]).toMatchObject({
    grade: 'unhealthy',
    summary: 'could not be checked: the time for all checks was over',
  })
})

test('nothing looked at is not healthy', () => {
  expect(worst([])).toBe('unhealthy')
  expect(worst(['healthy', 'unhealthy', 'degraded'])).toBe('unhealthy')
})

describe('the checks that run', () => {
  test('are those of the names, in the order in which they are shown', () => {
    const names = ['migrations', 'connectivity']
    expect(selectChecks(names).map(({ name }) => name)).toEqual(['connectivity', 'migrations'])
    expect(selectChecks(['migrations'])).toHaveLength(1)
  })

  test('are all for `all`, and where no name is known yet', () => {
    expect(selectChecks(['all'])).toEqual(checks)
    expect(selectChecks(['performance'])).toEqual(checks)
  })
})
