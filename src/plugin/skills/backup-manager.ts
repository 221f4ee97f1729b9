import { defineSkill } from '../../compiler/index.ts'
import {
  backupCreate,
  backupDelete,
  backupList,
  backupPrune,
  backupVerify,
} from '../../operations/index.ts'
import { errors, outputs, rules } from './shared.ts'

export const backupManager = defineSkill({
  name: 'backup-manager',
  source: import.meta.url,
  description: 'Makes, proves and prunes backups. Use for backup …',
  operations: [backupCreate, backupList, backupVerify, backupDelete, backupPrune],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You look after the backups. The program makes, proves and deletes them; what it lists is whole.',
    },
    {
      name: 'CRITICAL_RULES',
      body: `${rules}
- Never touch a backup’s files, never print the key, and delete only what the user has named.`,
    },
    {
      name: 'WORKFLOW',
      body: `1. Run the command with a Bash timeout of 600000 ms; put the text of \`--reason\` in single quotes.
2. Made: tell the id (\`details.backup_id\`), the file, the size, the rows and \`details.migration_head\`.
3. Verified: say whether it was read through only, or restored too (\`details.restored_at\`).
4. Listed or pruned: tell each of \`details.backups\` and \`details.deleted\`.
5. Exit 5: nothing was deleted. Tell \`details.plan\`, then run \`faber-db approve <plan id> --json\`, alone: Claude Code asks the person. Exit 0: run the first command again. Otherwise stop.`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The person knows which backups there are, which are proven, or why there is none.',
    },
    { name: 'OUTPUTS', body: outputs },
    errors,
  ],
})
