import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { history, rows, snapshot } from '../../../support/observe.ts'
import { codeOf, contextOf, type Workflow, workflow } from './support.ts'

const user = 'model User {\n  id   Int    @id\n  name String\n  fax  String?\n}\n'
const users = {
  '20260101000000_users':
    'CREATE TABLE "User" ("id" INTEGER NOT NULL, "name" TEXT NOT NULL, "fax" TEXT, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));\n',
}
const profile = 'model Profile {\n  id  Int    @id\n  bio String\n}\n'

const specified = (title: string, markdown: string) =>
  contextOf(title, { specification: `# ${title}\n\n${markdown}` }, { labels: ['database'] })

const prisma = (text: string) => `\`\`\`prisma\n${text}\`\`\`\n`
const sql = (text: string) => `\`\`\`sql\n${text}\n\`\`\`\n`

const tables = async (url: string) =>
  (
    await rows<{ name: string }>(
      url,
      `select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
    )
  ).map(({ name }) => name)

/** Applies what is there to every environment, as it was before the work began. */
async function settled(project: Workflow): Promise<void> {
  await project.json('migrate', 'dev')
  await project.json('migrate', 'staging')
  await project.approve()
  await project.json('migrate', 'production')
}

test('a new table goes from the frame to the release', async () => {
  const project = await workflow({ schema: user, migrations: users })
  await settled(project)
  const context = specified('Add user profiles table', prisma(profile))

  const frame = await project.phase('detect', context)
  expect(frame.result).toMatchObject({
    status: 'success',
    details: { phase: 'frame', database_work_detected: true, work_id: '123', autonomy: 'guarded' },
  })

  const architect = await project.phase('architect', context)
  expect(architect.result).toMatchObject({
    status: 'success',
    details: {
      schema: { added: ['Profile'], replaced: [] },
      migrations: [{ name: expect.stringMatching(/_add_user_profiles_table$/), risk: 'none' }],
    },
  })
  expect(await project.read('prisma/schema.prisma')).toContain(profile.trim())

  const build = await project.phase('build', context)
  expect(build).toMatchObject({
    exit: 0,
    result: { details: { environment: 'dev', health: { after: { health: 'healthy' } } } },
  })
  expect(await tables(project.urls.dev)).toContain('Profile')

  const evaluate = await project.phase('evaluate', context)
  expect(evaluate).toMatchObject({ exit: 0, result: { status: 'success' } })
  expect(await tables(String(project.env.STAGING_DATABASE_URL))).toContain('Profile')

  const waiting = await project.phase('release', context)
  expect(waiting).toMatchObject({
    exit: 5,
    result: {
      status: 'pending_input',
      details: { plan_id: expect.stringMatching(/^[0-9a-f]{64}$/), environment: 'production' },
      suggested_fixes: [
        expect.stringContaining('faber-db approve'),
        'Then: faber-db faber release --work-id 123',
      ],
    },
  })
  expect(await tables(project.urls.production)).not.toContain('Profile')

  await project.approvePlan(waiting.result)
  const released = await project.phase('release', undefined)
  expect(released).toMatchObject({
    exit: 0,
    result: { message: 'Applied 1 migration to production.' },
  })
  expect(await tables(project.urls.production)).toContain('Profile')

  const { phases, migrations } = await project.item()
  expect(Object.values(phases).map(({ status }) => status)).toEqual(Array(5).fill('success'))
  expect(migrations).toHaveLength(1)
  const records = (await project.read('.fractary/plugins/faber-db/migrations.jsonl'))
    .trim()
    .split('\n')
  expect(records.slice(-3).map((line) => JSON.parse(line).work_item)).toEqual(['123', '123', '123'])

  for (const name of ['detect', 'architect', 'build', 'evaluate', 'release'] as const) {
    expect({ name, exit: (await project.phase(name, context)).exit }).toEqual({ name, exit: 0 })
  }
  expect(await history(project.urls.production)).toHaveLength(2)
})

test('a destructive change warns when it is made, and waits for enhanced approval', async () => {
  const project = await workflow({ schema: user, migrations: users })
  await settled(project)
  await rows(project.urls.production, `insert into "User" values (1, 'Ann', '030 1')`)
  const context = specified(
    'Remove deprecated user columns',
    prisma('model User {\n  id   Int    @id\n  name String\n}\n'),
  )
  await project.phase('detect', context)
  const architect = await project.phase('architect', context)
  expect(architect.result).toMatchObject({
    status: 'warning',
    details: { schema: { replaced: [{ name: 'User', removes: ['fax'] }] } },
    warnings: [expect.stringMatching(/^FIELDS_REMOVED: /)],
  })
  await project.phase('build', context)
  const waiting = await project.phase('release', context, '--autonomy', 'autonomous')
  expect(waiting).toMatchObject({
    exit: 5,
    result: {
      status: 'pending_input',
      details: { migrate: { plan: { approval: 'enhanced', backup: true } } },
    },
  })
  await project.approvePlan(waiting.result)
  const released = await project.phase('release', context)
  expect(released.result.details).toMatchObject({
    migrate: { backup: { backup_id: expect.any(String) } },
  })
  expect(await rows(project.urls.production, 'select * from "User"')).toEqual([
    { id: 1, name: 'Ann' },
  ])
})

test('work without a database skips every phase and connects to nothing', async () => {
  const project = await workflow({ schema: user, migrations: users })
  for (const name of ['DEV', 'STAGING', 'PROD'])
    project.env[`${name}_DATABASE_URL`] = 'postgresql://nobody@127.0.0.1:1/nowhere'
  const context = contextOf('Update button styling', { specification: 'New colour.\nThat is all.' })
  const frame = await project.phase('detect', context)
  expect(frame.result.details).toMatchObject({ database_work_detected: false })
  for (const name of ['architect', 'build', 'evaluate', 'release'] as const) {
    expect(await project.phase(name, context)).toMatchObject({
      exit: 0,
      result: {
        status: 'success',
        details: { skipped: expect.stringMatching(/^no database work/) },
      },
    })
  }
})

test('a migration written by hand during the work is deployed all the same', async () => {
  const project = await workflow()
  const context = contextOf('Update button styling')
  await project.phase('detect', context)
  await project.addMigration('20260102000000_pets', 'create table pets (id int primary key);\n')
  const { result } = await project.phase('build', context)
  expect(result).toMatchObject({
    message: 'Applied 1 migration to dev.',
    details: { conditions: { database_work_detected: false, migrations_exist: true } },
  })
})

test('a dry run goes through every phase and writes nothing', async () => {
  const project = await workflow({ schema: user, migrations: users })
  const context = specified('Add user profiles table', prisma(profile))
  await project.write('context.json', JSON.stringify(context))
  const before = await snapshot(project.dir)
  for (const name of ['detect', 'architect', 'build', 'evaluate', 'release'] as const) {
    const { exit } = await project.phase(name, context, '--autonomy', 'dry-run')
    expect({ name, exit }).toEqual({ name, exit: 0 })
  }
  expect(await snapshot(project.dir)).toEqual(before)
  expect(await tables(project.urls.dev)).toEqual([])
})

test('a specification in prose becomes a request, and its answer a migration', async () => {
  const project = await workflow({ schema: user, migrations: users })
  const context = specified(
    'Store a bio of each user',
    'Every user can write a few lines about themselves.',
  )
  const asked = await project.phase('architect', context)
  expect(asked).toMatchObject({
    exit: 5,
    result: {
      status: 'pending_input',
      details: {
        request: {
          specification: expect.stringContaining('a few lines'),
          models: [{ kind: 'model', name: 'User' }],
          answer_with: 'faber-db faber architect --work-id 123 --answer FILE',
        },
      },
    },
  })
  await project.write(
    'answer.json',
    JSON.stringify({ summary: 'Add a bio', prisma: 'model User { … }' }),
  )
  const refused = await project.phase('architect', undefined, '--answer', 'answer.json')
  expect(refused.result.errors.map(codeOf)).toEqual(['SPECIFICATION_INVALID'])
  const prismaText = user.replace('fax  String?', 'fax  String?\n  bio  String?')
  await project.write('answer.json', JSON.stringify({ summary: 'Add a bio', prisma: prismaText }))
  const answered = await project.phase('architect', undefined, '--answer', 'answer.json')
  expect(answered.result).toMatchObject({
    details: {
      migrations: [
        { name: expect.stringMatching(/_add_a_bio$/), sql: expect.stringContaining('"bio" TEXT') },
      ],
    },
  })
})

test('SQL of a specification becomes a migration as it stands', async () => {
  const project = await workflow({ schema: user, migrations: users })
  await project.json('migrate', 'dev')
  const statement = 'CREATE INDEX "User_name_lower" ON "User" (lower(name));'
  const context = specified(
    'Index on lower(name)',
    `${sql('SELECT count(*) FROM "User";')}\n${sql(statement)}\n## Rollback\n${sql('DROP INDEX "User_name_lower";')}`,
  )
  const { result } = await project.phase('architect', context)
  const [written] = result.details.migrations as { path: string }[]
  expect(await project.read(String(written?.path))).toBe(
    `-- Index on lower(name) (work item 123)\n\n${statement}\n`,
  )
  expect(result.details.ignored).toEqual([
    { line: expect.any(Number), why: 'it is marked “Rollback”' },
    { line: expect.any(Number), why: 'it only reads' },
  ])
  expect(result.warnings.map(codeOf)).toEqual(['NO_DOWN', 'SCHEMA_BEHIND'])
  expect((await project.phase('build', context)).exit).toBe(0)
})

