import { expect, test } from 'vitest'
import { main } from '../../../src/runtime/guard/main.ts'
import { folderWith } from '../support.ts'

const configFile = '.fractary/plugins/faber-db/config.json'
const valid = {
  schema_version: '1.0',
  database: { provider: 'postgresql', migration_tool: 'prisma' },
  environments: { production: { connection_string_env: 'PROD_DATABASE_URL' } },
}

/** What the hook answers in a project with this configuration. */
async function answer(
  config: string,
  event: object,
  hook = 'pre-tool-use',
): Promise<Record<string, string> | undefined> {
  const cwd = await folderWith({ [configFile]: config })
  const text = await main([hook], async () => JSON.stringify({ cwd, ...event }))
  return text && JSON.parse(text).hookSpecificOutput
}

const bash = (command: string) => ({ tool_name: 'Bash', tool_input: { command } })

test('before a tool is used the guard answers', async () => {
  const said = await answer(JSON.stringify(valid), bash('faber-db approve deadbeef'))
  expect(said).toMatchObject({ hookEventName: 'PreToolUse', permissionDecision: 'deny' })
})

test('when a session starts it tells of the environments', async () => {
  expect(await answer(JSON.stringify(valid), {}, 'session-start')).toEqual({
    hookEventName: 'SessionStart',
    additionalContext: expect.stringContaining('production (protected)'),
  })
})

test.each([
  bash('psql -c "select 1"'),
  bash('npx prisma migrate deploy'),
  bash('ps"ql" -l'),
  bash('DATABASE_URL=x node seed.js'),
  bash('curl postgres://db/app'),
  { tool_name: 'mcp__postgres__query', tool_input: { sql: 'select 1' } },
])('with a broken configuration nothing that names a database tool runs: %j', async (event) => {
  const said = await answer('{', event)
  expect(said).toMatchObject({
    permissionDecision: 'deny',
    permissionDecisionReason: expect.stringMatching(/is not JSON.*Mend .*config\.json/),
  })
})

test.each([
  bash('npm test'),
  bash(`cat ${configFile}`),
  bash('git commit -m "Migrate the atlases"'),
  { tool_name: 'Edit', tool_input: { file_path: configFile, old_string: '{', new_string: 'psql' } },
  { tool_name: 'Read', tool_input: { file_path: configFile } },
])('and everything else does, so that it can be mended: %j', async (event) => {
  expect(await answer('{', event)).toBeUndefined()
})

test('what is no event before a tool is thrown on, and when a session starts it is silence', async () => {
  await expect(main(['pre-tool-use'], async () => 'no event')).rejects.toThrow(SyntaxError)
  expect(await main(['session-start'], async () => 'no event')).toBeUndefined()
})

test('the records stay closed while the configuration is broken', async () => {
  const file_path = '/srv/shop/.fractary/plugins/faber-db/grants/1.json'
  const said = await answer('{', { tool_name: 'Write', tool_input: { file_path, content: '{}' } })
  expect(said).toMatchObject({ permissionDecision: 'deny' })
})
