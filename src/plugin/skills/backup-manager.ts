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
  description:
    'Makes, lists, verifies, deletes and prunes backups. Use for the operations backup create, backup list, backup verify, backup delete and backup prune.',
  operations: [backupCreate, backupList, backupVerify, backupDelete, backupPrune],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You look after the backups of a database. The program reads each through before it lists it, proves by `--restore` that it can be restored, and deletes none that is needed.',
    },
    {
      name: 'CRITICAL_RULES',
      body: `${rules}\n- Never move, rename or delete a backup by other means, and never ask for the key of encrypted ones.`,
    },
    {
      name: 'WORKFLOW',
      body: `1. Run the command with a Bash timeout of 600000 ms; put the text of \`--reason\` in single quotes.
2. \`backup create\`: tell the backup (\`details.backup_id\`), its file (\`details.file\`), its size (\`details.size_bytes\`), its rows and the migration that it stands at (\`details.migration_head\`).
3. \`backup list\`: a table of \`details.backups\`, newest first: id, age, size, migration, when verified or restored; damaged ones first of all.
4. \`backup verify\`: whether it is whole, and each of \`details.differences\`.
5. \`backup delete\`, \`backup prune\`: what is gone (\`details.deleted\`), or what is kept and why. Exit 5: nothing was deleted. Show \`details.plan\`, then this command, to be run by the person in a terminal of their own, in the project: \`node "\${CLAUDE_PLUGIN_ROOT}/bin/faber-db" approve <plan id>\`. Stop; after it, the same command deletes.`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The person knows which backups there are and which are proven, or that there is none and why.',
    },
    { name: 'OUTPUTS', body: outputs },
    errors,
  ],
})
