import { defineOperation } from './define.ts'
import { deploymentDetails, phaseDetails, phaseFlags } from './shared.ts'

export const faberRelease = defineOperation({
  name: 'faber release',
  summary:
    'Apply the work item’s migrations to production, once a person has approved (FABER: release)',
  description:
    'Where the work item has migrations, makes the plan for production and stops until a person has approved exactly that; run again, applies it as migrate does: rehearsal, verified backup, health. No level of autonomy stands for the approval, and an environment that asks for none is refused.',
  alias: 'faber coordinate-release',
  positionals: [],
  flags: phaseFlags,
  details: { ...phaseDetails, ...deploymentDetails },
  exits: {
    0: 'applied, there already, shown, or nothing to do',
    2: 'the context, the configuration or the migrations folder',
    3: 'the database cannot be reached',
    4: 'refused; nothing changed',
    5: 'a plan was written and waits for approval',
    6: 'applied, with warnings',
    7: 'a migration failed; the database is as it was before it',
    8: 'a migration failed, or health did, and a person must act',
  },
  examples: [
    {
      run: 'faber-db faber release --context context.json',
      shows: 'the plan to approve, or what was applied',
    },
    { run: 'faber-db faber release --work-id 123', shows: 'the same, by hand' },
  ],
})
