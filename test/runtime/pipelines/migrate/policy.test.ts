import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { history, rows, snapshot } from '../../../support/observe.ts'

const users = { '20260101000000_users': 'create table users (id int primary key);\n' }

test.each(['--skip-backup', '--skip-health-check', '--force'])(
  '%s does not reach production',
  async (flag) => {
    const project = await faberProject({ migrations: users })
    const before = await snapshot(project.dir)
    const { exit, result } = await project.json('migrate', 'production', flag)
    expect(exit).toBe(4)
    expect(result.errors[0]).toMatchObject({
      code: 'POLICY',
      message: expect.stringContaining(flag),
    })
    expect(await snapshot(project.dir)).toEqual(before)
  },
)

test('on dev the shortcuts are taken', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev')
  await project.addMigration('20260101000000_users', 'create table users (id bigint);\n')
  await project.addMigration('20260102000000_drop', 'drop table users;\n')
  const flags = ['--force', '--skip-backup', '--skip-health-check']
  const { exit, result } = await project.json('migrate', 'dev', ...flags)
  expect(exit).toBe(6)
  expect(result.warnings.map(({ code }) => code)).toEqual(['HISTORY_MODIFIED', 'DEGRADED_AFTER'])
  expect(result.details).not.toHaveProperty('backup')
  expect(result.details.health).not.toHaveProperty('before')
  expect(await history(project.urls.dev)).toHaveLength(2)
})

test('a backup comes before a migration that destroys data, on dev too', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev')
  await project.addMigration('20260102000000_drop', 'drop table users;\n')
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(0)
  const { file } = result.details.backup as { file: string }
  const listed = JSON.parse(await readFile(join(project.state, 'backups/backups.json'), 'utf8'))
  expect(listed).toMatchObject([{ file, migration_head: '20260101000000_users' }])
})

test('a migration cannot drop a database, whoever approves', async () => {
  const project = await faberProject({
    migrations: { '20260101000000_drop': 'drop database if exists somebody_elses;\n' },
  })
  for (const environment of ['dev', 'production']) {
    const { exit, result } = await project.json('migrate', environment)
    expect(exit).toBe(4)
    expect(result.errors[0]).toMatchObject({
      code: 'OPERATION_BLOCKED',
      why: 'A migration changes a database; it never drops one.',
    })
  }
})

test('what the configuration does not allow is blocked with its own reason', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev')
  const block_reason = 'Empty it in steps.'
  await project.configure({
    'safety.destructive_operations.truncate': { allowed: false, block_reason },
  })
  await project.addMigration('20260102000000_empty', 'truncate\n  users;\n')
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({ code: 'OPERATION_BLOCKED', why: block_reason })
  expect(result.details).toMatchObject({ block_reason })
  expect(await rows(project.urls.dev, 'select from users')).toEqual([])
  expect(await history(project.urls.dev)).toHaveLength(1)
})

test('a plan of what the configuration has come to forbid cannot be approved', async () => {
  const drop = { '20260102000000_drop': 'drop table if exists legacy;\n' }
  const project = await faberProject({ migrations: { ...users, ...drop } })
  const { result } = await project.json('migrate', 'production')
  const id = String(result.errors[0]?.plan_id)
  const signed = await project.json('approve', id, '--sign', 'release.pem')
  const block_reason = 'Tables are kept for seven years.'
  await project.configure({
    'safety.destructive_operations.drop_table': { allowed: false, block_reason },
  })
  const signature = String(signed.result.details.signature)
  const refused = await project.json('approve', id, '--signature', signature)
  expect(refused.exit).toBe(4)
  expect(refused.result.errors[0]).toMatchObject({ code: 'APPROVAL_REFUSED', why: block_reason })
  expect(refused.result.details).toMatchObject({ block_reason })
})

test('a backup that cannot be made stops production before anything is changed', async () => {
  const project = await faberProject({ migrations: users })
  await project.write('a file', '')
  await project.configure({ 'backup.storage_location': 'a file/backups' })
  await project.approve()
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(4)
  expect(['STATE_UNWRITABLE', 'BACKUP_FAILED']).toContain(result.errors[0]?.code)
  await expect(history(project.urls.production)).rejects.toThrow('does not exist')
})

test('a change that is made and cannot be recorded is for a person', async () => {
  const project = await faberProject({ migrations: users })
  await project.write('.fractary/plugins/faber-db/migrations.jsonl/in the way', '')
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(8)
  expect(result.errors[0]).toMatchObject({
    code: 'STATE_UNWRITABLE',
    message: expect.stringContaining('20260101000000_users is applied, and its record'),
  })
  expect(await history(project.urls.dev)).toMatchObject([{ state: 'applied' }])
})
