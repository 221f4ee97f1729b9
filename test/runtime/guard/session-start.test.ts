import { utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeGrant } from '../../../src/runtime/approval/grant.ts'
import { makePlan, writePlan } from '../../../src/runtime/approval/plan.ts'
import { sessionStart } from '../../../src/runtime/guard/session-start.ts'
import { statePaths } from '../../../src/runtime/state/paths.ts'
import { keepSeen } from '../../../src/runtime/state/seen.ts'
import { content } from '../approval/plans.ts'
import { folderWith, temporaryFolder } from '../support.ts'

const configFile = '.fractary/plugins/faber-db/config.json'
const now = new Date()
const before = (minutes: number) => new Date(now.getTime() - minutes * 60_000).toISOString()

async function project(config = JSON.stringify(configured)) {
  const folder = await folderWith({ [configFile]: config })
  const said = () => sessionStart(JSON.stringify({ cwd: folder }), { env: {}, now })
  return { folder, state: statePaths(folder), said }
}

const configured = {
  schema_version: '1.0',
  database: { provider: 'postgresql', migration_tool: 'prisma' },
  environments: {
    dev: { connection_string_env: 'DEV_DATABASE_URL' },
    production: { connection_string_env: 'PROD_DATABASE_URL' },
  },
}

test('the environments are told, and which of them are protected', async () => {
  const { said } = await project()
  expect(await said()).toBe(
    'faber-db guards this project’s databases: dev; production (protected).',
  )
})

test.each([
  [0, 'just now'],
  [1, '1 minute ago'],
  [185, '3 hours ago'],
  [4 * 24 * 60, '4 days ago'],
])('what was seen %d minutes ago is told with its age', async (minutes, age) => {
  const { state, said } = await project()
  await keepSeen(state, { production: { pending: 2, head: null, at: before(minutes) } })
  expect(await said()).toContain(`production (protected, 2 pending as of ${age}).`)
})

test('what is seen of one environment leaves the others as they are', async () => {
  const { state, said } = await project()
  await keepSeen(state, { dev: { pending: 1, head: null, at: before(1) } })
  await keepSeen(state, { production: { pending: 2, head: 'a', at: before(2) } })
  expect(await said()).toContain('dev (1 pending as of 1 minute ago); production (protected, 2')
})

test('the newest plan of a request that waits for approval is told', async () => {
  const { state, said } = await project()
  const [older, newer] = [content({ backup: false }), content()].map((each) => makePlan(each, now))
  const free = makePlan(content({ request: 'migrate dev', approval: 'none' }), now)
  for (const plan of [older, newer, free])
    if (plan) await writePlan(state.plans, plan, { HOME: state.folder })
  const minuteAgo = new Date(now.getTime() - 60_000)
  await utimes(join(state.plans, `${older?.id}.json`), minuteAgo, minuteAgo)
  const lines = (await said())?.split('\n')
  const id = newer?.id.slice(0, 8)
  expect(lines?.[1]).toBe(`Waiting for approval: plan ${id} for migrate production.`)
})

test('a plan that was approved, or written days ago, waits for nothing', async () => {
  const { state, said } = await project()
  const [approved, old] = [content(), content({ request: 'rollback production' })].map((each) =>
    makePlan(each, now),
  )
  for (const plan of [approved, old])
    if (plan) await writePlan(state.plans, plan, { HOME: state.folder })
  await writeGrant(state.grants, { plan_id: approved?.id } as never)
  const dayAgo = new Date(now.getTime() - 25 * 60 * 60_000)
  await utimes(join(state.plans, `${old?.id}.json`), dayAgo, dayAgo)
  expect(await said()).not.toContain('Waiting')
})

test('a broken configuration is said to be broken', async () => {
  const { said } = await project('{ "schema_version": ')
  const text = await said()
  expect(text).toContain('configuration is broken')
  expect(text?.split('\n')).toHaveLength(1)
})

test('without a configuration there is nothing to say', async () => {
  const cwd = await temporaryFolder()
  expect(await sessionStart(JSON.stringify({ cwd }), { env: {}, now })).toBeUndefined()
})

test('a cache that is damaged or cannot be written is worth no failure', async () => {
  const { folder, state, said } = await project()
  await keepSeen({ seen: join(folder, configFile, 'no-folder') }, {})
  await keepSeen(state, { dev: { pending: 1, head: null, at: before(1) } })
  await writeFile(state.seen, '{')
  expect(await said()).toContain('databases: dev; production')
})
