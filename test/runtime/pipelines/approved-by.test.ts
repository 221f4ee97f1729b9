import { expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { approveAtPrompt } from '../../support/prompt.ts'
import { backUp } from './backups.ts'

const first = '20260101000000_users'
const last = '20260102000000_pets'

/** What the audit of production says of changes: the operation, how it ended, and the way it was approved. */
async function changes(project: FaberProject): Promise<string[]> {
  const { result } = await project.json('audit', 'list', 'production', '--limit', '100')
  const entries = result.details.entries as Record<string, string>[]
  return entries
    .filter(({ operation, outcome }) => operation !== 'approve' && outcome !== 'planned')
    .map(({ operation, outcome, way, approved_by, approved_at }) => {
      const who = approved_by?.includes('@') && approved_at?.startsWith('20') ? ` by ${way}` : ''
      return `${operation} ${outcome}${who}`
    })
}

async function approveAndRun(project: FaberProject, ...request: string[]) {
  await approveAtPrompt(project, ...request)
  return project.json(...request)
}

test('every change says who approved it, when and in which way', async () => {
  const project = await faberProject({
    migrations: { [first]: 'create table users (id int primary key);\n' },
  })
  expect((await approveAndRun(project, 'migrate', 'production')).exit).toBe(0)
  const backup = await backUp(project, 'production')
  await project.addMigration(last, 'create table pets (id int primary key);\n')
  await project.write(`prisma/migrations/${last}/down.sql`, 'drop table pets;\n')
  expect((await approveAndRun(project, 'migrate', 'production')).exit).toBe(0)
  expect((await approveAndRun(project, 'rollback', 'production', '--to', first)).exit).toBe(0)
  const restore = ['restore', 'production', '--backup', backup]
  expect((await approveAndRun(project, ...restore)).exit).toBe(0)
  const newer = await backUp(project, 'production')
  const deletion = ['backup', 'delete', 'production', newer]
  await backUp(project, 'production')
  expect((await approveAndRun(project, ...deletion)).exit).toBe(0)

  const said = (await changes(project)).filter((line) => !line.startsWith('backup create'))
  expect(said).toEqual([
    'migrate started by prompt',
    'migrate applied by prompt',
    'migrate started by prompt',
    'migrate applied by prompt',
    'rollback started by prompt',
    'rollback rolled back by prompt',
    'restore restore started by prompt',
    'restore replaced by prompt',
    'backup delete deleted by prompt',
  ])
  const { stdout } = await project.run('audit', 'list', 'production', '--limit', '1')
  expect(stdout).toMatch(/backup delete: deleted .*, approved by \S+@\S+ \(prompt\)\)/)
})

test('what is rolled back by itself has the approval of the run that failed', async () => {
  const project = await faberProject({
    migrations: { [first]: 'create table users (id int primary key);\n' },
  })
  await project.configure({ 'environments.production.rollback_on_migration_failure': true })
  await project.write(`prisma/migrations/${first}/down.sql`, 'drop table users;\n')
  const fails = `insert into users select 1 from generate_series(1, 2);\n`
  await project.addMigration(last, fails)
  const { exit } = await approveAndRun(project, 'migrate', 'production')
  expect(exit).toBe(7)
  const said = (await changes(project)).filter((line) => line.startsWith('rollback'))
  expect(said).toEqual(['rollback started by prompt', 'rollback rolled back by prompt'])
})
