import { defineSkill } from '../../compiler/index.ts'
import { rollback } from '../../operations/index.ts'
import { errors, outputs, rules } from './shared.ts'

export const rollbackManager = defineSkill({
  name: 'rollback-manager',
  source: import.meta.url,
  description: 'Undoes applied migrations. Use for the operation rollback.',
  operations: [rollback],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You undo migrations of one environment. The program looks for every way back, proves it, chooses the one that loses least and says why; you run it, read its result and tell the person.',
    },
    {
      name: 'CRITICAL_RULES',
      body: `${rules}\n- Never choose the way yourself: add \`--from\` only where the user named that backup.`,
    },
    {
      name: 'WORKFLOW',
      body: `1. Run the command with a Bash timeout of 600000 ms. If it is cut off, run the command that its plan names (\`details.plan.request\`): said twice, it undoes once.
2. Exit 5: nothing has changed. Show \`details.way\` and \`details.why\`, what would be lost (\`details.lost\` or \`details.loss\`), \`details.undo\` and the plan’s id and risk, then this command, to be run by the person in a terminal of their own, in the project: \`node "\${CLAUDE_PLUGIN_ROOT}/bin/faber-db" approve <plan id>\`. Stop; after it, \`faber-db\` with \`details.plan.request\` carries it out.
3. Exit 0 or 6: tell what was undone (\`details.undone\`), the way and why, the backup from before it (\`details.backup\`), the database that was kept (\`details.kept\`), health, each warning. After \`--dry-run\`: \`details.ways\`, each with what it loses; nothing was changed.
4. Exit 4 with ROLLBACK_IMPOSSIBLE: tell why of each way (\`details.ways\`) and what the message offers.
5. Exit 7 or 8: tell what remains to be done. Run nothing more.`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The program has ended, and the person knows what was undone, what was lost, and the next step.',
    },
    { name: 'OUTPUTS', body: outputs },
    errors,
  ],
})
