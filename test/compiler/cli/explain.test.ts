import { expect, test } from 'vitest'
import { explain } from '../../../src/compiler/cli/explain.ts'
import { rules } from '../../../src/compiler/rules/index.ts'

async function run(...argv: string[]) {
  const lines: string[] = []
  const exit = await explain(argv, (text) => lines.push(text))
  return { exit, output: lines.join('\n') }
}

test('a rule is explained with its purpose, its reason, a bad and a good example', async () => {
  expect(await run('plugin-root-form')).toEqual({
    exit: 0,
    output: `plugin-root-form (error, fixable)

CLAUDE_PLUGIN_ROOT, CLAUDE_PLUGIN_DATA and CLAUDE_SKILL_DIR stand in braces: \${…}.
The client replaces only that form, and the environment of the Bash tool does not have these variables.

Bad:

skills/waterer/SKILL.md
    ---
    name: waterer
    description: Waters plants.
    ---

    Read $CLAUDE_PLUGIN_ROOT/how.md.

skills/waterer/SKILL.md:6:6: $CLAUDE_PLUGIN_ROOT is not replaced without braces

Good:

skills/waterer/SKILL.md
    ---
    name: waterer
    description: Waters plants.
    ---

    Read \${CLAUDE_PLUGIN_ROOT}/how.md.`,
  })
})

test('a long example is cut around what it shows', async () => {
  const { output } = await run('section-text')
  expect(output).toContain('    …\n')
  expect(output).toContain('    The end.\n')
})

test('without a name every rule is listed', async () => {
  const { exit, output } = await run()
  expect(exit).toBe(0)
  expect(output.split('\n').map((line) => line.split(' ')[0])).toEqual(
    rules.map(({ name }) => name),
  )
})

test('every rule can be explained', async () => {
  for (const { name, why } of rules) expect((await run(name)).output).toContain(why)
})

test('a rule that does not exist, or an option, is a wrong argument', async () => {
  expect(await run('drought')).toEqual({
    exit: 2,
    output: 'There is no rule "drought": faber-db-plugin explain lists them.',
  })
  expect((await run('--all')).exit).toBe(2)
})
