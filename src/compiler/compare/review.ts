import { align, type Step, similarity } from './align.ts'
import type { Block } from './blocks.ts'
import type { Change } from './change.ts'
import { type Component, componentsOf, everyTool, type Part } from './component.ts'
import { type Figure, figuresOf } from './figures.ts'
import type { Tree } from './git.ts'
import { risksOf } from './risks.ts'
import { type SourceOf, sourcesOf } from './sources.ts'

export interface Review {
  readonly changes: readonly Change[]
  readonly figures: readonly Figure[]
  /** Built files that no person reads word by word, and that differ. */
  readonly otherFiles: readonly string[]
}

/** What changed in meaning between two builds of a plugin. */
export function review(before: Tree, after: Tree): Review {
  const both = pairs(componentsOf(before), componentsOf(after))
  const sources = { before: sourcesOf(before), after: sourcesOf(after) }
  return {
    changes: both.flatMap((pair) => compare(pair, sources)),
    figures: figuresOf(
      { tree: before, components: both.flatMap((pair) => underNewName(pair) ?? []) },
      { tree: after, components: both.flatMap((pair) => pair.after ?? []) },
    ),
    otherFiles: otherFiles(before, after),
  }
}

interface Pair {
  readonly before?: Component | undefined
  readonly after?: Component | undefined
}

/** From this share of common words on, a component that is gone and a new one are one, renamed. */
const sameComponent = 0.6

function pairs(before: readonly Component[], after: readonly Component[]): Pair[] {
  const known = new Map(before.map((one) => [one.path, one]))
  const kept = after.filter(({ path }) => known.has(path))
  const added = after.filter(({ path }) => !known.has(path))
  const gone = new Set(before.filter(({ path }) => !kept.some((one) => one.path === path)))
  const renamed = added.map((one): Pair => {
    const [twin] = [...gone].filter(
      (old) => old.kind === one.kind && similarity(old.text, one.text) >= sameComponent,
    )
    if (twin) gone.delete(twin)
    return { after: one, ...(twin && { before: twin }) }
  })
  const same = kept.map((one): Pair => ({ before: known.get(one.path) ?? one, after: one }))
  return [...same, ...renamed, ...[...gone].map((one): Pair => ({ before: one }))]
}

/** What was, so that its figures stand beside those of what it is now. */
function underNewName({ before, after }: Pair): Component | undefined {
  if (!before?.document || !after) return before
  return { ...before, document: { ...before.document, name: after.name } }
}

interface Sources {
  readonly before: SourceOf
  readonly after: SourceOf
}

function compare({ before, after }: Pair, sources: Sources): Change[] {
  const one = after ?? before
  if (!one) return []
  const named = before?.path === after?.path ? [] : whole({ before, after }, sources)
  // Of what is new or gone, the list of its permissions and hooks says enough.
  const parts = (component: Component | undefined) =>
    (component?.parts ?? []).filter(
      ({ name, kind }) => (before && after) || kind === 'hooks' || /tools|hooks/i.test(name),
    )
  const names = new Set([...parts(after), ...parts(before)].map(({ name }) => name))
  const changes = [...names].flatMap((name) => {
    const [old, now] = [parts(before), parts(after)].map((some) =>
      some.find((part) => part.name === name),
    )
    return compareParts(old, now, { before, after, one }, sources)
  })
  return [...named, ...changes].map((change) => ({ ...change, risks: risksOf(change) }))
}

function whole({ before, after }: Pair, sources: Sources): Change[] {
  const one = after ?? before
  if (!one) return []
  const change: Change = {
    kind: one.kind,
    component: one.name,
    part: 'component',
    what: one.kind,
    change: before && after ? 'renamed' : after ? 'added' : 'removed',
    ...(before && { before: before.name }),
    ...(after && { after: after.name }),
    origin: sources[after ? 'after' : 'before'](one.path),
    risks: [],
  }
  return [change]
}

function compareParts(
  before: Part | undefined,
  after: Part | undefined,
  component: Pair & { readonly one: Component },
  sources: Sources,
): Change[] {
  const part = after ?? before
  if (!part) return []
  return stepsOf(before?.blocks ?? [], after?.blocks ?? []).map((step) => {
    const side = step.after ? 'after' : 'before'
    const path = component[side]?.path ?? component.one.path
    return {
      kind: component.one.kind,
      component: component.one.name,
      part: part.name,
      what: nounOf(part, step),
      change: step.change,
      ...(step.before && { before: step.before.text }),
      ...(step.after && { after: step.after.text }),
      origin: sources[side](path, step[side]?.line ?? 1),
      risks: [],
    }
  })
}

/** A list of tools against no list at all is one change; its entries would say the opposite. */
function stepsOf(before: readonly Block[], after: readonly Block[]): Step[] {
  const open = [before, after].some(([first]) => first?.text === everyTool)
  const [old, now] = [joined(before), joined(after)]
  if (!open || !old || !now) return align(before, after)
  return old.text === now.text ? [] : [{ change: 'changed', before: old, after: now }]
}

function joined(blocks: readonly Block[]): Block | undefined {
  const [first] = blocks
  return first && { ...first, text: blocks.map(({ text }) => text).join(', ') }
}

const nouns: Readonly<Record<string, string>> = {
  WORKFLOW: 'step',
  CRITICAL_RULES: 'rule',
  CRITICAL_PRODUCTION_RULES: 'rule',
  ARGUMENT_PARSING: 'option',
  SKILL_ROUTING: 'route',
  EXAMPLES: 'example',
  HANDLERS: 'handler',
  hooks: 'hook',
}

function nounOf({ name, kind }: Part, { before, after, change }: Step): string {
  if (kind === 'property') return /tools/i.test(name) ? 'tool' : 'property'
  const { key = '', number } = after ?? before ?? {}
  const noun = nouns[name] ?? (/(^| )\d+$/.test(key) ? 'exit code' : 'line')
  const moved = change === 'moved' ? ` (was ${before?.number})` : ''
  return number === undefined ? noun : `${noun} ${number}${moved}`
}

function otherFiles(before: Tree, after: Tree): string[] {
  const read = new Set([...componentsOf(before), ...componentsOf(after)].map(({ path }) => path))
  const old = new Map(before.map((file) => [file.path, file.content.toString()]))
  const now = new Map(after.map((file) => [file.path, file.content.toString()]))
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => path.startsWith('plugins/') && !read.has(path))
    .filter((path) => old.get(path) !== now.get(path))
    .sort()
}
