import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { fractary } from '../../faber/fractary.ts'
import { logSchemas } from '../../faber/log-schemas.ts'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { testServer } from '../../support/postgres/worker-server.ts'
import { faberDbJson } from '../../support/program.ts'

const users = { '20260101000000_users': 'CREATE TABLE users (id integer PRIMARY KEY);\n' }

/** Runs the program with this `fractary` first on its PATH. */
function withFractary({ dir, env }: FaberProject, bin: string, ...args: string[]) {
  const PATH = [bin, testServer().toolsDir, process.env.PATH].join(':')
  return faberDbJson(args, { cwd: dir, env: { ...env, PATH } })
}

const comments = async ({ state }: FaberProject) => {
  const folder = join(state, 'faber/comments')
  const names = await readdir(folder).catch(() => [])
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')))
}

async function logs({ dir }: FaberProject) {
  const root = join(dir, '.fractary/logs')
  const found: { type: string; front: Record<string, string>; body: string }[] = []
  for (const type of await readdir(root).catch(() => [])) {
    for (const name of await readdir(join(root, type))) {
      const [, front = '', body = ''] = (await readFile(join(root, type, name), 'utf8')).split(
        /^---\n/m,
      )
      found.push({ type, front: parse(front), body })
    }
  }
  return found
}

test('a migration with a work item is told there, by the program of the plugin that keeps it', async () => {
  const project = await faberProject({ migrations: users })
  await project.configure({ 'integration.work_plugin': 'fractary-work' })
  const { bin, calls, urls } = await fractary()
  const { exit } = await withFractary(project, bin, 'migrate', 'dev', '--work-id', '123')
  expect(exit).toBe(0)
  const [call = [], ...more] = await calls()
  expect(more).toEqual([])
  expect(call.slice(0, 5)).toEqual(['work', 'comment', 'create', '123', '--body'])
  expect(call[5]).toContain('**faber-db: migrate, done**')
  expect(call[5]).toContain('20260101000000_users')
  expect(call[6]).toBe('--json')
  expect(await urls()).toEqual([])
})

test('what has been said is not said again, and a run that finds nothing to do says nothing', async () => {
  const project = await faberProject({ migrations: users })
  await project.configure({ 'integration.work_plugin': 'fractary-work' })
  const { bin, calls } = await fractary()
  const run = () => withFractary(project, bin, 'migrate', 'production', '--work-id', '123')
  expect([(await run()).exit, (await run()).exit]).toEqual([5, 5])
  await project.approve()
  expect([(await run()).exit, (await run()).exit]).toEqual([0, 0])
  const said = (await calls()).map(({ 5: body = '' }) => body.split('\n')[0])
  expect(said).toEqual([
    '**faber-db: migrate, waits for a person (APPROVAL_REQUIRED)**',
    '**faber-db: migrate, done**',
  ])
})

test('without the program, or without the plugin, the comment is left as a file', async () => {
  const project = await faberProject({ migrations: users })
  const { bin, calls } = await fractary()
  const { exit, result } = await withFractary(project, bin, 'migrate', 'dev', '--work-id', 'A/1')
  expect(exit).toBe(0)
  expect(result.warnings).toEqual([])
  expect(await calls()).toEqual([])
  const [text = '', ...more] = await comments(project)
  expect(more).toEqual([])
  expect(text).toContain('20260101000000_users')
})

test('a program that fails is a warning, and the migration is what it was', async () => {
  const project = await faberProject({ migrations: users })
  await project.configure({ 'integration.work_plugin': 'fractary-work' })
  const { bin } = await fractary("console.error('not logged in'); process.exit(3)")
  const { exit, result } = await withFractary(project, bin, 'migrate', 'dev', '--work-id', '123')
  expect(exit).toBe(0)
  expect(result.status).toBe('success')
  const [warning] = result.warnings
  expect(warning?.code).toBe('NOT_HANDED_ON')
  expect(warning?.message).toContain('fractary ended with 3: not logged in')
  expect(await comments(project)).toHaveLength(1)
})

test('a failure is told without a secret', async () => {
  const project = await faberProject({ migrations: users })
  project.env.DEV_DATABASE_URL = 'postgresql://ann:s3cret@127.0.0.1:1/shop'
  await project.configure({
    integration: { work_plugin: 'fractary-work', logs_plugin: 'fractary-logs' },
  })
  const { bin, calls } = await fractary()
  const { exit } = await withFractary(project, bin, 'migrate', 'dev', '--work-id', '123')
  expect(exit).toBe(3)
  expect(await calls()).toHaveLength(1)
  const told = JSON.stringify([await calls(), await comments(project), await logs(project)])
  expect(told).toContain('DB_UNREACHABLE')
  expect(told).not.toContain('s3cret')
})

test('a migration, a backup and an approval leave logs in the form of fractary-logs', async () => {
  const project = await faberProject({ migrations: users })
  await project.configure({ 'integration.logs_plugin': 'fractary-logs' })
  await project.approve()
  await project.json('migrate', 'production', '--work-id', '123')
  await project.json('backup', 'create', 'production', '--work-id', '123')
  const found = await logs(project)
  const ajv = new Ajv({ allErrors: true })
  for (const { type, front } of found) {
    ajv.validate(logSchemas[type] ?? false, front)
    expect(ajv.errors).toBeNull()
  }
  const shown = found.map(({ front }) => [
    front.log_type,
    front.title,
    front.operation_type ?? front.audit_type ?? front.environment,
  ])
  expect(shown.toSorted()).toEqual([
    ['audit', 'approve production', 'security'],
    ['audit', 'backup create production', 'change'],
    ['audit', 'migrate production', 'change'],
    ['deployment', 'migrate production', 'production'],
    ['operational', 'backup create production', 'backup'],
    ['operational', 'migrate production', 'migration'],
  ])
  expect(found.filter(({ front }) => front.work_id === '123')).toHaveLength(5)
})

test('nothing is logged where nobody keeps logs, nor of a dry run', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev')
  expect(await logs(project)).toEqual([])
  await project.configure({ 'integration.logs_plugin': 'fractary-logs' })
  await project.json('migrate', 'production', '--dry-run')
  expect(await logs(project)).toEqual([])
})

test('with log_all_operations turned off only what changed something is logged', async () => {
  const project = await faberProject({ migrations: users })
  const integration = { logs_plugin: 'fractary-logs', log_all_operations: false }
  await project.configure({ integration })
  expect((await project.json('migrate', 'production')).exit).toBe(5)
  expect(await logs(project)).toEqual([])
  await project.configure({ 'integration.log_all_operations': true })
  await project.json('migrate', 'production')
  const [log, ...more] = await logs(project)
  expect(more).toEqual([])
  expect(log?.front).toMatchObject({ log_type: 'operational', status: 'active' })
})

test('the records of a rollback and a restore name the work item', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev', '--work-id', '1')
  const { result } = await project.json('backup', 'create', 'dev', '--work-id', '2')
  const restored = await project.json(
    ...['restore', 'dev', '--backup', String(result.details.backup_id), '--work-id', '3'],
  )
  expect(restored.result.message).toContain('estored')
  const audit = await project.json('audit', 'list')
  const entries = audit.result.details.entries as { operation: string; work_item?: string }[]
  const named = new Set(
    entries.flatMap(({ operation, work_item }) => (work_item ? `${operation} ${work_item}` : [])),
  )
  expect([...named].toSorted()).toEqual(['backup create 2', 'migrate 1', 'restore 3'])
})
