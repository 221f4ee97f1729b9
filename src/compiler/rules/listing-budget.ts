import { tokens } from '../build/tokens.ts'
import type { Document } from '../read/document.ts'
import { textOf } from '../read/values.ts'
import { budgets } from './budgets.ts'
import { type Build, defineRule } from './define.ts'
import { sample } from './samples.ts'

/** The line that Claude Code keeps in the model's context for a document. */
export function entryOf({ fullName, frontmatter }: Document): string {
  const { description = '', when_to_use: when } = frontmatter
  const more = when === undefined ? '' : ` - ${textOf(when)}`
  return `- ${fullName}: ${textOf(description)}${more}\n`
}

/** What all names and descriptions cost, in tokens. */
export function listingTokens({ documents }: Build): number {
  return tokens(documents.map(entryOf).join(''))
}

export const listingBudget = defineRule({
  name: 'listing-budget',
  severity: 'error',
  house: true,
  description: 'All names and descriptions together cost at most 400 tokens.',
  why: 'They are in the context of every conversation, and past the client’s own limit it drops descriptions without a word.',
  ok: [{ files: { 'commands/water.md': sample.command }, findings: [] }],
  notOk: [
    {
      files: {
        'commands/water.md': sample.command.replace('Water a plant', 'w'.repeat(800)),
        'skills/waterer/SKILL.md': sample.skill.replace('Waters plants.', 'w'.repeat(900)),
      },
      findings: [
        'skills/waterer/SKILL.md: the listing costs 431 tokens; 400 are allowed. This is its longest entry',
      ],
    },
  ],
  *check(build) {
    const total = listingTokens(build)
    const [longest] = build.documents.toSorted((a, b) => entryOf(b).length - entryOf(a).length)
    if (longest === undefined || total <= budgets.listingTokens) return
    yield {
      file: longest,
      message: `the listing costs ${total} tokens; ${budgets.listingTokens} are allowed. This is its longest entry`,
    }
  },
})