test('a schema that Prisma refuses is put back as it was', async () => {
  const project = await workflow({ schema: user, migrations: users })
  const before = await project.read('prisma/schema.prisma')
  const context = specified('Add pets', prisma('model Pet {\n  id Int @id\n  kind NoSuchType\n}\n'))
  const { exit, result } = await project.phase('architect', context)
  expect(exit).toBe(2)
  expect(result).toMatchObject({
    status: 'failure',
    errors: [expect.stringMatching(/^SCHEMA_INVALID: /)],
    error_analysis: expect.stringContaining('NoSuchType'),
    suggested_fixes: [expect.any(String)],
  })
  expect(await project.read('prisma/schema.prisma')).toBe(before)
  expect((await project.item()).schema_before).toBeUndefined()
})

test('what the specification names is refused where the schema has it as something else, or in part', async () => {
  const project = await workflow({ schema: user, migrations: users })
  const before = await project.read('prisma/schema.prisma')
  const refused = async (markdown: string) =>
    (await project.phase('architect', specified('Users', markdown))).result.errors.map(codeOf)
  expect(await refused(prisma('enum User {\n  ADMIN\n}\n'))).toEqual(['SCHEMA_CONFLICT'])
  expect(await refused(prisma('model User {\n  // existing fields\n  bio String\n}\n'))).toEqual([
    'SPECIFICATION_INVALID',
  ])
  expect(await refused(sql('alter tabel users;'))).toEqual(['SPECIFICATION_INVALID'])
  expect(await project.read('prisma/schema.prisma')).toBe(before)
})

