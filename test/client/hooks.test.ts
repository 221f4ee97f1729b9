import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { type Client, installClient, startClient } from './client.ts'
import { type MessagesApi, startMessagesApi } from './messages-api.ts'

const plugin = fileURLToPath(new URL('../../plugins/faber-db/', import.meta.url))

// The first time it is a download.
beforeAll(async () => {
  await installClient()
}, 600_000)

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
