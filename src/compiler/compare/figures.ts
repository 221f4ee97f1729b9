import { bytesOf } from '../build/file.ts'
import { tokens } from '../build/tokens.ts'
import type { Document } from '../read/document.ts'
import { budgets } from '../rules/budgets.ts'
import { readBuild } from '../rules/index.ts'
import { listingTokens } from '../rules/listing-budget.ts'
import { loadTokens } from '../rules/load-budget.ts'
import type { Component } from './component.ts'
import type { Tree } from './git.ts'

/** A quantity before and after; absent where there was nothing to measure. */
export interface Figure {
  readonly name: string
  readonly unit: 'tokens' | 'bytes'
  readonly before?: number
  readonly after?: number
  readonly allowed?: number
}

interface Build {
  readonly tree: Tree
  readonly components: readonly Component[]
}

type Measure = Omit<Figure, 'before' | 'after'> & { readonly value: number }

/** What a plugin costs: each document, what each command loads, the listing, the program in bin/. */
function measure({ tree, components }: Build): Measure[] {
  const documents = components.flatMap(({ document }) => document ?? [])
  const build = readBuild(tree)
  const commands = documents.filter(({ kind }) => kind === 'command')
  const bin = tree.filter(({ path }) => /^plugins\/[^/]+\/bin\//.test(path))
  return [
    ...documents.map(({ kind, name, text }): Measure => {
      return { name: `${kind} ${name}`, unit: 'tokens', value: tokens(text) }
    }),
    ...commands.map((command): Measure => {
      const value = loadTokens({ ...command, loads: loadsOf(command, documents) }, build)
      const name = `all that ${command.name} loads`
      return { name, unit: 'tokens', value, allowed: budgets.loadTokens }
    }),
    {
      name: 'listing',
      unit: 'tokens',
      value: listingTokens(build),
      allowed: budgets.listingTokens,
    },
    {
      name: 'program',
      unit: 'bytes',
      value: bin.reduce((sum, file) => sum + bytesOf(file).byteLength, 0),
    },
  ]
}

/** The agent that a command starts, and the skill to which that agent routes its operation. */
function loadsOf(command: Document, documents: readonly Document[]): string[] {
  const agent = documents.find(
    ({ kind, fullName }) => kind === 'agent' && command.body.includes(`\`${fullName}\``),
  )
  const operation = /"operation":\s*"([^"]+)"/.exec(command.body)?.[1]
  const row = agent?.body.split('\n').find((line) => line.startsWith(`| \`${operation}\` |`))
  const skill = documents.find(
    ({ kind, fullName }) => kind === 'skill' && row?.includes(`\`${fullName}\``),
  )
  return [agent, skill].flatMap((one) => one?.path ?? [])
}

/** The figures of two builds side by side. */
export function figuresOf(before: Build, after: Build): Figure[] {
  const [old, now] = [measure(before), measure(after)]
  const gone = old.filter(({ name }) => !now.some((one) => one.name === name))
  return [...now, ...gone].map(({ value: _, ...figure }) => {
    const was = old.find(({ name }) => name === figure.name)
    const is = now.find(({ name }) => name === figure.name)
    return { ...figure, ...(was && { before: was.value }), ...(is && { after: is.value }) }
  })
}
