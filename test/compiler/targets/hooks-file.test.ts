import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { claudeCode, defineHook, type HookDefinition } from '../../../src/compiler/index.ts'
import { targets } from '../../../src/compiler/targets/index.ts'
import { frostHook, garden } from '../define/fixture.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The text of a file of the garden with such hooks; undefined where there is no such file. */
function file(path: string, hooks: readonly HookDefinition[]): string | undefined {
  const files = claudeCode({ ...garden, hooks }, root)
  const found = files.find((one) => one.path === `plugins/garden/${path}`)
  return found && String(found.content)
}

/** The groups of hooks.json, by event. */
function groups(...hooks: HookDefinition[]) {
  return JSON.parse(file('hooks/hooks.json', hooks) ?? '{}').hooks
}

const run = {
  type: 'command',
  command: 'node',
  args: [`\${CLAUDE_PLUGIN_ROOT}/hooks/frost.mjs`, '--below', '0'],
  timeout: 5,
}

test('a hook is run by Node, from the folder of the plugin, without a shell', () => {
  expect(groups(frostHook)).toEqual({ PreToolUse: [{ matcher: 'Bash|mcp__.*', hooks: [run] }] })
})

test('a hook without matcher and arguments has none in the file', () => {
  const { matcher: _, args: __, ...bare } = frostHook
  expect(groups(defineHook(bare))).toEqual({
    PreToolUse: [{ hooks: [{ ...run, args: run.args.slice(0, 1) }] }],
  })
})

test('hooks stand by their event, in the order of their definition', () => {
  const { matcher: _, ...bare } = frostHook
  const dusk = defineHook({ ...bare, event: 'Stop' })
  const rain = defineHook({ ...frostHook, matcher: 'Write' })
  const found = groups(frostHook, dusk, rain)
  expect(Object.keys(found)).toEqual(['PreToolUse', 'Stop'])
  expect(found.PreToolUse.map(({ matcher }: HookDefinition) => matcher)).toEqual([
    'Bash|mcp__.*',
    'Write',
  ])
})

test('the file says what its hooks do', () => {
  const rain = defineHook({ ...frostHook, description: 'Waters nothing in rain.' })
  expect(JSON.parse(file('hooks/hooks.json', [frostHook, rain]) ?? '').description).toBe(
    'Waters nothing in frost. Waters nothing in rain.',
  )
})

test('the manifest does not name the file: the client would load it twice', () => {
  const manifest = JSON.parse(file('.claude-plugin/plugin.json', [frostHook]) ?? '')
  expect(manifest).not.toHaveProperty('hooks')
})

test('a plugin without hooks has no such file', () => {
  expect(file('hooks/hooks.json', [])).toBeUndefined()
})

test('every other target says that it does not carry hooks, and carries none', () => {
  for (const { name, cannotCarry, emit } of targets.filter((one) => one.name !== 'claude-code')) {
    expect({ name, told: cannotCarry.filter((one) => one.startsWith('Hooks:')) }).toMatchObject({
      told: [expect.any(String)],
    })
    expect(
      emit({ ...garden, hooks: [frostHook] }, root).filter(({ path }) => path.includes('hook')),
    ).toEqual([])
  }
})
