import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Client, type ClientVersion, installClients, startClient, versions } from './client.ts'
import {
  type Block,
  type MessagesApi,
  type MessagesRequest,
  startMessagesApi,
} from './messages-api.ts'
import { bash, call, say, scriptedModel, startAgent } from './model.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const plugin = join(root, 'plugins/faber-db')
const authorWarning =
  'No author information provided. Consider adding author details for plugin attribution'

// The first time it is a download.
beforeAll(installClients, 900_000)

let client: Client
let api: MessagesApi | undefined
afterEach(async () => {
  client.remove()
  await api?.stop()
  api = undefined
})

describe('plugin validate', () => {
  test.each([
    ['the plugin', plugin],
    ['the marketplace', root],
  ])('accepts %s; the author stands in the marketplace alone', async (_what, folder) => {
    client = await startClient()
    const { stdout } = await client.run('plugin', 'validate', folder, '--json')
    const { success, manifest } = JSON.parse(stdout)
    expect(success).toBe(true)
    expect(manifest.errors).toEqual([])
    expect(manifest.warnings.map(({ message }: { message: string }) => message)).toEqual([
      authorWarning,
    ])
  })
})

test('the marketplace offers the plugin, and it installs offline', async () => {
  client = await startClient()
  const copy = join(client.project, 'a copy')
  cpSync(join(root, '.claude-plugin'), join(copy, '.claude-plugin'), { recursive: true })
  cpSync(plugin, join(copy, 'plugins/faber-db'), { recursive: true })

  expect(await client.run('plugin', 'marketplace', 'add', copy)).toMatchObject({ exitCode: 0 })
  const install = await client.run('plugin', 'install', 'faber-db@faber-db')
  expect(install).toMatchObject({ exitCode: 0 })

  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const { stdout } = await client.run('plugin', 'list', '--json')
  expect(JSON.parse(stdout)).toMatchObject([{ id: 'faber-db@faber-db', version, enabled: true }])
})

test.each(versions)(
  'installed into Claude Code %s, it guards as it does from its folder',
  async (version) => {
    const model = scriptedModel([
      bash('dropdb -h db.shop.example shop'),
      bash('echo "let through"'),
    ])
    api = await startMessagesApi(model)
    client = await startClient({
      version,
      apiUrl: api.url,
      env: { PROD_DATABASE_URL: 'postgresql://shop:pw@db.shop.example:5432/shop' },
    })
    await client.run('plugin', 'marketplace', 'add', root)
    await client.run('plugin', 'install', 'faber-db@faber-db')
    const state = join(client.project, '.fractary/plugins/faber-db')
    mkdirSync(state, { recursive: true })
    cpSync(join(plugin, 'config/faber-db.example.json'), join(state, 'config.json'))
    await client.run('-p', 'Clean up.', '--allowedTools', 'Bash')

    const told = JSON.stringify(api.requests)
    expect(told).toContain('dropdb would change the database of production past faber-db')
    expect(told).toContain('let through')
  },
)

/** One conversation of `claude -p` with the plugin: what it said at its start, and what we answered. */
async function converse(
  version: ClientVersion,
  prompt: string,
  answer: (request: MessagesRequest) => readonly Block[],
) {
  api = await startMessagesApi(answer)
  client = await startClient({ version, apiUrl: api.url })
  const { stdout } = await client.run(
    ...['-p', prompt, '--plugin-dir', plugin, '--allowedTools', allowed],
    ...['--output-format', 'stream-json', '--verbose'],
  )
  const events = stdout.split('\n').map((line) => JSON.parse(line))
  return { init: events.find(({ subtype }) => subtype === 'init'), requests: api.requests }
}

const allowed = 'Bash(faber-db status *),Bash(faber-db faber *)'
const commands = readdirSync(join(plugin, 'commands')).map((file) => file.replace('.md', ''))

describe.each(versions)('Claude Code %s', (version) => {
  test('lists every command and the agent', async () => {
    const { init } = await converse(version, '/faber-db:status', () => say('Done.'))
    expect(init.plugin_errors ?? []).toEqual([])
    expect(init.slash_commands).toEqual(
      expect.arrayContaining(commands.map((name) => `faber-db:${name}`)),
    )
    expect(init.agents).toContain('faber-db:db-manager')
  })

  test.each(commands)('gives the text of /faber-db:%s to the model word for word', async (name) => {
    const { requests } = await converse(version, `/faber-db:${name} staging`, () => say('Done.'))

    const file = readFileSync(join(plugin, `commands/${name}.md`), 'utf8')
    const body = file.replace(/^---\n[\s\S]*?\n---\n/, '').trim()
    const expanded = JSON.stringify(body.replaceAll('$ARGUMENTS', 'staging')).slice(1, -1)
    expect(JSON.stringify(requests)).toContain(expanded)
  })

  test('the command leads to the agent, the agent to the skill, the skill to the program', async () => {
    const model = scriptedModel(
      [startAgent({ operation: 'status', parameters: {} })],
      [
        call('Skill', { skill: 'faber-db:migration-deployer' }),
        call('Skill', { skill: 'faber-db:health-checker' }),
        bash('faber-db status --json'),
      ],
    )
    const { requests } = await converse(version, '/faber-db:status', model)

    const read = JSON.stringify(requests)
    expect(read).toContain('You report on databases')
    // A person can run the approval command as it stands: the plugin's folder is filled in.
    expect(read).toContain(JSON.stringify(JSON.stringify(`${plugin}/bin/faber-db`)).slice(2, -3))
    // The program ran: bin/ is on the PATH of the Bash tool, and the project has no configuration.
    expect(read).toContain('CONFIG_MISSING')
  })

  test('a step of a workflow leads to the coordinator, with no agent between', async () => {
    const model = scriptedModel([
      call('Skill', { skill: 'faber-db:faber-coordinator', args: 'detect-database-needs' }),
      bash('faber-db faber detect-database-needs --work-id 123 --json'),
    ])
    const { requests } = await converse(version, 'Take the step faber-db-detect.', model)

    const read = JSON.stringify(requests)
    expect(read).toContain('A FABER workflow hands you one phase of one work item')
    expect(read).toContain('CONFIG_MISSING')
  })
})
