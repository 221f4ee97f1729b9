import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/compiler/compare/change.ts'
import { review } from '../../../src/compiler/compare/review.ts'
import { type BuiltFile, claudeCode } from '../../../src/compiler/index.ts'
import { garden } from '../define/fixture.ts'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const home = 'plugins/garden'
const agent = `${home}/agents/gardener.md`
const command = `${home}/commands/water.md`
const skill = `${home}/skills/waterer/SKILL.md`
const hooks = `${home}/hooks/hooks.json`
const hook = { type: 'command', command: 'node', args: ['guard.mjs'] }
const guarded = { hooks: { PreToolUse: [{ matcher: 'Bash', hooks: [hook] }] } }

const before: BuiltFile[] = [
  ...claudeCode(garden, root),
  { path: hooks, content: JSON.stringify(guarded), source: 'src/hooks.ts' },
]

/** The garden with one file changed; a text that is not there would make the test say nothing. */
function edit(path: string, from: string | RegExp, to: string): BuiltFile[] {
  return before.map((file) => {
    if (file.path !== path) return file
    const content = String(file.content).replace(from, to)
    if (content === file.content) throw new Error(`${path} does not hold ${from}`)
    return { ...file, content }
  })
}

const changesOf = (after: BuiltFile[], base = before) => review(base, after).changes
const tell = ({ part, what, change, before: old = '', after: now = '' }: Change) =>
  `${part}: ${what} ${change}: ${old} -> ${now}`
const risksOf = (after: BuiltFile[], base = before) =>
  changesOf(after, base).flatMap(({ risks }) => risks)

test('a build differs in nothing from itself', () => {
  const { changes, figures, otherFiles } = review(before, before)
  expect(changes).toEqual([])
  expect(otherFiles).toEqual([])
  expect(figures.every((figure) => figure.before === figure.after)).toBe(true)
})

test('wrapping, list markers, quotes and the order of the frontmatter are no change', () => {
  expect(changesOf(edit(agent, '- Be gentle.', '*   Be\n    gentle.'))).toEqual([])
  expect(
    changesOf(edit(agent, 'name: gardener\n', ''), edit(agent, 'name: gardener\n', '')),
  ).toEqual([])
  const swapped = edit(agent, /(name: .*\n)(description: )(.*)\n/, '$2"$3"\n$1')
  expect(changesOf(swapped)).toEqual([])
  expect(changesOf(edit(agent, 'tools: Bash, Skill', 'tools: [Skill, Bash]'))).toEqual([])
})

test('options, steps, routes, examples and exit codes are named for what they are', () => {
  const one = (path: string, from: string, to: string) => changesOf(edit(path, from, to)).map(tell)
  expect(one(command, '- `--mist`: Spray it\n', '')).toEqual([
    'ARGUMENT_PARSING: option removed: `--mist`: Spray it -> ',
  ])
  expect(one(command, '1. Ask.', '1. Ask.\n2. Wait.')).toEqual([
    'WORKFLOW: step 2 added:  -> Wait.',
  ])
  expect(one(agent, '| `water` | `garden:waterer` |\n', '')).toEqual([
    'SKILL_ROUTING: route removed: `water` | `garden:waterer` -> ',
  ])
  expect(one(command, 'how wet it is', 'how dry it is')).toEqual([
    'EXAMPLES: example changed: `/garden:water fern --litres 2`: how wet it is -> `/garden:water fern --litres 2`: how dry it is',
  ])
  expect(one(skill, '  - 2: no such plant\n', '')).toEqual([
    'OUTPUTS: exit code removed: 2: no such plant -> ',
  ])
})

test('a new section and one that is gone are told line by line', () => {
  const after = edit(
    skill,
    /<OUTPUTS>\nA line\./,
    '<DOCUMENTATION>\nRead it.\n</DOCUMENTATION>\n$&',
  )
  expect(changesOf(after).map(tell)).toEqual(['DOCUMENTATION: line added:  -> Read it.'])
})

describe('components', () => {
  const without = before.filter(({ path }) => path !== skill)

  test('are added and removed as one change', () => {
    expect(changesOf(without).map(tell)).toEqual(['component: skill removed: waterer -> '])
    expect(changesOf(before, without).map(tell)).toEqual(['component: skill added:  -> waterer'])
  })

  test('are renamed where most of their words stay, and are compared with what they were', () => {
    const renamed = edit(skill, 'You water.', 'You sprinkle.').map((file) =>
      file.path === skill ? { ...file, path: skill.replace('waterer', 'sprinkler') } : file,
    )
    const { changes, figures } = review(before, renamed)
    expect(changes.map(tell)).toEqual([
      'component: skill renamed: waterer -> sprinkler',
      'CONTEXT: line changed: You water. -> You sprinkle.',
    ])
    expect(figures.find(({ name }) => name === 'skill sprinkler')?.before).toBeGreaterThan(0)
  })

  test('that are new show their tools as risks', () => {
    expect(
      risksOf(
        before,
        before.filter(({ path }) => path !== agent),
      ),
    ).toEqual(['a permission or tool was added: Bash', 'a permission or tool was added: Skill'])
  })
})

