import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { faberDbJson } from '../../support/program.ts'
import { approvedArguments, askedAtPrompt, sayYes } from '../../support/prompt.ts'
import { atTerminal } from '../../support/terminal.ts'

const users = { '20260101000000_users': 'create table users (id int primary key);\n' }
const drop = { '20260102000000_drop': 'drop table if exists legacy;\n' }

/** A project with a plan for production, and its id. */
async function planned(migrations: Readonly<Record<string, string>> = users) {
  const project = await faberProject({ migrations })
  const { result } = await project.json('migrate', 'production', '--plan')
  const { id } = result.details.plan as { id: string }
  return { project, id }
}

const grants = (project: FaberProject) => readdir(join(project.state, 'grants')).catch(() => [])

async function outcomes(project: FaberProject) {
  const { result } = await project.json('audit', 'list', 'production')
  return (result.details.entries as { outcome: string }[]).map(({ outcome }) => outcome)
}

test('a person says yes at the prompt, and the plan may run', async () => {
  const { project, id } = await planned()
  const { exit, result } = await sayYes(project, id.slice(0, 8))
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ way: 'prompt', plan_id: id })
  expect(await grants(project)).toEqual([`${id}.json`])
  expect((await project.json('migrate', 'production')).exit).toBe(0)
})

test('what destroys data is asked about twice', async () => {
  const { project, id } = await planned({ ...users, ...drop })
  const first = await sayYes(project, id)
  expect(first.exit).toBe(5)
  expect(first.result).toMatchObject({
    status: 'pending_input',
    message: expect.stringContaining('confirm once more'),
    errors: [{ code: 'APPROVAL_REQUIRED', next: expect.stringContaining('faber-db approve') }],
  })
  expect((await project.json('migrate', 'production')).exit).toBe(5)
  const second = await askedAtPrompt(project, [id])
  expect(second?.permissionDecisionReason).toContain('Second and last confirmation')
  expect((await sayYes(project, id)).exit).toBe(0)
  expect(await grants(project)).toEqual([`${id}.json`])
  expect((await project.json('migrate', 'production')).exit).toBe(0)
})

test('two yeses to the first question are no second one', async () => {
  const { project, id } = await planned({ ...users, ...drop })
  const [one, other] = [
    await approvedArguments(project, [id]),
    await approvedArguments(project, [id]),
  ]
  expect((await project.json(...one)).exit).toBe(5)
  expect((await project.json(...other)).exit).toBe(5)
  expect((await project.json(...one)).exit).toBe(4)
  expect((await project.json('migrate', 'production')).exit).toBe(5)
})

test('a second yes without the first approves nothing', async () => {
  const { project, id } = await planned({ ...users, ...drop })
  await sayYes(project, id)
  const [second, third] = [
    await approvedArguments(project, [id]),
    await approvedArguments(project, [id]),
  ]
  expect((await project.json(...second)).exit).toBe(0)
  const { exit, result } = await project.json(...third)
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'APPROVAL_REFUSED',
    message: expect.stringContaining('first confirmation'),
  })
})

test('a token that nobody gave approves nothing, and the attempt is recorded', async () => {
  const { project, id } = await planned()
  const { exit, result, stderr } = await project.json('approve', id, '--token', 'made-up-token')
  expect(exit).toBe(4)
  expect(result.errors[0]?.code).toBe('APPROVAL_REFUSED')
  expect(JSON.stringify(result) + stderr).not.toContain('made-up-token')
  expect(await grants(project)).toEqual([])
  expect(await outcomes(project)).toEqual(['planned', 'approval refused'])
})

test('no token is left behind, in no file and in no output', async () => {
  const { project, id } = await planned()
  const args = await approvedArguments(project, [id])
  const token = args.at(-1) ?? ''
  const { result, stderr } = await project.json(...args)
  const files = await readdir(project.state, { recursive: true, withFileTypes: true })
  const texts = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
  )
  expect(Buffer.concat(texts).includes(token)).toBe(false)
  expect(JSON.stringify(result) + stderr).not.toContain(token)
})

test('without any of the three ways, all three are named', async () => {
  const { project, id } = await planned()
  const { exit, result } = await project.json('approve', id)
  expect(exit).toBe(4)
  const next = String(result.errors[0]?.next)
  expect(next).toContain('in a terminal')
  expect(next).toContain('in Claude Code')
  expect(next).toContain('--signature')
})

test.runIf(process.platform === 'linux')(
  'a terminal that Claude Code has opened is no person',
  async () => {
    const { project, id } = await planned()
    const { exit, screen } = await atTerminal(
      ['approve', id],
      { cwd: project.dir, env: { ...project.env, CLAUDECODE: '1' } },
      { prompt: 'to approve exactly this: ', answer: 'yes' },
    )
    expect(exit).toBe(4)
    expect(screen).toContain('Claude Code asks the person itself')
    expect(await grants(project)).toEqual([])
  },
)

test('without a HOME that can be written a signature approves, and a prompt does not', async () => {
  const { project, id } = await planned()
  const args = await approvedArguments(project, [id])
  await project.write('no-folder', '')
  const env = { ...project.env, HOME: join(project.dir, 'no-folder') }
  const prompted = await faberDbJson(args, { cwd: project.dir, env })
  expect(prompted.exit).toBe(4)
  await project.approve()
  expect((await faberDbJson(['migrate', 'production'], { cwd: project.dir, env })).exit).toBe(0)
})
