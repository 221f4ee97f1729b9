import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../../support/faber-project.ts'
import { rows } from '../../../support/observe.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { faberDbJson } from '../../../support/program.ts'
import { approveAtPrompt, approvedArguments } from '../../../support/prompt.ts'

const users = { '20260101000000_users': 'create table users (id int primary key);\n' }
const migrate = ['migrate', 'production'] as const

const grantFile = ({ state }: FaberProject, id: string) => join(state, 'grants', `${id}.json`)

async function approved() {
  const project = await faberProject({ migrations: users })
  const id = await approveAtPrompt(project, ...migrate)
  return { project, id, file: grantFile(project, id) }
}

/** What `migrate production` ends with. */
async function ending(project: FaberProject) {
  const { exit, result } = await project.json(...migrate)
  return { exit, code: result.errors[0]?.code }
}

async function lastOutcome(project: FaberProject) {
  const { result } = await project.json('audit', 'list', 'production', '--limit', '1')
  return (result.details.entries as { outcome: string }[])[0]?.outcome
}

test('an approval given at the prompt for one database is not good for another', async () => {
  const { project } = await approved()
  const other = await freshDatabase()
  const { exit, result } = await faberDbJson(migrate, {
    cwd: project.dir,
    env: { ...project.env, PROD_DATABASE_URL: other.url },
  })
  expect({ exit, code: result.errors[0]?.code }).toEqual({ exit: 4, code: 'APPROVAL_VOID' })
})

test('it is good once, even when its file is put back', async () => {
  const { project, file } = await approved()
  const grant = await readFile(file)
  expect((await ending(project)).exit).toBe(0)
  await rows(project.urls.production, 'drop table users')
  await rows(project.urls.production, 'delete from _prisma_migrations')
  expect((await ending(project)).exit).toBe(5)
  await writeFile(file, grant)
  expect(await ending(project)).toEqual({ exit: 4, code: 'APPROVAL_REFUSED' })
})

test('it ends with its time', async () => {
  const project = await faberProject({ migrations: users })
  await project.configure({ 'safety.approval_timeouts.standard': 1 })
  await approveAtPrompt(project, ...migrate)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(await ending(project)).toEqual({ exit: 5, code: 'APPROVAL_REQUIRED' })
})

test('a migration that was changed after it voids it', async () => {
  const { project } = await approved()
  await project.addMigration('20260101000000_users', 'create table users (id bigint);\n')
  expect(await ending(project)).toEqual({ exit: 4, code: 'APPROVAL_VOID' })
})

test.each<[string, (grant: Record<string, unknown>) => object]>([
  ['a longer time', (grant) => ({ ...grant, expires_at: '2036-01-01T00:00:00.000Z' })],
  ['another approver', (grant) => ({ ...grant, approved_by: 'the owner' })],
  ['another way', (grant) => ({ ...grant, way: 'terminal' })],
  ['no seal', ({ seal: _, ...grant }) => grant],
])('a grant with %s written into it is void, and that is recorded', async (_, edit) => {
  const { project, id, file } = await approved()
  await writeFile(file, JSON.stringify(edit(JSON.parse(await readFile(file, 'utf8')))))
  expect(await ending(project)).toEqual({ exit: 4, code: 'APPROVAL_REFUSED' })
  expect(await readdir(join(project.state, 'grants'))).toEqual([
    expect.stringMatching(new RegExp(`^${id}\\.\\d+\\.void\\.json$`)),
  ])
  expect(await lastOutcome(project)).toBe('approval refused')
  expect((await ending(project)).exit).toBe(5)
})

test('a grant from another machine is none', async () => {
  const { project, file } = await approved()
  const elsewhere = await approved()
  await writeFile(file, await readFile(elsewhere.file))
  expect((await ending(project)).exit).toBe(5)
  const theirs = JSON.parse(await readFile(elsewhere.file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...theirs, plan_id: file.slice(-69, -5) }))
  expect(await ending(project)).toEqual({ exit: 4, code: 'APPROVAL_REFUSED' })
})

test('a yes that comes after ten minutes is none', async () => {
  const project = await faberProject({ migrations: users })
  const { result } = await project.json(...migrate)
  const id = String(result.errors[0]?.plan_id)
  const early = new Date(Date.now() - 10 * 60_000)
  const { exit, result: late } = await project.json(
    ...(await approvedArguments(project, [id], early)),
  )
  expect({ exit, why: late.errors[0]?.why }).toEqual({
    exit: 4,
    why: 'It has expired: it is good for 10 minutes.',
  })
})

test('a token file written by hand gives no approval', async () => {
  const project = await faberProject({ migrations: users })
  const { result } = await project.json(...migrate)
  const plan_id = String(result.errors[0]?.plan_id)
  const name = createHash('sha256').update('mine').digest('hex')
  await mkdir(join(project.state, 'tokens'))
  await writeFile(
    join(project.state, 'tokens', `${name}.json`),
    JSON.stringify({ plan_id, prompt: 1, expires_at: '2036-01-01T00:00:00.000Z', seal: 'mine' }),
  )
  expect((await project.json('approve', plan_id, '--token', 'mine')).exit).toBe(4)
  expect(await lastOutcome(project)).toBe('approval refused')
  expect((await ending(project)).exit).toBe(5)
})
