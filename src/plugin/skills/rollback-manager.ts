import { defineSkill } from '../../compiler/index.ts'
import { restore, rollback } from '../../operations/index.ts'
import { handlerDbPrisma } from './handler-db-prisma.ts'
import { approval, errors, outputs, rules } from './shared.ts'

export const rollbackManager = defineSkill({
  name: 'rollback-manager',
  source: import.meta.url,
  description: 'Undoes migrations, restores backups. Use for rollback and restore.',
  operations: [rollback, restore],
  handlers: [handlerDbPrisma],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You take one environment back. The program finds and proves the ways, chooses the one that loses least and keeps what it replaces.',
    },
    {
      name: 'CRITICAL_RULES',
      body: `${rules}
- Say what would be lost before anything else. Never choose a backup or a migration for the user.`,
    },
    {
      name: 'WORKFLOW',
      body: `1. Run the command with a Bash timeout of 600000 ms. If it is cut off, run it again: it finds out where it stood.
2. Exit 5: nothing has changed. Tell \`details.loss\` (rows by table), the way and why, and \`details.plan\` (id, risk), then ${approval}.
3. Exit 0 or 6: tell what was undone or restored, what the replaced database is called now (\`details.kept\`), each warning. After \`--dry-run\`: each way and what it loses; nothing was written.
4. Exit 4: say why each way is closed. Exit 7 or 8: tell what failed and what remains to be done. Run nothing more.`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The person knows what was undone, what was lost, and where the replaced database is.',
    },
    { name: 'OUTPUTS', body: outputs },
    errors,
  ],
})
