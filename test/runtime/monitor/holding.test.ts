import { spawnSync } from 'node:child_process'
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holdEnvironments } from '../../../src/runtime/monitor/holding.ts'
import { errorOf, temporaryFolder } from '../support.ts'

const me = { actor: 'me@here', now: () => new Date() }

/** A state folder in which another process looks at dev, as far as its file says. */
async function heldBy(holder: { readonly pid: number; readonly host: string }) {
  const alerts = await temporaryFolder()
  await mkdir(join(alerts, 'monitor'))
  const file = join(alerts, 'monitor/dev.process')
  const content = { ...holder, actor: 'other@there', since: '2026-01-01T00:00:00.000Z' }
  await writeFile(file, JSON.stringify(content))
  return { state: { alerts }, file }
}

test('one process looks at an environment; a second is refused and told which', async () => {
  const { state } = await heldBy({ pid: process.ppid, host: hostname() })
  const error = await errorOf(() => holdEnvironments(['production', 'dev'], state, me))
  expect(error).toMatchObject({ code: 'MONITOR_RUNNING', exit: 4 })
  expect(error.message).toBe(
    `Another process looks at dev already: process ${process.ppid} of other@there, since 2026-01-01T00:00:00.000Z.`,
  )
  // What it had taken before is free again.
  const release = await holdEnvironments(['production'], state, me)
  await release()
  expect(await readdir(join(state.alerts, 'monitor'))).toEqual(['dev.process'])
})

test('one that was killed on this machine is no hindrance', async () => {
  const { pid } = spawnSync(process.execPath, ['--version'])
  const { state } = await heldBy({ pid, host: hostname() })
  await (await holdEnvironments(['dev'], state, me))()
})

test('nor is one that had our own number, as in a container that was started again', async () => {
  const { state } = await heldBy({ pid: process.pid, host: hostname() })
  await (await holdEnvironments(['dev'], state, me))()
})

test('of another machine only its silence of two minutes is known', async () => {
  const { state, file } = await heldBy({ pid: 1, host: 'elsewhere' })
  expect(await errorOf(() => holdEnvironments(['dev'], state, me))).toMatchObject({
    code: 'MONITOR_RUNNING',
  })
  const before = new Date(Date.now() - 121_000)
  await utimes(file, before, before)
  await (await holdEnvironments(['dev'], state, me))()
})
