import { beforeAll, describe, expect, test } from 'vitest'
import { healthCheck } from '../../../src/operations/index.ts'
import type { Check, Finding } from '../../../src/runtime/health/check.ts'
import { checks } from '../../../src/runtime/health/checks/index.ts'
import { runChecks, selectChecks, worst } from '../../../src/runtime/health/run-checks.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { contextOf, ordinaryRole, stranger } from './support.ts'

const limits = { check: 5, total: 10 }
let url: string

beforeAll(async () => {
  url = (await freshDatabase()).url
})

const context = () => contextOf(url)
const checkOf = (name: string, run: Check['run']): Check => ({ name, title: name, asks: name, run })
const vital = (check: Check): Check => ({ ...check, isVital: true })
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
  expect(results[0]).toMatchObject({ grade: 'unknown' })
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
  expect(report.health).toBe('degraded')
  expect(report.checks).toMatchObject([
    { grade: 'unknown', summary: 'not checked: division by zero' },
    { grade: 'healthy' },
  ])
})

test('a vital check that fails makes the database unhealthy', async () => {
  const failing = checkOf('fails', async () => Promise.reject(new Error('gone')))
  const report = await runChecks([vital(failing)], await context(), limits)
  expect(report).toMatchObject({ health: 'unhealthy', checks: [{ grade: 'unhealthy' }] })
})

test('a right that the role lacks is named, with the statement that gives it', async () => {
  const role = await contextOf(await ordinaryRole(url))
  const forbidden = checkOf('forbidden', async ({ session }) => {
    await session.query('select pg_catalog.pg_ls_waldir()')
    return fine
  })
  const { checks: results } = await runChecks([forbidden], role, limits)
  expect(results[0]).toMatchObject({
    grade: 'unknown',
    summary: 'not checked: permission denied for function pg_ls_waldir',
    advice: expect.stringContaining('grant pg_monitor to "ordinary_'),
  })
})

test('a table that the role may not read makes a vital check unknown, and not the database ill', async () => {
  const { url: own } = await freshDatabase()
  await (await stranger(own)).query('create table history ()')
  const reading = checkOf('reads', async ({ session }) => {
    await session.query('select from history')
    return fine
  })
  const { checks: results } = await runChecks(
    [vital(reading)],
    await contextOf(await ordinaryRole(own)),
    limits,
  )
  expect(results[0]).toMatchObject({
    grade: 'unknown',
    advice: expect.stringContaining('grant select on "public".history to "ordinary_'),
  })
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
    { grade: 'unknown', summary: expect.stringContaining('statement timeout') },
    { grade: 'healthy' },
  ])
})

test('what does not get its turn in time is not healthy, and says why', async () => {
  const checksNow = [checkOf('late', async () => fine)]
  const report = await runChecks(checksNow, await context(), { check: 1, total: 0 })
  expect(report.checks[0]).toMatchObject({
    grade: 'unknown',
    summary: 'not checked: the time for all checks was over',
  })
})

test('nothing looked at is not healthy', () => {
  expect(worst([])).toBe('unhealthy')
  expect(worst(['healthy', 'unhealthy', 'degraded'])).toBe('unhealthy')
})

test('what is unknown degrades the whole', () => {
  expect(worst(['healthy', 'unknown'])).toBe('degraded')
  expect(worst(['unknown', 'unhealthy'])).toBe('unhealthy')
})

describe('the checks that run', () => {
  test('are those of the names, in the order in which they are shown', () => {
    const names = ['migrations', 'connectivity']
    expect(selectChecks(names).map(({ name }) => name)).toEqual(['connectivity', 'migrations'])
    expect(selectChecks(['migrations'])).toHaveLength(1)
  })

  test('are all for `all`', () => {
    expect(selectChecks(['all'])).toEqual(checks)
  })

  test('have all names that the command line and the configuration take', () => {
    const others = ['performance', 'all']
    const names = healthCheck.flags.checks.choices.filter((name) => !others.includes(name))
    expect(names.toSorted()).toEqual(checks.map(({ name }) => name).toSorted())
  })
})
