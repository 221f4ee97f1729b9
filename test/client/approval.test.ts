import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { type FaberProject, faberProject } from '../support/faber-project.ts'
import { history, rows } from '../support/observe.ts'
import { testServer } from '../support/postgres/worker-server.ts'
import { type ClientVersion, installClients, startClient, versions } from './client.ts'
import { type Conversation, converse, type Prompt } from './conversation.ts'
import { startMessagesApi } from './messages-api.ts'
import { bash, call, scriptedModel, startAgent, type Turn } from './model.ts'

const plugin = fileURLToPath(new URL('../../plugins/faber-db', import.meta.url))

// The first time it is a download.
beforeAll(installClients, 900_000)

const addNote = { '20260101000000_note': 'create table note (id int primary key);' }

/** A project whose production has a table with rows, and a migration that drops it. */
async function aboutToDrop(): Promise<FaberProject> {
  const project = await faberProject({ migrations: addNote })
  await project.approve()
  await project.json('migrate', 'production')
  await rows(project.urls.production, 'insert into note select generate_series(1, 1200)')
  await rows(project.urls.production, 'analyze note')
  await project.write('prisma/migrations/20260102000000_gone/migration.sql', 'drop table note;')
  return project
}

/** The agent plans, asks for approval as often as it is told, and applies. */
function deploys(approvals = 1): readonly Turn[] {
  const approve: Turn = (result) => bash(`faber-db approve ${planIn(result)} --json`)
  return [
    call('Skill', { skill: 'faber-db:migration-deployer' }),
    bash('faber-db migrate production --json'),
    ...Array.from({ length: approvals }, () => approve),
    bash('faber-db migrate production --json'),
  ]
}

function planIn(result: string): string {
  const id = /"(?:plan_id|id)": "([0-9a-f]{64})"/.exec(result)?.[1]
  if (!id) throw new Error(`No plan in: ${result}`)
  return id
}

/** A client in the project, whose model follows the script of the agent. */
async function clientIn(project: FaberProject, version: ClientVersion, agent: readonly Turn[]) {
  const main = [startAgent({ operation: 'migrate', parameters: { environment: 'production' } })]
  const api = await startMessagesApi(scriptedModel(main, agent))
  const path = `${testServer().toolsDir}:${dirname(process.execPath)}:${process.env.PATH}`
  const env = { ...(project.env as Record<string, string>), PATH: path }
  const client = await startClient({ version, apiUrl: api.url, project: project.dir, env })
  onTestFinished(async () => {
    client.remove()
    await api.stop()
  })
  return { api, client }
}

/** `/faber-db:migrate production` in the real client; `person` answers each prompt for approval. */
async function migrates(
  project: FaberProject,
  version: ClientVersion,
  agent: readonly Turn[],
  person: (prompt: Prompt) => boolean,
): Promise<Conversation & { readonly told: string }> {
  const { api, client } = await clientIn(project, version, agent)
  const done = await converse(client, '/faber-db:migrate production', person, [
    ...['--plugin-dir', plugin, '--allowedTools', 'Bash(faber-db migrate *)'],
  ])
  return { ...done, told: JSON.stringify(api.requests) }
}

const yes = () => true
const no = () => false

describe.each(versions)('In Claude Code %s', (version) => {
  test('a person reads the plan in the permission prompt, says yes, and it is applied', async () => {
    const project = await faberProject({ migrations: addNote })
    const { prompts } = await migrates(project, version, deploys(), yes)

    expect(prompts).toHaveLength(1)
    expect(prompts[0]?.decision_reason).toContain('20260101000000_note')
    expect(prompts[0]?.decision_reason).toContain('production')
    expect(prompts[0]?.input.command).toMatch(/^faber-db approve [0-9a-f]{64} --token \S+ --json$/)
    expect(await history(project.urls.production)).toEqual([
      { name: '20260101000000_note', state: 'applied' },
    ])
    const { result } = await project.json('audit', 'list')
    expect(result.details.entries).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ operation: 'migrate', outcome: 'applied', way: 'prompt' }),
      ]),
    )
  })

  test('the model never sees the token that the yes carries', async () => {
    const project = await faberProject({ migrations: addNote })
    const { prompts, told } = await migrates(project, version, deploys(), yes)

    const [, token = ''] = /--token (\S+)/.exec(String(prompts[0]?.input.command)) ?? []
    expect(token.length).toBeGreaterThan(30)
    expect(told).not.toContain(token)
  })

  test('nothing is approved or applied when the person says no', async () => {
    const project = await faberProject({ migrations: addNote })
    const { prompts, told } = await migrates(project, version, deploys(), no)

    expect(prompts).toHaveLength(1)
    expect(told).toContain('The person said no.')
    await expect(history(project.urls.production)).rejects.toThrow('does not exist')
  })

  test('what destroys data is asked about twice, and the second time with what is lost', async () => {
    const project = await aboutToDrop()
    const { prompts } = await migrates(project, version, deploys(2), yes)

    expect(prompts).toHaveLength(2)
    const [first, second] = prompts.map(({ decision_reason }) => String(decision_reason))
    expect(first).not.toBe(second)
    expect(second).toMatch(/1,200 rows.*table note/)
    expect(await history(project.urls.production)).toHaveLength(2)
  })

  test('a yes and then a no approve nothing', async () => {
    const project = await aboutToDrop()
    let asked = 0
    const { prompts } = await migrates(project, version, deploys(2), () => ++asked === 1)

    expect(prompts).toHaveLength(2)
    expect(await history(project.urls.production)).toHaveLength(1)
  })

  test('where nobody sits at the screen it is a no, whatever tools are allowed', async () => {
    const project = await faberProject({ migrations: addNote })
    const { client } = await clientIn(project, version, deploys())
    await client.run(
      ...['-p', '/faber-db:migrate production', '--plugin-dir', plugin],
      ...['--allowedTools', 'Bash', '--output-format', 'stream-json', '--verbose'],
    )

    await expect(history(project.urls.production)).rejects.toThrow('does not exist')
    const { result } = await project.json('audit', 'list')
    const entries = result.details.entries as { outcome: string }[]
    expect(entries.filter(({ outcome }) => outcome === 'approved')).toEqual([])
  })
})
