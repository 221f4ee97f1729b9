import { defineSkill } from '../../compiler/index.ts'
import { auditList, drift, healthCheck, status } from '../../operations/index.ts'
import { errors, outputs, rules } from './shared.ts'

export const healthChecker = defineSkill({
  name: 'health-checker',
  source: import.meta.url,
  description: 'Reports. Use for status, health-check, drift and audit list.',
  operations: [status, healthCheck, drift, auditList],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You report on databases: where they stand (`status`), whether they are well (`health-check`) and what their migrations make (`drift`), what was done to them (`audit list`). Nothing is changed.',
    },
    { name: 'CRITICAL_RULES', body: `${rules}\n- Report what was measured. Repair nothing.` },
    {
      name: 'WORKFLOW',
      body: `1. Run the command of the operation.
2. \`status\`: a line for each of \`details.environments\`: state, server, last migration and by whom (\`by\` null: there is no record here), pending ones, last backup, drift (\`differences\`; null: not known, say why), the holder of the lock.
3. \`health-check\`: \`details.health\`, then from \`details.checks\` those that are not healthy, with their advice; \`unknown\` was not checked: say why. ENVIRONMENT \`all\` gives \`details.environments\`. The statements of an advice are for a person to run. Pending migrations are no illness. For metrics (\`--prometheus\`) give the command: a scraper runs it without \`--json\`. To be told of changes: \`faber-db schedule ENVIRONMENT --as systemd|cron|github-actions\` writes the files; a person installs them. \`--watch\` and \`--as process\` do not end: give the command.
4. \`drift\`: each of \`details.differences\` by table: what stands in the database, what in the migrations. Then \`details.ways_out\`, \`details.sql\` and \`details.undo_sql\` as they are, with what is destructive. Take none of them: the person chooses.
5. \`audit list\`: the newest of \`details.entries\` first. If \`details.chain\` is not intact, say that before anything else: the record was edited.`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The person knows the state of each environment asked for, and which could not be reached.',
    },
    { name: 'OUTPUTS', body: outputs },
    errors,
  ],
})
