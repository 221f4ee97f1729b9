import { FaberDbError } from '../../../operations/index.ts'
import { count } from '../../text.ts'
import type { Check } from '../check.ts'
import { named, notChecked } from '../grading.ts'

/** It makes a scratch database, so it runs only where it is asked for. */
export const schema: Check = {
  name: 'schema',
  title: 'Schema',
  asks: 'whether the database is what its applied migrations make, replayed in a scratch database',

  whenLate: ({ environment }) =>
    `Many migrations take long to replay: run \`faber-db drift ${environment.name}\` once, which has no limit, and later looks are quick.`,

  async run({ drift, environment }) {
    try {
      const differences = await drift()
      const facts = { differences: differences.length }
      const figures = { drift_differences: differences.length }
      if (differences.length === 0) {
        return { grade: 'healthy', summary: 'what the applied migrations make', facts, figures }
      }
      const objects = [...new Set(differences.map(({ kind, object }) => `${kind} ${object}`))]
      return {
        grade: 'degraded',
        summary: `${count(differences.length, 'difference')} from what the applied migrations make: ${named(objects)}`,
        advice: `See the ways out: \`faber-db drift ${environment.name}\`.`,
        facts,
        figures,
      }
    } catch (error) {
      if (!(error instanceof FaberDbError)) throw error
      return notChecked(error.message, error.text.next)
    }
  },
}
