import { defineSkill } from '../../compiler/index.ts'
import { backupCreate } from '../../operations/index.ts'
import { errors, outputs, rules } from './shared.ts'

export const backupManager = defineSkill({
  name: 'backup-manager',
  source: import.meta.url,
  description: 'Makes verified backups. Use for the operation backup create.',
  operations: [backupCreate],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You back up the database of one environment. The program dumps it, reads the archive through, and lists it only then.',
    },
    { name: 'CRITICAL_RULES', body: `${rules}\n- Never move, rename or delete a backup.` },
    {
      name: 'WORKFLOW',
      body: `1. Run the command with a Bash timeout of 600000 ms; put the text of \`--reason\` in single quotes.
2. Tell the backup (\`details.backup_id\`), its file (\`details.file\`), its size (\`details.size_bytes\`) and the migration that it stands at (\`details.migration_head\`).`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The person knows the id of a verified backup, or that there is none and why.',
    },
    { name: 'OUTPUTS', body: outputs },
    errors,
  ],
})