describe('risks', () => {
  test('a tool or a permission more', () => {
    expect(risksOf(edit(agent, 'Bash, Skill', 'Bash, Write, Skill'))).toEqual([
      'a permission or tool was added: Write',
    ])
    expect(risksOf(edit(agent, 'tools: Bash, Skill\n', ''))).toEqual([
      'a permission or tool was added: (every tool)',
    ])
    const narrow = edit(skill, 'name:', 'allowed-tools: Bash(garden water *), Read\nname:')
    const wide = edit(skill, 'name:', 'allowed-tools: Bash(garden *), Read\nname:')
    expect(risksOf(wide, narrow)).toEqual(['a permission or tool was added: Bash(garden *)'])
  })

  test('a tool less is none', () => {
    expect(risksOf(edit(agent, 'Bash, Skill', 'Skill'))).toEqual([])
    expect(risksOf(before, edit(agent, 'tools: Bash, Skill\n', ''))).toEqual([])
  })

  test('a ban that is lifted', () => {
    expect(risksOf(before, edit(agent, 'tools:', 'disallowedTools: Write\ntools:'))).toEqual([
      'a ban was lifted: Write',
    ])
  })

  test('a document that the model may now start by itself', () => {
    const asked = edit(command, 'description:', 'disable-model-invocation: true\ndescription:')
    expect(risksOf(before, asked)).toEqual(['the model may now start it by itself'])
    expect(risksOf(asked)).toEqual([])
  })

  test('a critical rule less, or weaker', () => {
    expect(risksOf(edit(skill, '- Never drown a plant.', ''))).toEqual([
      'a critical rule was removed',
    ])
    expect(risksOf(edit(skill, 'Never drown a plant', 'Hardly drown a plant'))).toEqual([
      'a critical rule lost “never”',
    ])
    expect(risksOf(edit(agent, '- Ask first.', '- Ask first, then wait.'))).toEqual([])
  })

  test('a hook that is gone or different', () => {
    const risk = ['a hook was removed or changed']
    expect(risksOf(edit(hooks, 'Bash', 'Read'))).toEqual(risk)
    expect(risksOf(before.filter(({ path }) => path !== hooks))).toEqual(risk)
    expect(risksOf(edit(hooks, /$/, '\n'))).toEqual([])
  })

  test('other words about approval', () => {
    const approved = edit(
      skill,
      '1. Water it.',
      '1. Water it. A person approves it once. Then rest.',
    )
    const risk = ['the wording of approval changed']
    expect(
      risksOf(
        edit(skill, '1. Water it.', '1. Water it. A person approves it. Then rest.'),
        approved,
      ),
    ).toEqual(risk)
    expect(
      risksOf(
        edit(skill, '1. Water it.', '1. Water it. A person approves it once. Then stop.'),
        approved,
      ),
    ).toEqual([])
  })
})

test('figures tell what each document costs, what a command loads, the listing and the program', () => {
  const after = [
    ...edit(skill, 'You water.', `You water.${' More words.'.repeat(100)}`),
    { path: `${home}/bin/garden`, content: 'x'.repeat(1000), source: 'scripts/garden.ts' },
  ]
  const figures = new Map(review(before, after).figures.map((one) => [one.name, one]))
  const grown = (name: string) => (figures.get(name)?.after ?? 0) - (figures.get(name)?.before ?? 0)
  expect(grown('skill waterer')).toBe(300)
  expect(grown('all that water loads')).toBe(300)
  expect(grown('listing')).toBe(0)
  expect(figures.get('program')).toEqual({ name: 'program', unit: 'bytes', before: 0, after: 1000 })
})

test('a malformed tree is compared as far as it can be read', () => {
  const broken = [
    { path: agent, content: '---\nname: [\n---\n<CONTEXT>\n<b>\n', source: '' },
    { path: hooks, content: '{', source: '' },
    { path: 'generated/source-map.json', content: '<<<<<<< HEAD', source: '' },
  ]
  expect(() => review(before, broken)).not.toThrow()
})
