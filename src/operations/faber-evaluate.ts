import { defineOperation } from './define.ts'
import { deploymentDetails, phaseDetails, phaseFlags } from './shared.ts'

export const faberEvaluate = defineOperation({
  name: 'faber evaluate',
  summary: 'Apply the work item’s migrations to staging (FABER: evaluate)',
  description:
    'Where the work item has migrations, applies what is pending to staging, as migrate does, and checks its health, again where the configuration says so. An unhealthy database fails the phase, unless the configuration lets it pass with a warning. Run again, it applies nothing twice.',
  alias: 'faber coordinate-evaluate',
  positionals: [],
  flags: phaseFlags,
  details: { ...phaseDetails, ...deploymentDetails },
  exits: {
    0: 'applied, there already, shown, or nothing to do',
    2: 'the context, the configuration or the migrations folder',
    3: 'the database cannot be reached',
    4: 'refused; nothing changed',
    5: 'waits for a person',
    6: 'applied, with warnings',
    7: 'a migration failed; the database is as it was before it',
    8: 'a migration failed, or health did, and a person must act',
  },
  examples: [
    { run: 'faber-db faber evaluate --context context.json', shows: 'what was applied to staging' },
  ],
})
