import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rows } from '../../../support/observe.ts'
import { codeOf, contextOf, workflow } from './support.ts'

const users = { '20260101000000_users': 'create table users (id int primary key);\n' }
const pets = contextOf('Add a pets table', {
  specification: '# Pets\n\n```prisma\nmodel Pet {\n  id Int @id\n}\n```\n',
})
/** Its last number is given: the check of sequences calls that unhealthy. */
const exhausted = `create table tickets (id smallserial primary key);
select setval('tickets_id_seq', 32767);
`
const tickets = { '20260101000000_tickets': exhausted }
const looksAtSequences = { 'health_checks.default_checks': ['sequences'] }

test('killed while it makes the migration, the next run finds the schema as it was and makes it once', async () => {
  const project = await workflow()
  const before = await project.read('prisma/schema.prisma')
  await project.write('context.json', JSON.stringify(pets))
  const killed = project.start('faber', 'architect', '--context', 'context.json')
  const changed = () => project.read('prisma/schema.prisma').then((text) => text !== before)
  await expect.poll(changed, { timeout: 20_000, interval: 20 }).toBe(true)
  killed.kill('SIGKILL')
  await killed.ended
  expect((await project.item()).schema_before).toMatchObject([{ path: 'prisma/schema.prisma' }])

  const prose = { ...pets, specification: 'Nothing yet.\nMore follows.' }
  expect((await project.phase('architect', prose)).exit).toBe(5)
  expect(await project.read('prisma/schema.prisma')).toBe(before)

  expect((await project.phase('architect', pets)).exit).toBe(0)
  const names = await readdir(join(project.dir, 'prisma/migrations'))
  expect(names.filter((name) => name.endsWith('_add_a_pets_table'))).toHaveLength(1)
})

test('what an interruption leaves of the schema holds none of the tool’s settings', async () => {
  const project = await workflow({ schema: 'model User {\n  id Int @id\n}\n' })
  await project.write('context.json', JSON.stringify(pets))
  const killed = project.start('faber', 'architect', '--context', 'context.json')
  const left = () => project.item().then(({ schema_before }) => schema_before?.[0]?.text)
  await expect.poll(() => left().catch(() => undefined), { timeout: 20_000, interval: 20 }).toBe('')
  killed.kill('SIGKILL')
  await killed.ended
})

test('the older names of the phases mean the same', async () => {
  const project = await workflow()
  await project.write('context.json', JSON.stringify(pets))
  const { result } = await project.json(
    'faber',
    'detect-database-needs',
    '--context',
    'context.json',
  )
  expect(result.details.operation).toBe('faber detect')
})

test('a state that cannot be written after the change is a warning: the change is made', async () => {
  const project = await workflow({ migrations: users })
  await project.write('.fractary/plugins/faber-db/faber', 'in the way\n')
  const context = { issue_data: { title: 'Users' } }
  expect((await project.phase('build', context)).exit).toBe(0)
  const { exit, result } = await project.phase('evaluate', context, '--work-id', '9')
  expect({ exit, codes: result.warnings.map(codeOf) }).toEqual({
    exit: 6,
    codes: ['STATE_UNWRITABLE'],
  })
})

test('made twice from the same specification, there is one migration', async () => {
  const project = await workflow()
  await project.phase('architect', pets)
  const again = await project.phase('architect', pets)
  expect(again.result.message).toMatch(/^There already: \d{14}_add_a_pets_table\.$/)
})

test('an unhealthy database is looked at again, and then fails the phase that has changed it', async () => {
  const project = await workflow({ migrations: tickets })
  await project.configure({
    ...looksAtSequences,
    'faber_integration.coordination': { max_retry_attempts: 1 },
  })
  const { exit, result } = await project.phase('evaluate', contextOf('Users'))
  expect(exit).toBe(8)
  expect(result).toMatchObject({
    status: 'failure',
    details: { health: { after: { health: 'unhealthy', attempts: 2 } } },
    errors: [expect.stringMatching(/^UNHEALTHY_AFTER: /)],
    error_analysis: expect.stringContaining('tickets'),
  })
})

test('where the configuration lets it pass it is a warning, but in a guarded environment never', async () => {
  const project = await workflow({ migrations: tickets })
  const coordination = { retry_failed_health_checks: false, block_on_health_check_failure: false }
  await project.configure({ ...looksAtSequences, 'faber_integration.coordination': coordination })
  expect(await project.phase('evaluate', contextOf('Users'))).toMatchObject({
    exit: 6,
    result: { status: 'warning', warnings: [expect.stringMatching(/^UNHEALTHY: /)] },
  })
  await project.configure({ 'environments.staging.require_approval': true })
  expect((await project.phase('evaluate', contextOf('Users'))).exit).toBe(8)
})

test('health that is asked for before is asked before anything is changed', async () => {
  const project = await workflow({ migrations: users })
  await project.configure({
    ...looksAtSequences,
    'faber_integration.environments': { dev: { health_check_before: true } },
    'faber_integration.coordination': { retry_failed_health_checks: false },
  })
  await rows(project.urls.dev, exhausted)
  const { exit, result } = await project.phase('build', contextOf('Users'))
  expect({ exit, migrate: result.details.migrate }).toEqual({ exit: 4, migrate: undefined })
})

test('what the configuration turns off says so and does nothing', async () => {
  const project = await workflow({ migrations: users })
  const skippedBy = async (
    key: string,
    value: unknown,
    phase: 'detect' | 'architect' | 'build',
  ) => {
    await project.configure({ [`faber_integration.${key}`]: value })
    const { result } = await project.phase(phase, pets, '--work-id', 'other')
    return result.details.skipped
  }
  expect(await skippedBy('auto_detect_database_work', false, 'detect')).toContain('auto_detect')
  expect(await skippedBy('auto_generate_migrations', false, 'architect')).toContain('auto_generate')
  expect(await skippedBy('phase_hooks', { pre_build: { enabled: false } }, 'build')).toContain(
    'pre_build',
  )
  expect(await skippedBy('enabled', false, 'detect')).toBe('faber_integration.enabled is false')
})

test('a phase that is given nothing says what it needs', async () => {
  const project = await workflow()
  const { exit, result } = await project.json('faber', 'build')
  expect({ exit, errors: result.errors }).toEqual({
    exit: 2,
    errors: [expect.stringMatching(/^USAGE: /)],
  })
})

test('SQL that the configuration forbids is refused before it is written', async () => {
  const project = await workflow({ migrations: users })
  await project.configure({
    'safety.destructive_operations': { truncate: { allowed: false, block_reason: 'Never.' } },
  })
  const specification = '# Empty\n\n```sql\nTRUNCATE users;\n```\n'
  const context = contextOf('Empty users', { specification }, { labels: ['database'] })
  const { exit, result } = await project.phase('architect', context)
  expect({ exit, codes: result.errors.map(codeOf) }).toEqual({
    exit: 4,
    codes: ['OPERATION_BLOCKED'],
  })
  expect(await readdir(join(project.dir, 'prisma/migrations'))).toHaveLength(2)
})

test('each phase stands in the audit, with its work item', async () => {
  const project = await workflow({ migrations: users })
  await project.phase('detect', pets)
  await project.phase('build', pets)
  const { result } = await project.json('audit', 'list')
  const told = (result.details.entries as Record<string, unknown>[]).filter(
    ({ work_id }) => work_id,
  )
  expect(told.map(({ operation, outcome }) => `${operation}: ${outcome}`).toSorted()).toEqual([
    'faber build: skipped',
    'faber detect: success',
  ])
})
