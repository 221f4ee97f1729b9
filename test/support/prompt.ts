import { judgeApproval } from '../../src/runtime/guard/approve.ts'
import type { Decision } from '../../src/runtime/guard/decision.ts'
import type { FaberProject } from './faber-project.ts'

/** What the hook says of `faber-db approve ARGS` on a command line of its own, in a project’s folder. */
export async function askedAtPrompt(
  { dir }: Pick<FaberProject, 'dir'>,
  args: readonly string[],
  now: Date = new Date(),
): Promise<Decision | undefined> {
  const words = ['faber-db', 'approve', ...args] as [string, ...string[]]
  const invocation = { words, variables: new Map(), input: undefined, folder: dir, isAlone: true }
  const input = { command: words.join(' '), description: 'Approve' }
  const { decisions } = await judgeApproval(
    { invocations: [invocation], changes: [], unfollowed: [] },
    { tool: 'Bash', input, folder: dir, mode: 'default' },
    // The program has the project as its HOME in tests, see program.ts.
    { env: { HOME: dir }, now },
  )
  return decisions[0]
}

/** The arguments that run when the person says yes: `approve ID --token TOKEN`. */
export async function approvedArguments(
  project: Pick<FaberProject, 'dir'>,
  args: readonly string[],
  now?: Date,
): Promise<string[]> {
  const decision = await askedAtPrompt(project, args, now)
  if (decision?.decision !== 'ask') throw new Error(`not asked: ${decision?.reason}`)
  return String(decision.updatedInput?.command).split(' ').slice(1)
}

/** Has the person say yes at Claude Code’s permission prompt, and runs what runs then. */
export async function sayYes(project: FaberProject, plan: string) {
  return project.json(...(await approvedArguments(project, [plan])))
}

/** Makes the plan of a request, and has the person say yes to it as often as it takes. Returns its id. */
export async function approveAtPrompt(project: FaberProject, ...request: string[]) {
  const asked = await project.json(...request)
  const id = String(asked.result.errors[0]?.plan_id)
  const { exit } = await sayYes(project, id)
  const last = exit === 5 ? (await sayYes(project, id)).exit : exit
  if (last !== 0) throw new Error(`not approved: exit ${last}`)
  return id
}