test('a phase that fails says what, why and what next, and the next run goes on from there', async () => {
  const project = await workflow({ migrations: users })
  const context = contextOf('Add user table', {}, { labels: ['database'] })
  await project.addMigration('20260102000000_more', 'alter table nowhere add column x int;\n')
  const failed = await project.phase('build', context)
  expect(failed).toMatchObject({
    exit: 7,
    result: {
      status: 'failure',
      errors: [expect.stringMatching(/^MIGRATION_FAILED: /)],
      error_analysis: expect.any(String),
      suggested_fixes: [expect.any(String)],
    },
  })
  expect((await project.item()).phases.build).toMatchObject({
    status: 'failure',
    code: 'MIGRATION_FAILED',
  })
  await project.addMigration('20260102000000_more', 'create table more (id int primary key);\n')
  expect(await project.phase('build', context)).toMatchObject({ exit: 0 })
  expect((await project.item()).phases.build).toMatchObject({ status: 'success' })
})

test('a database that cannot be reached fails the phase, and no secret is told', async () => {
  const project = await workflow({ migrations: users })
  project.env.STAGING_DATABASE_URL = 'postgresql://ann:s3cret@127.0.0.1:1/shop'
  const ended = await project.phase('evaluate', contextOf('Add user table'))
  expect(ended).toMatchObject({
    exit: 3,
    result: { status: 'failure', errors: [expect.stringMatching(/^DB_UNREACHABLE: /)] },
  })
  expect(JSON.stringify(ended) + JSON.stringify(await project.item())).not.toContain('s3cret')
})

test('nothing is released to an environment that asks for no approval', async () => {
  const project = await workflow({ migrations: users })
  await project.configure({
    'faber_integration.phase_hooks': { pre_release: { environment: 'staging' } },
  })
  const { exit, result } = await project.phase(
    'release',
    contextOf('Add user table'),
    '--autonomy',
    'autonomous',
  )
  expect({ exit, codes: result.errors.map(codeOf) }).toEqual({ exit: 4, codes: ['POLICY'] })
})

test('where no workflow may migrate by itself, the phase waits until a person has', async () => {
  const project = await workflow({ migrations: users })
  await project.configure({
    'faber_integration.environments': { staging: { auto_migrate: false } },
  })
  const waiting = await project.phase('evaluate', contextOf('Add user table'))
  expect(waiting).toMatchObject({ exit: 5, result: { status: 'pending_input' } })
  expect(waiting.result.suggested_fixes[0]).toBe('faber-db migrate staging --work-id 123')
  await project.json('migrate', 'staging')
  expect((await project.phase('evaluate', undefined)).exit).toBe(0)
})

test('an approval that the rules for FABER ask for is asked for by migrate, too', async () => {
  const project = await workflow({ migrations: users })
  await project.configure({
    'faber_integration.environments': { staging: { require_approval: true } },
  })
  expect((await project.phase('evaluate', contextOf('Add user table'))).exit).toBe(5)
  expect((await project.json('migrate', 'staging')).exit).toBe(5)
})

test('a migration that the architect phase wrote and that is gone stops the work', async () => {
  const project = await workflow({ schema: user, migrations: users })
  const context = specified('Lower-case names', sql('UPDATE "User" SET name = lower(name);'))
  const { result } = await project.phase('architect', context)
  const [written] = result.details.migrations as { name: string }[]
  await rm(join(project.dir, 'prisma/migrations', String(written?.name)), { recursive: true })
  expect((await project.phase('build', context)).result.errors.map(codeOf)).toEqual([
    'WORK_ITEM_STALE',
  ])
})
