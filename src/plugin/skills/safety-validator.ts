import { defineSkill } from '../../compiler/index.ts'
import { safety } from '../../operations/index.ts'
import { errors, outputs, rules } from './shared.ts'

export const safetyValidator = defineSkill({
  name: 'safety-validator',
  source: import.meta.url,
  description: 'Says what migrations would do. Use for safety.',
  operations: [safety],
  sections: [
    {
      name: 'CONTEXT',
      body: 'You find out what SQL would do before it runs: what it locks, rewrites and loses, and which approval and backup the policy asks for. Nothing is changed.',
    },
    {
      name: 'CRITICAL_RULES',
      body: `${rules}
- Judge nothing yourself: call a migration safe only where \`details.findings\` is empty. A finding that \`details.suppressed\` holds still has to be told.
- Never write a comment that allows a rule; that is for the person who knows the reason.`,
    },
    {
      name: 'WORKFLOW',
      body: `1. \`validate-migration\`: run the command with the files, or \`--pending\` and the environment. Tell \`details.risk_level\`, then each of \`details.findings\`, highest risk first: its place, \`message\`, and \`safe_way\` as it stands.
2. \`enforce-backup\`: the same run; answer with \`details.requires_backup\` and the findings with \`data_loss\`.
3. \`validate-approval\`: the same run; answer with \`details.approval\` (none, standard, enhanced, blocked) and the findings that call for it; where it is blocked, the reason in \`details.blocked\`. An environment may ask for more: the plan of \`migrate\` says so.
4. Without a name, do the first.`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The person knows every finding, or that there is none, and of which files.',
    },
    { name: 'OUTPUTS', body: outputs },
    errors,
  ],
})
