import { createInterface } from 'node:readline/promises'
import { FaberDbError } from '../../operations/index.ts'
import { actor, type Run } from '../run.ts'
import { type Plan, shortId } from './plan.ts'
import { planText } from './plan-text.ts'

/**
 * Shows the plan to the person at the terminal and asks. Both ends must be a terminal: what is
 * piped in is no person. A plan of enhanced approval asks for the name of the database.
 * @throws APPROVAL_REFUSED
 */
export async function askAtTerminal(
  plan: Plan,
  run: Run,
): Promise<{ way: 'terminal'; approved_by: string }> {
  refuseWithoutPerson(plan, run)
  const { database } = plan.content.server
  const wanted = plan.content.approval === 'enhanced' ? database : 'yes'
  const question =
    wanted === 'yes'
      ? 'Type yes to approve exactly this: '
      : `The risk is ${plan.content.risk}. Type the name of the database to approve exactly this: `
  run.reporter.tell(planText(plan))
  const terminal = createInterface({ input: process.stdin, output: process.stderr })
  try {
    const answer = await terminal.question(question, { signal: run.signal })
    if (answer.trim() === wanted) return { way: 'terminal', approved_by: actor() }
  } finally {
    terminal.close()
  }
  throw new FaberDbError('APPROVAL_REFUSED', {
    message: `Plan ${shortId(plan.id)} was not approved.`,
    next: 'Nothing was changed.',
  })
}

function refuseWithoutPerson({ id }: Plan, { env }: Run): void {
  // Whoever types at a terminal that Claude Code has opened is no person.
  if (env.CLAUDECODE) {
    throw new FaberDbError('APPROVAL_REFUSED', {
      message: 'Claude Code runs this command, and its answer to a question is no approval.',
      why: 'The hook of the plugin has Claude Code ask the person itself, and has not done so here.',
      next: `Claude Code asks the person itself: run \`faber-db approve ${shortId(id)}\` as a command of its own.`,
    })
  }
  if (process.stdin.isTTY && process.stderr.isTTY) return
  throw new FaberDbError('APPROVAL_REFUSED', {
    message: 'There is no person at this terminal to approve the plan.',
    why: 'Approval is a person’s word: given at a terminal or at Claude Code’s permission prompt, or proven by a signature.',
    next: [
      `Have a person run it in a terminal: faber-db approve ${shortId(id)}`,
      `Or in Claude Code, as a command of its own: it asks the person.`,
      `Or with a signature: faber-db approve ${shortId(id)} --signature BASE64`,
    ].join('\n'),
  })
}
