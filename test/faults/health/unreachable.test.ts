import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { stranger } from '../../runtime/health/support.ts'
import { freezingProxy } from '../../support/freezing-proxy.ts'
import { snapshot } from '../../support/observe.ts'
import { lookout, ownServer, silentPort } from './support.ts'

/** Seconds that a process may live beyond its limit, its start on a busy machine included. */
const patience = 1.5

test('a server that was stopped is unhealthy', async () => {
  const { look } = await lookout()
  const server = await ownServer()
  const url = await server.createDatabase()
  expect((await look(url)).exit).toBe(0)
  await server.stop()
  const looked = await look(url)
  expect(looked).toMatchObject({ exit: 3, health: 'unhealthy' })
  expect(looked.check('connectivity')).toMatchObject({
    grade: 'unhealthy',
    summary: `The server at 127.0.0.1:${server.port} does not answer.`,
  })
  expect(looked.result.error_analysis).toContain('connection refused')
})

test('a port that accepts and says nothing is given up in time', async () => {
  const { look } = await lookout()
  const looked = await look(
    `postgresql://me:secret@127.0.0.1:${await silentPort()}/orders`,
    '--timeout',
    '2',
  )
  expect(looked).toMatchObject({ exit: 3, health: 'unhealthy' })
  expect(looked.check('connectivity').grade).toBe('unhealthy')
  expect(looked.seconds).toBeLessThan(2 + patience)
})

test('a port that swallows what comes is given up in time', async () => {
  const { look } = await lookout()
  const looked = await look(
    `postgresql://me:secret@127.0.0.1:${await swallowingPort()}/orders`,
    '--timeout',
    '2',
  )
  expect(looked).toMatchObject({ exit: 3, health: 'unhealthy' })
  expect(looked.result.error_analysis).toContain('did not answer in time')
  expect(looked.seconds).toBeLessThan(2 + patience)
})

test('a password that was changed is named as the cause, and stands nowhere', async () => {
  const { look, project } = await lookout()
  const admin = await stranger(project.urls.dev)
  await admin.query(`create role clerk login password 'first-correct-horse'`)
  onTestFinished(async () => void (await admin.query('drop role clerk')))
  const url = Object.assign(new URL(project.urls.dev), {
    username: 'clerk',
    password: 'first-correct-horse',
  }).href
  expect((await look(url)).exit).toBe(0)
  await admin.query(`alter role clerk password 'second'`)
  const looked = await look(url)
  expect(looked).toMatchObject({ exit: 3, health: 'unhealthy' })
  expect(looked.result.errors[0]).toMatchObject({
    code: 'DB_AUTH_FAILED',
    message: expect.stringContaining('rejects the user "clerk"'),
    next: expect.stringContaining('password'),
  })
  expect(looked.printed).not.toContain('correct-horse')
  expect(JSON.stringify(await snapshot(project.state))).not.toContain('correct-horse')
})

test('a server without a free connection is unhealthy, and says how to free one', async () => {
  const { look } = await lookout()
  const server = await ownServer({ max_connections: '6', superuser_reserved_connections: '2' })
  const url = await server.createDatabase()
  const admin = await stranger(url)
  await admin.query(`create role clerk login password 'clerk'`)
  const clerk = Object.assign(new URL(url), { username: 'clerk', password: 'clerk' }).href
  await Promise.all([stranger(clerk), stranger(clerk), stranger(clerk)])

  const ordinary = await look(clerk)
  expect(ordinary).toMatchObject({ exit: 3, health: 'unhealthy' })
  expect(ordinary.check('connectivity').summary).toContain('has no connection left')
  expect(ordinary.result.suggested_fixes.join(' ')).toMatch(/Free a connection.*superuser/s)

  // The slots kept for superusers are still open, and say who has taken the others.
  const superuser = await look(url, '--checks', 'connectivity,connections')
  expect(superuser).toMatchObject({ exit: 4, health: 'unhealthy' })
  expect(superuser.check('connectivity').grade).toBe('healthy')
  expect(superuser.check('connections')).toMatchObject({
    grade: 'unhealthy',
    advice: expect.stringContaining('pg_stat_activity'),
  })
})

test('a server that freezes in the middle of a check is given up in time', async () => {
  const { look, project } = await lookout()
  const through = await freezingProxy(project.urls.dev, 'pg_stat_ssl')
  const looked = await look(through, '--checks', 'all', '--timeout', '2')
  expect(looked.seconds).toBeLessThan(2 + patience)
  expect(looked.health).not.toBe('healthy')
  expect(looked.check('connectivity').grade).toBe('healthy')
  expect(looked.check('tls')).toMatchObject({
    grade: 'unknown',
    summary: expect.stringContaining('no answer within'),
  })
})

test('a check that runs past its own limit is unknown, and the others still look', async () => {
  const { look, project } = await lookout({ 'health_checks.timeouts.check': 1 })
  const admin = await stranger(project.urls.dev)
  // Only the checks that read what extensions there are wait for this.
  await admin.query('begin; lock table pg_catalog.pg_extension in access exclusive mode')
  const looked = await look(project.urls.dev, '--checks', 'slow-queries,connectivity,sequences')
  expect(looked).toMatchObject({ exit: 6, health: 'degraded' })
  expect(looked.check('slow-queries')).toMatchObject({
    grade: 'unknown',
    summary: expect.stringContaining('statement timeout'),
  })
  expect(looked.check('sequences').grade).toBe('healthy')
  expect(looked.seconds).toBeLessThan(1 + patience)
})

/** A port whose queue is full, for its owner is stopped: the kernel drops what comes, as a filter does. */
async function swallowingPort(): Promise<number> {
  const listen = `const s = require('net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 },
    () => console.log(s.address().port))`
  const owner = spawn(process.execPath, ['-e', listen], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void owner.kill('SIGKILL'))
  const [printed] = await once(owner.stdout, 'data')
  const port = Number(String(printed))
  owner.kill('SIGSTOP')
  for (let waiting = false; !waiting; ) {
    const socket = connect(port, '127.0.0.1').on('error', () => {})
    onTestFinished(() => void socket.destroy())
    const entered = once(socket, 'connect').then(() => true)
    waiting = !(await Promise.race([entered, sleep(300, false)]))
  }
  return port
}
