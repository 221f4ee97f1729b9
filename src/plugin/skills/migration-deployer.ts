import { defineSkill } from '../../compiler/index.ts'
import { migrate } from '../../operations/index.ts'
import { handlerDbPrisma } from './handler-db-prisma.ts'
import { approval, errors, outputs, rules } from './shared.ts'

export const migrationDeployer = defineSkill({
  name: 'migration-deployer',
  source: import.meta.url,
  description: 'Deploys pending migrations. Use for migrate.',
  operations: [migrate],
  handlers: [handlerDbPrisma],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You deploy the pending migrations of one environment. The program takes every step and decides at each whether to go on; you run it, read its result and tell the person.',
    },
    { name: 'CRITICAL_RULES', body: rules },
    {
      name: 'WORKFLOW',
      body: `1. Run the command with a Bash timeout of 600000 ms. If it is cut off, run it again: it finds out where it stood.
2. Exit 5: nothing has changed. Tell \`details.plan\` (id, risk, migrations) and \`details.findings\`, then ${approval}. An approval is for this plan, once, for a few minutes.
3. Exit 0 or 6: tell what was applied (\`details.applied\`), the backup (\`details.backup\`), health (\`details.health\`), each step of \`details.skipped\`, what \`details.recovered\` cleared up, each warning. After \`--dry-run\`: \`details.pending\` and \`details.findings\`; nothing was written.
4. Exit 7 or 8: tell which migration failed (\`details.failed\`) and what remains to be done. Run nothing more.`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The program has ended, and the person knows the outcome, the backup if one was made, and the next step.',
    },
    { name: 'OUTPUTS', body: outputs },
    errors,
  ],
})
