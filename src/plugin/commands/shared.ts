/** Sections that every command has in common: the agent and its skill do the work. */

export const rules = {
  name: 'CRITICAL_RULES',
  body: `- Pass on the options that the user gave, and no other: above all no \`--force\` and no \`--skip-backup\`.
- Do no database work here: no SQL, no psql, no Prisma. The agent runs the program.
- Only the user approves a plan: never answer for them.`,
} as const

export const workflow = {
  name: 'WORKFLOW',
  body: `1. Read the arguments. If a required one is missing, ask for it (with AskUserQuestion, where it exists); never guess an environment.
2. Start the agent once, and give the user its report: the outcome first, then the next step.`,
} as const

/** The workflow of an operation that may have to wait for a person. */
export const plannedWorkflow = {
  name: 'WORKFLOW',
  body: `${workflow.body}
3. If a plan was not approved, show what would be lost and the command that approves it, and stop. When the user says that it is done, start the agent again with the same request.`,
} as const

export const errors = {
  name: 'ERROR_HANDLING',
  body: 'Show the error’s code, message and next step word for word. Do not retry and do not work around it: a refusal is a result.',
} as const
