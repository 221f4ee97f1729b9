/** What every skill that runs the program says alike. */

export const rules = `- Run the commands of INPUTS and no other on a database. Run each alone: no \`cd\`, no variable, no pipe, no redirection.
- Pass on the user’s options unchanged, and add only \`--json\`.`

/**
 * What to do with a plan that waits. `approve` belongs to no skill: the command makes Claude Code ask
 * the person, and the model cannot answer.
 */
export const approval = `run \`faber-db approve <plan id> --json\`, alone: Claude Code asks the person. Exit 0: run the first command again. Exit 5: the risk is high; run the approval once more. If the person says no, or nobody is there, stop and give this command for a terminal, in the project: \`node "\${CLAUDE_PLUGIN_ROOT}/bin/faber-db" approve <plan id>\``

export const outputs =
  'Standard output is one JSON document: `status`, `message`, `details`, `errors` (each with `code`, `message`, `why`, `next`), `warnings`, `suggested_fixes`. Give `message` first.'

export const errors = {
  name: 'ERROR_HANDLING',
  body: `- Give the \`code\`, \`message\` and \`next\` of each error word for word, then stop. Do not retry.
- Exit 1 is a bug of faber-db: show what it printed.`,
} as const
