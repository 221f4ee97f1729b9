import { defineOperation } from './define.ts'
import { phaseDetails, phaseFlags } from './shared.ts'

export const faberDetect = defineOperation({
  name: 'faber detect',
  summary: 'Tell whether a work item needs the database (FABER: frame)',
  description:
    'Weighs the title, the labels and the description of the work item: words that stand for database work count for it, by whole words and with what stands around them, and words that only look like it count against it. Says which words counted and how much, and remembers the answer for the phases that follow. It connects to nothing.',
  alias: 'faber detect-database-needs',
  positionals: [],
  flags: phaseFlags,
  details: {
    ...phaseDetails,
    database_work_detected: { type: 'boolean', description: 'Whether it is database work' },
    confidence: { type: 'number', description: 'How sure that answer is, from 0.5 to 1' },
    indicators: {
      type: 'array',
      description:
        'Each: where (title, labels, description), text, means, weight; against it below 0',
    },
    recommendations: { type: 'array', description: 'What the next phases should do' },
  },
  exits: {
    0: 'told, yes or no',
    2: 'the context or the configuration',
    4: 'the state of the work item is damaged or cannot be written',
  },
  examples: [
    { run: 'faber-db faber detect --context context.json', shows: 'yes or no, and why' },
    { run: 'faber-db faber detect --context - --json', shows: 'the same, for the engine' },
  ],
})
