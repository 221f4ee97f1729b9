import { expect, test } from 'vitest'
import { faberProject } from '../../support/faber-project.ts'

const migrations = {
  '20260101000000_users': 'create table users (id int primary key, email text not null);\n',
  '20260102000000_emails': 'create unique index users_email on users (email);\n',
}

test('what is pending is applied to dev at once, and Prisma agrees', async () => {
  const project = await faberProject({ migrations })
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(0)
  expect(result).toMatchObject({
    status: 'success',
    details: { environment: 'dev', pending: Object.keys(migrations) },
  })
  expect(await project.prismaStatus('dev')).toMatchObject({ exitCode: 0 })
})

test('a second run changes nothing', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(0)
  expect(result.message).toBe('Nothing is pending on dev; 2 migrations applied.')
})

test('production waits for approval: a plan is written and nothing changes', async () => {
  const project = await faberProject({ migrations })
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(5)
  expect(result.status).toBe('pending_input')
  expect(result.errors[0]?.code).toBe('APPROVAL_REQUIRED')
  expect(await project.prismaStatus()).toMatchObject({ exitCode: 1 })
})

test('an approved plan is backed up, applied and recorded', async () => {
  const project = await faberProject({ migrations })
  await project.approve()
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    applied: [{ name: '20260101000000_users' }, { name: '20260102000000_emails' }],
    backup: { sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    health: { before: { health: 'healthy' }, after: { health: 'healthy' } },
  })
  expect(await project.prismaStatus()).toMatchObject({ exitCode: 0 })
})

test('a migration edited after the approval voids it, and what changed is named', async () => {
  const project = await faberProject({ migrations })
  await project.approve()
  await project.addMigration('20260102000000_emails', 'drop table users;\n')
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'APPROVAL_VOID',
    message: expect.stringContaining('migration 20260102000000_emails was edited'),
  })
})
