import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faberProject } from '../../support/faber-project.ts'

const ops = { type: 'webhook', url_env: 'OPS_URL', secret_env: 'OPS_SECRET' }

async function monitored() {
  const project = await faberProject()
  await project.configure({ 'alerts.receivers.ops': ops })
  return project
}

test('the files are shown, with what installs them and what they read; nothing is written', async () => {
  const project = await monitored()
  const before = await readdir(project.dir)
  const { exit, stdout } = await project.run('schedule', 'production', '--as', 'systemd')
  expect(exit).toBe(0)
  expect(stdout).toContain(' Nothing is installed yet.')
  expect(stdout).toMatch(/^faber-db-\S+-production\.timer:\n {2}\[Unit\]$/m)
  expect(stdout).toContain('  OnCalendar=*-*-* *:00/5:00 UTC\n')
  expect(stdout).toMatch(/ {2}sudo systemctl .* enable --now \S+\.timer$/m)
  expect(stdout).toMatch(/: PROD_DATABASE_URL, OPS_URL, OPS_SECRET$/m)
  expect(await readdir(project.dir)).toEqual(before)
})

test('--out writes them, again where they are the same, and never over other content', async () => {
  const project = await monitored()
  const write = () =>
    project.json('schedule', 'all', '--as', 'cron', '--every', '1h', '--out', 'ops files')
  const { exit, result } = await write()
  expect(exit).toBe(0)
  const [file] = result.details.files as { path: string; content: string }[]
  const path = join(project.dir, 'ops files', file?.path ?? '')
  expect(await readFile(path, 'utf8')).toBe(file?.content)
  expect(file?.content).toMatch(
    /^0 \* \* \* \* cd .* health-check all --notify >\/dev\/null # \S+$/m,
  )
  // Node and the program by where they are: cron has no PATH to speak of.
  expect(file?.content).toContain(process.execPath)
  expect((await write()).exit).toBe(0)
  await writeFile(path, 'mine\n')
  const refused = await write()
  expect(refused.exit).toBe(4)
  expect(refused.result.errors[0]).toMatchObject({ code: 'POLICY' })
  expect(await readFile(path, 'utf8')).toBe('mine\n')
})

test('no value of a variable is in them', async () => {
  const project = await monitored()
  for (const form of ['systemd', 'cron', 'github-actions']) {
    const { exit, stdout } = await project.run('schedule', 'production', '--as', form)
    expect(exit).toBe(0)
    expect(stdout).not.toContain(project.urls.production)
    expect(stdout).not.toContain('postgresql://')
  }
})

test.each([
  [[], 'USAGE', 'schedule needs --as: what keeps the beat.'],
  [['--as', 'cron', '--every', '7m'], 'USAGE', expect.stringContaining('divide an hour or a day')],
  [
    ['--as', 'github-actions', '--every', '1m'],
    'USAGE',
    expect.stringContaining('5m at the least'),
  ],
])('%j is refused', async (flags, code, message) => {
  const project = await monitored()
  const { exit, result } = await project.json('schedule', 'dev', ...flags)
  expect(exit).toBe(2)
  expect(result.errors[0]).toMatchObject({ code, message })
})

test('without a receiver there is no one to tell', async () => {
  const project = await faberProject()
  const { exit, result } = await project.json('schedule', 'dev', '--as', 'cron')
  expect(exit).toBe(2)
  expect(result.errors[0]).toMatchObject({ code: 'CONFIG_INVALID' })
  const { stdout } = await project.run('schedule', 'dev', '--as', 'cron')
  expect(stdout).not.toContain('Install with')
})
