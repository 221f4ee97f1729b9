import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { memoryUsage } from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, onTestFinished, test } from 'vitest'
import { getEnvironments } from '../../../src/runtime/config/environment.ts'
import { loadConfig } from '../../../src/runtime/config/load.ts'
import { lookForEver } from '../../../src/runtime/pipelines/schedule/process.ts'
import { createReporter } from '../../../src/runtime/report/reporter.ts'
import type { Run } from '../../../src/runtime/run.ts'
import { statePaths } from '../../../src/runtime/state/paths.ts'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { freezingProxy } from '../../support/freezing-proxy.ts'
import { startReceiver } from '../../support/http-receiver.ts'
import { rows } from '../../support/observe.ts'
import { stoppablePostgres } from '../../support/postgres/stoppable.ts'
import { startFaberDb } from '../../support/program.ts'
import { signingSecret } from '../alerts/support.ts'

async function monitored() {
  const project = await faberProject()
  const receiver = await startReceiver()
  const ops = { type: 'webhook', url_env: 'OPS_URL', secret_env: 'OPS_SECRET' }
  await project.configure({ 'alerts.receivers.ops': ops })
  const env = { ...project.env, OPS_URL: receiver.url, OPS_SECRET: signingSecret }
  return { project, receiver, env }
}

/** Looks in this process at a beat that no one would wait for otherwise; ends when the test does. */
async function looking(project: FaberProject, env: NodeJS.ProcessEnv, seconds: number) {
  const ending = new AbortController()
  const closers: (() => Promise<unknown>)[] = []
  let log = ''
  const stderr = { write: (text: string) => (log += text) }
  const run: Run = {
    operation: 'schedule',
    cwd: project.dir,
    env: { HOME: project.dir, ...env },
    root: project.dir,
    state: statePaths(project.dir),
    reporter: createReporter({ stdout: { write() {} }, stderr }, false),
    signal: ending.signal,
    details: {},
    warnings: [],
    defer: (close) => closers.unshift(close),
    now: () => new Date(),
  }
  const config = await loadConfig(join(project.state, 'config.json'))
  const { environments } = getEnvironments(config, 'dev')
  const ended = lookForEver({ config, environments, minutes: seconds / 60, json: false }, run)
  const end = async () => {
    ending.abort()
    await ended
    for (const close of closers.splice(0)) await close()
  }
  onTestFinished(end)
  const looks = () => log.split('\n').filter((line) => / dev [✓⚠✗] /.test(line))
  return { end, looks, log: () => log }
}

test('a server that stops is told once, one that is back once, and nothing else is', async () => {
  const { project, receiver, env } = await monitored()
  const server = await stoppablePostgres()
  const process = await looking(project, { ...env, DEV_DATABASE_URL: server.url }, 0.3)
  const titles = () => receiver.received.map(({ body }) => /"title":"([^"]*)"/.exec(body)?.[1])
  const moreLooks = async (n: number) => {
    const wanted = process.looks().length + n
    await expect.poll(() => process.looks().length, { timeout: 30_000 }).toBeGreaterThan(wanted)
  }
  await moreLooks(2)
  expect(titles()).toEqual([])
  await server.stop()
  await expect.poll(titles, { timeout: 20_000 }).toHaveLength(1)
  await moreLooks(3)
  await server.start()
  await expect.poll(titles, { timeout: 20_000 }).toHaveLength(2)
  await moreLooks(3)
  expect(titles()).toEqual([expect.stringMatching(/^dev is unhealthy: /), 'dev is healthy again.'])
  await process.end()
  expect(process.log()).toContain('Told: dev is healthy again.')
  expect(await readdir(join(project.state, 'alerts/monitor'))).toEqual(['dev.json'])
})

test('it keeps no connection between looks, and needs no more memory after many', async () => {
  const { project, env } = await monitored()
  const process = await looking(project, env, 0.02)
  const until = (looks: number) =>
    expect.poll(() => process.looks().length, { timeout: 50_000 }).toBeGreaterThan(looks)
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  const heap = () => {
    collect()
    return memoryUsage().heapUsed
  }
  await until(60)
  const before = heap()
  await until(260)
  // Two hundred looks that each left a connection or its answers behind would need more.
  expect(heap() - before).toBeLessThan(4_000_000)
  await process.end()
  const database = new URL(project.urls.dev).pathname.slice(1)
  const left = await rows(
    project.urls.production,
    `select pid from pg_stat_activity where datname = '${database}' and application_name = 'faber-db'`,
  )
  expect(left).toEqual([])
})

test('as a process it says each look, refuses a second one, and ends well at SIGTERM', async () => {
  const { project, env } = await monitored()
  const at = { cwd: project.dir, env }
  const first = startFaberDb(['schedule', 'all', '--as', 'process', '--every', '1m'], at)
  const monitor = join(project.state, 'alerts/monitor')
  const files = () => readdir(monitor).catch(() => [])
  await expect.poll(files, { timeout: 20_000 }).toContain('production.json')
  const second = startFaberDb(['schedule', 'production', '--as', 'process', '--json'], at)
  const { exit, stdout } = await second.ended
  expect(exit).toBe(4)
  expect(JSON.parse(stdout).errors[0]).toMatchObject({
    code: 'MONITOR_RUNNING',
    message: expect.stringContaining(`process ${first.pid} of `),
  })
  first.kill('SIGTERM')
  const ended = await first.ended
  expect({ exit: ended.exit, stdout: ended.stdout }).toEqual({ exit: 0, stdout: '' })
  expect(ended.stderr.trimEnd().split('\n')).toEqual([
    `Looking at dev, production every 1m, as process ${first.pid}.`,
    expect.stringMatching(/^[\d-]+T[\d:.]+Z dev ✓ healthy$/),
    expect.stringMatching(/^[\d-]+T[\d:.]+Z production ✓ healthy$/),
  ])
  expect((await files()).filter((name) => name.endsWith('.process'))).toEqual([])
})

test.each([
  ['while it connects', 'application_name'],
  ['before it says who it is', 'server_version_num'],
  ['during a check', 'begin transaction read only'],
])(
  'a server that falls silent %s does not hold it at SIGTERM, and nothing is told of it',
  async (_, when) => {
    const { project, env } = await monitored()
    const url = await freezingProxy(project.urls.dev, when)
    const process = startFaberDb(['schedule', 'dev', '--as', 'process', '--json'], {
      cwd: project.dir,
      env: { ...env, DEV_DATABASE_URL: url },
    })
    await sleep(1_500)
    const start = performance.now()
    process.kill('SIGTERM')
    const { exit, stdout } = await process.ended
    expect(exit).toBe(0)
    expect(stdout).toBe('')
    expect(performance.now() - start).toBeLessThan(4_000)
  },
)
