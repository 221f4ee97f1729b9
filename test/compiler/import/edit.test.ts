import { expect, test } from 'vitest'
import { renderData } from '../../../src/compiler/import/data.ts'
import { readDocument, renderDocument } from '../../../src/compiler/import/document.ts'

const text = `---
# Who waters?
name:   water   # a comment
description: 'Waters'
argument-hint: [plant] [--litres N]
---

<CONTEXT>

Water.

</CONTEXT>
<WORKFLOW>
1. Water.
</WORKFLOW>
`
const document = readDocument('commands/water.md', { text })

/** The lines of a rendering that the original has not. */
function changed(rendered: string): string[] {
  const before = new Set(text.split('\n'))
  return rendered.split('\n').filter((line) => !before.has(line))
}

test('frontmatter is data, as the client reads it', () => {
  expect(document.frontmatter).toEqual({
    name: 'water',
    description: 'Waters',
    'argument-hint': '[plant] [--litres N]',
  })
  expect(document.tolerated).toEqual(['the value of "argument-hint" must be quoted'])
})

test('only what is not written canonically is spelled out', () => {
  const canonical = '---\nname: water\nargument-hint: "[a]"\n---\n\n# Water\n'
  expect(readDocument('commands/water.md', { text: canonical })).toEqual({
    path: 'commands/water.md',
    kind: 'command',
    frontmatter: { name: 'water', 'argument-hint': '[a]' },
    body: '# Water\n',
    tolerated: [],
  })
})

test('an edited key is rendered canonically; its comments and the other keys stay', () => {
  const edited = { ...document.frontmatter, name: 'drown' }
  const rendered = renderDocument({ ...document, frontmatter: edited })
  expect(changed(rendered)).toEqual(['name: drown'])
  expect(rendered).toContain('# Who waters?\nname: drown\ndescription:')
})

test('a new key stands where the definition has it, and a removed one is gone', () => {
  const { description: _, ...rest } = document.frontmatter ?? {}
  const rendered = renderDocument({ ...document, frontmatter: { model: 'x', ...rest } })
  expect(rendered).toMatch(/^---\nmodel: x\n# Who waters\?\nname: {3}water/)
  expect(rendered).not.toContain('Waters')
})

test('frontmatter that was kept as a whole gives way key by key', () => {
  const doubled = readDocument('a.md', { text: "---\na: 'one'\nb: 'two'\nb: 'three'\n---\n" })
  expect(doubled.frontmatter).toEqual({ a: 'one', b: 'three' })
  expect(renderDocument({ ...doubled, frontmatter: { a: 'one', b: 'four' } })).toBe(
    "---\na: 'one'\nb: four\n---\n",
  )
})

test('an edited section changes nothing around it', () => {
  if (typeof document.body === 'string') throw new Error('no sections were read')
  const [context, workflow] = document.body
  expect([context, workflow]).toMatchObject([{ name: 'CONTEXT' }, { name: 'WORKFLOW' }])
  const rendered = renderDocument({
    ...document,
    body: [context ?? '', { name: 'WORKFLOW', body: '1. Wait.' }],
  })
  expect(rendered).toBe(text.replace('1. Water.', '1. Wait.'))
})

test('edited JSON is rendered canonically', () => {
  const data = { path: 'hooks/hooks.json', value: { a: 1 }, spelling: '{"a":1}' }
  expect(renderData(data)).toBe('{"a":1}')
  expect(renderData({ ...data, value: { a: 2 } })).toBe('{\n  "a": 2\n}\n')
})
