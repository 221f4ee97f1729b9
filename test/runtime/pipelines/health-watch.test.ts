import { setTimeout as sleep } from 'node:timers/promises'
import { execa } from 'execa'
import { expect, inject, test } from 'vitest'
import { faberProject } from '../../support/faber-project.ts'
import { rows } from '../../support/observe.ts'
import { stoppablePostgres } from '../../support/postgres/stoppable.ts'
import { openTerminal, type Terminal } from '../../support/terminal.ts'

const migrations = { '20260101000000_users': 'create table users (id int primary key);\n' }
const showCursor = '\x1b[?25h'
const hideCursor = '\x1b[?25l'

/** Waits for a text that was not on the screen when it began to wait. */
async function shows(terminal: Terminal, text: string): Promise<void> {
  const before = terminal.screen().length
  await expect
    .poll(() => terminal.screen().slice(before), { timeout: 20_000, interval: 20 })
    .toContain(text)
}

test('on a terminal a table is drawn again: a server that goes away shows it, and goes on when it is back', async () => {
  const project = await faberProject({ migrations })
  const server = await stoppablePostgres()
  const env = { ...project.env, DEV_DATABASE_URL: server.url }
  const terminal = openTerminal(['health-check', 'dev', '--watch', '--every', '1'], {
    cwd: project.dir,
    env,
  })
  await shows(terminal, 'dev: ✓ healthy since')
  expect(terminal.screen()).toMatch(/✓ Connectivity +\d\d:\d\d:\d\d {2}[\d.]+ ms/)
  expect(terminal.screen()).toMatch(/\d\d:\d\d:\d\d, next look \d\d:\d\d:\d\d, Ctrl-C ends/)
  await server.stop()
  await shows(terminal, 'dev: ✗ unhealthy since')
  await server.start()
  await shows(terminal, 'dev: ✓ healthy since')
  expect(terminal.screen()).toContain(hideCursor)
  terminal.type('\x03')
  expect(await terminal.ended).toBe(0)
  expect(terminal.screen().lastIndexOf(showCursor)).toBeGreaterThan(
    terminal.screen().lastIndexOf(hideCursor),
  )
})

test('all environments stand side by side, a row for each check', async () => {
  const project = await faberProject({ migrations })
  const terminal = openTerminal(['health-check', 'all', '--watch'], {
    cwd: project.dir,
    env: { ...project.env, PROD_DATABASE_URL: 'postgresql://me:secret-word@127.0.0.1:1/nowhere' },
  })
  await shows(terminal, 'not reached')
  terminal.type('\x03')
  expect(await terminal.ended).toBe(0)
  const screen = terminal.screen()
  expect(screen).toMatch(/dev +production/)
  expect(screen).toMatch(/✓ healthy +✗ not reached/)
  expect(screen).toMatch(/Connectivity +✓ +✗/)
  expect(screen).not.toContain('secret-word')
})

test('elsewhere a line stands for each look, and with --json a document', async () => {
  const project = await faberProject({ migrations })
  const plain = project.start('health-check', 'dev', '--watch', '--every', '1')
  const json = project.start('health-check', 'dev', '--watch', '--every', '1', '--json')
  await sleep(3_000)
  plain.kill('SIGINT')
  json.kill('SIGINT')
  const lines = (await plain.ended).stdout.trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(1)
  for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z dev ✓ healthy$/)
  const { exit, stdout } = await json.ended
  expect(exit).toBe(0)
  const documents = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(documents.length).toBeGreaterThan(1)
  expect(documents[0]).toEqual({
    at: expect.any(String),
    environment: 'dev',
    health: 'healthy',
    checks: [
      expect.objectContaining({ name: 'connectivity', grade: 'healthy' }),
      expect.objectContaining({ name: 'migrations', grade: 'healthy' }),
    ],
  })
})

test('when no one reads its lines any more, it ends', async () => {
  const project = await faberProject({ migrations })
  const words = [process.execPath, inject('program'), 'health-check', 'dev', '--watch']
  const command = `${words.map((word) => `'${word}'`).join(' ')} --every 1 | head -1`
  const { stdout, stderr, exitCode } = await execa('bash', ['-o', 'pipefail', '-c', command], {
    cwd: project.dir,
    env: { HOME: project.dir, ...project.env },
    reject: false,
  })
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
  expect(stdout).toMatch(/dev ✓ healthy$/)
})

test('it keeps one connection, with no transaction open between looks', async () => {
  const project = await faberProject({ migrations })
  const watch = project.start('health-check', 'dev', '--watch', '--every', '1')
  const database = new URL(project.urls.dev).pathname.slice(1)
  const sessions = () =>
    rows<{ pid: number; state: string }>(
      project.urls.production,
      `select pid, state from pg_stat_activity
        where datname = '${database}' and application_name = 'faber-db'`,
    )
  await expect.poll(sessions, { timeout: 10_000 }).toHaveLength(1)
  const [first] = await sessions()
  await sleep(2_500)
  await expect.poll(sessions).toEqual([{ pid: first?.pid, state: 'idle' }])
  watch.kill('SIGTERM')
  expect((await watch.ended).exit).toBe(0)
  expect(await sessions()).toEqual([])
})

test.each([
  [['--every', '5'], '"--every" is the time between the looks of --watch.'],
  [['--watch', '--notify'], '--watch shows, and --notify tells: one look cannot do both.'],
  [['--watch', '--prometheus'], '--watch has no end at which --prometheus could be written.'],
])('%j is refused', async (flags, message) => {
  const project = await faberProject({ migrations })
  const { exit, result } = await project.json('health-check', 'dev', ...flags)
  expect(exit).toBe(2)
  expect(result.message).toBe(message)
})
