/** What every skill that runs the program says alike. */

export const rules = `- Run the commands of INPUTS and no other on a database. Run each alone: no \`cd\`, no variable, no pipe, no redirection.
- Pass on the user’s options unchanged, and add only \`--json\`.
- Never approve a plan, never edit \`.fractary/plugins/faber-db/\`, and never use \`prisma migrate\`, \`prisma db push\` or \`psql\` instead.`

export const outputs =
  'Standard output is one JSON document: `status`, `message`, `details`, `errors` (each with `code`, `message`, `why`, `next`), `warnings`, `suggested_fixes`. Give `message` first.'

export const errors = {
  name: 'ERROR_HANDLING',
  body: `- Give the \`code\`, \`message\` and \`next\` of each error word for word, then stop. Do not retry.
- Exit 1 is a bug of faber-db: show what it printed.`,
} as const
