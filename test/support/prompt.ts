import { guard } from '../../src/runtime/guard/guard.ts'
import type { FaberProject } from './faber-project.ts'

/** What the hook says of `faber-db approve ARGS` on a command line of its own, in a project’s folder. */
export async function askedAtPrompt(
  { dir }: Pick<FaberProject, 'dir'>,
  args: readonly string[],
  now: Date = new Date(),
): Promise<Said | undefined> {
  const tool_input = { command: ['faber-db', 'approve', ...args].join(' '), description: 'Approve' }
  const event = JSON.stringify({ tool_name: 'Bash', tool_input, cwd: dir })
  // The program has the project as its HOME in tests, see program.ts.
  const answer = await guard(event, { env: { HOME: dir }, now })
  return answer && JSON.parse(answer).hookSpecificOutput
}

/** What Claude Code is told of a tool call. */
interface Said {
  readonly permissionDecision: string
  readonly permissionDecisionReason: string
  readonly updatedInput?: Readonly<Record<string, unknown>>
}

/** The arguments that run when the person says yes: `approve ID --token TOKEN`. */
export async function approvedArguments(
  project: Pick<FaberProject, 'dir'>,
  args: readonly string[],
  now?: Date,
): Promise<string[]> {
  const decision = await askedAtPrompt(project, args, now)
  if (decision?.permissionDecision !== 'ask') {
    throw new Error(`not asked: ${decision?.permissionDecisionReason}`)
  }
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
