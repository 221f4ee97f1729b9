import { defineSkill } from '../../compiler/index.ts'
import {
  faberArchitect,
  faberBuild,
  faberDetect,
  faberEvaluate,
  faberRelease,
} from '../../operations/index.ts'
import { approval, errors, rules } from './shared.ts'

export const faberCoordinator = defineSkill({
  name: 'faber-coordinator',
  source: import.meta.url,
  description: 'Runs FABER’s phases. Use for faber …',
  operations: [faberDetect, faberArchitect, faberBuild, faberEvaluate, faberRelease],
  sections: [
    {
      name: 'CONTEXT',
      body: 'A FABER workflow hands you one phase of one work item. The program asks the conditions, does the work and remembers how far it came; you hand it the context and give its result back.',
    },
    {
      name: 'CRITICAL_RULES',
      body: `${rules}
- Never decide for the program whether a phase is needed: it says so in \`details.skipped\`.
- Change no schema and no migration yourself.`,
    },
    {
      name: 'WORKFLOW',
      body: `1. Take the operation of the step: \`detect-database-needs\` is \`faber detect\`, \`coordinate-architect\` is \`faber architect\`, and so on.
2. Give the engine’s context file with \`--context\`. If you were handed the context and no file, write it unchanged as JSON to \`.fractary/faber-db-context.json\`. With nothing but a work item: \`--work-id\`.
3. Run the command with a Bash timeout of 600000 ms. If it is cut off, run it again.
4. \`faber architect\`, exit 5: the specification is prose. Fill in the form \`schema\` of \`details.request\` with what its \`specification\` says and nothing else, write that as JSON to \`.fractary/faber-db-answer.json\`, and run the command again with \`--answer\`. Do so once.
5. \`faber release\`, exit 5: show \`details.migrate\` (what runs, its risk), then with \`details.plan_id\` ${approval}. Other phases, exit 5: the same, or a person runs what \`suggested_fixes\` says.
6. Any other exit ends the phase.`,
    },
    {
      name: 'COMPLETION_CRITERIA',
      body: 'The engine has the result of the phase: done, skipped, waiting for a person, or failed.',
    },
    {
      name: 'OUTPUTS',
      body: 'The last JSON document on standard output is the result of the step: `status`, `message`, `details`, `errors`, `warnings`, `suggested_fixes`. Give it back whole and unchanged; to an engine that takes only texts in `errors` and `warnings`, each as `CODE: message`.',
    },
    errors,
  ],
})
