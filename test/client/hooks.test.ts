import { cpSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type Client, installClients, startClient, versions } from './client.ts'
import { type MessagesApi, startMessagesApi } from './messages-api.ts'

const plugin = fileURLToPath(new URL('../../plugins/faber-db/', import.meta.url))

// The first time it is a download.
beforeAll(installClients, 900_000)

let client: Client | undefined
let api: MessagesApi | undefined
afterEach(async () => {
  client?.remove()
  await api?.stop()
})

/** What the model is told after it ran a command, with a plugin whose guard cannot start. */
async function resultOf(command: string): Promise<string> {
  api = await startMessagesApi(({ messages }) =>
    JSON.stringify(messages).includes('tool_result')
      ? [{ type: 'text', text: 'Done.' }]
      : [{ type: 'tool_use', name: 'Bash', input: { command, description: 'Look' } }],
  )
  client = await startClient({ apiUrl: api.url })
  const broken = join(client.project, 'broken')
  cpSync(plugin, broken, { recursive: true })
  rmSync(join(broken, 'bin/chunks/hook.mjs'))
  await client.run('-p', 'Look.', '--plugin-dir', broken, '--allowedTools', 'Bash')
  return JSON.stringify(api.requests)
}

test('where the guard cannot start, no allowed tool reaches a database', async () => {
  const result = await resultOf('psql --version; echo "it $((40 + 2)) ran"')
  expect(result).toContain('faber-db’s guard failed (ERR_MODULE_NOT_FOUND)')
  expect(result).not.toContain('it 42 ran')
})

test('where the guard cannot start, other commands run', async () => {
  expect(await resultOf('echo "it $((40 + 2)) ran"')).toContain('it 42 ran')
})

describe.each(versions)('when a session of Claude Code %s starts', (version) => {
  test('the model is told which environments there are, and nothing in a project without faber-db', async () => {
    api = await startMessagesApi(() => [{ type: 'text', text: 'Done.' }])
    client = await startClient({ apiUrl: api.url, version })
    await client.run('-p', 'Hello.', '--plugin-dir', plugin)
    expect(JSON.stringify(api.requests)).not.toContain('faber-db guards')

    const state = join(client.project, '.fractary/plugins/faber-db')
    mkdirSync(state, { recursive: true })
    cpSync(join(plugin, 'config/faber-db.example.json'), join(state, 'config.json'))
    await client.run('-p', 'Hello.', '--plugin-dir', plugin)
    expect(JSON.stringify(api.requests)).toMatch(/faber-db guards.*production \(protected\)/)
  })
})
