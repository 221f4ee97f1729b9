import { tokens } from '../build/tokens.ts'
import type { Document } from '../read/document.ts'
import { budgets } from './budgets.ts'
import { type Build, defineRule } from './define.ts'
import { sample } from './samples.ts'

/** What the model reads from the first word of a document to the end of the work, in tokens. */
export function loadTokens(document: Document, { documents }: Build): number {
  const all = [document, ...documents.filter(({ path }) => document.loads.includes(path))]
  return all.reduce((sum, one) => sum + tokens(one.text), 0)
}

export const loadBudget = defineRule({
  name: 'load-budget',
  severity: 'error',
  house: true,
  description:
    'A slash command, with the agent and the skill that it leads to, costs at most 2,500 tokens.',
  why: 'All of it is read before the work begins, and stays in the context until it ends.',
  ok: [{ files: { 'commands/water.md': sample.command }, findings: [] }],
  notOk: [
    {
      files: {
        'commands/water.md': sample.command,
        'skills/waterer/SKILL.md': sample.skill.replace('Text.', 'w'.repeat(10_000)),
      },
      loads: { 'commands/water.md': ['skills/waterer/SKILL.md'] },
      findings: ['commands/water.md: it loads 2666 tokens end to end; 2500 are allowed'],
    },
  ],
  *check(build) {
    for (const file of build.documents.filter(({ kind }) => kind === 'command')) {
      const total = loadTokens(file, build)
      if (total <= budgets.loadTokens) continue
      yield {
        file,
        message: `it loads ${total} tokens end to end; ${budgets.loadTokens} are allowed`,
      }
    }
  },
})
