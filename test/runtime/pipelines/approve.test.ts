import { generateKeyPairSync } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
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

const sign = async (project: FaberProject, id: string, key = 'release.pem') =>
  String((await project.json('approve', id, '--sign', key)).result.details.signature)

test('without a person at a terminal nothing is approved', async () => {
  const { project, id } = await planned()
  const { exit, result } = await project.json('approve', id)
  expect(exit).toBe(4)
  expect(result.errors[0]?.code).toBe('APPROVAL_REFUSED')
  expect(await grants(project)).toEqual([])
})

describe.runIf(process.platform === 'linux')('at a terminal', () => {
  const prompt = 'to approve exactly this: '

  test('a person sees the plan, says yes, and the plan may run', async () => {
    const { project, id } = await planned()
    const { exit, screen } = await atTerminal(
      ['approve', id.slice(0, 8)],
      { cwd: project.dir, env: project.env },
      { prompt, answer: 'yes' },
    )
    expect(screen).toContain('20260101000000_users')
    expect(screen).toContain('Type yes')
    expect(exit).toBe(0)
    expect(await grants(project)).toEqual([`${id}.json`])
    expect((await project.json('migrate', 'production')).exit).toBe(0)
  })

  test.each(['no', '', 'YES please'])('the answer "%s" approves nothing', async (answer) => {
    const { project, id } = await planned()
    const { exit } = await atTerminal(
      ['approve', id],
      { cwd: project.dir, env: project.env },
      { prompt, answer },
    )
    expect(exit).toBe(4)
    expect(await grants(project)).toEqual([])
  })

  test.each([
    ['Ctrl-C', '\x03'],
    ['Ctrl-D', '\x04'],
  ])('%s cancels, and approves nothing', async (_, answer) => {
    const { project, id } = await planned()
    const { exit, screen } = await atTerminal(
      ['approve', id],
      { cwd: project.dir, env: project.env },
      { prompt, answer },
    )
    expect({ exit, screen }).toMatchObject({
      exit: 130,
      screen: expect.stringContaining('Cancelled'),
    })
    expect(await grants(project)).toEqual([])
  })

  test('what destroys data wants the name of the database, and yes is not enough', async () => {
    const { project, id } = await planned({ ...users, ...drop })
    const at = { cwd: project.dir, env: project.env }
    const yes = await atTerminal(['approve', id], at, { prompt, answer: 'yes' })
    expect(yes.screen).toContain('Type the name of the database')
    expect(yes.exit).toBe(4)
    const answer = new URL(project.urls.production).pathname.slice(1)
    const named = await atTerminal(['approve', id], at, { prompt, answer })
    expect(named.exit).toBe(0)
    expect(await grants(project)).toEqual([`${id}.json`])
  })
})

test('a signature of a trusted key approves, once', async () => {
  const { project, id } = await planned()
  const signature = await sign(project, id)
  const first = await project.json('approve', id, '--signature', signature)
  expect(first.exit).toBe(0)
  expect(first.result.details).toMatchObject({ way: 'signature', approved_by: 'release' })
  const second = await project.json('approve', id, '--signature', signature)
  expect(second.exit).toBe(4)
})

test('a signature of another key, and one over another plan, are refused', async () => {
  const { project, id } = await planned()
  const { privateKey } = generateKeyPairSync('ed25519')
  await project.write('other.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem' })))
  const ofOther = await sign(project, id, 'other.pem')
  const ofOlder = await sign(project, id)
  await project.addMigration('20260103000000_more', 'create table more (id int);\n')
  const { result } = await project.json('migrate', 'production', '--plan')
  const newer = (result.details.plan as { id: string }).id
  for (const [plan, signature] of [
    [id, ofOther],
    [newer, ofOlder],
    [id, 'not a signature'],
  ] as const) {
    const refused = await project.json('approve', plan, '--signature', signature)
    expect(refused.exit).toBe(4)
    expect(refused.result.errors[0]?.code).toBe('APPROVAL_REFUSED')
  }
  expect(await grants(project)).toEqual([])
})

test.each(['deadbeef', '../../../../etc/passwd', 'no-such-plan.json'])(
  'there is no plan "%s"',
  async (reference) => {
    const project = await faberProject()
    const { exit, result } = await project.json('approve', reference)
    expect(exit).toBe(2)
    expect(result.errors[0]?.code).toBe('PLAN_UNKNOWN')
  },
)

test('a plan that was edited is refused', async () => {
  const { project, id } = await planned({ ...users, ...drop })
  const file = join(project.state, 'plans', `${id}.json`)
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('"enhanced"', '"standard"'))
  const { exit, result } = await project.json('approve', id, '--sign', 'release.pem')
  expect(exit).toBe(4)
  expect(result.errors[0]?.code).toBe('STATE_CORRUPT')
})

test('a grant copied to another plan is not good for it', async () => {
  const { project, id } = await planned()
  await project.json('approve', id, '--signature', await sign(project, id))
  const grant = await readFile(join(project.state, 'grants', `${id}.json`), 'utf8')
  await project.addMigration('20260103000000_more', 'drop table users;\n')
  const { result } = await project.json('migrate', 'production', '--plan')
  const other = (result.details.plan as { id: string }).id
  await writeFile(join(project.state, 'grants', `${other}.json`), grant.replaceAll(id, other))
  const { exit, result: refused } = await project.json('migrate', 'production')
  expect(exit).toBe(4)
  expect(refused.errors[0]?.code).toBe('APPROVAL_REFUSED')
})

test('a key that the configuration does not name any more approves nothing', async () => {
  const { project, id } = await planned()
  const signature = await sign(project, id)
  await project.json('approve', id, '--signature', signature)
  await project.configure({ 'safety.approval_keys': {} })
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(4)
  expect(result.errors[0]?.code).toBe('APPROVAL_REFUSED')
})
