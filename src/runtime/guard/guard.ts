import { type Decision, strictest } from './decision.ts'
import { readToolCall, type ToolCall } from './event.ts'
import { findPlace, type Place } from './place.ts'

/** What the guard looks at beside the call itself. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly now: Date
}

/** How one kind of tool call is judged. */
export type Judge = (
  call: ToolCall,
  place: Place,
  around: Surroundings,
) => Promise<readonly (Decision | undefined)[]>

/** The judges by the tools of Claude Code that they know; loaded when one is called. */
const judges: readonly { readonly tools: RegExp; readonly load: () => Promise<Judge> }[] = [
  {
    tools: /^(?:Bash|PowerShell|Monitor)$/,
    load: async () => (await import('./judges/command.ts')).judgeCommand,
  },
  {
    tools: /^(?:Write|Edit|MultiEdit|NotebookEdit)$/,
    load: async () => (await import('./judges/edit.ts')).judgeEdit,
  },
  { tools: /^mcp__/, load: async () => (await import('./judges/mcp.ts')).judgeMcp },
]

/**
 * Answers a PreToolUse event of Claude Code. Returns what the hook prints: a decision, or undefined
 * where the call is none of the guard’s business. Whatever is thrown, the caller must fail closed.
 * @throws CONFIG_INVALID
 */
export async function guard(event: string, around: Surroundings): Promise<string | undefined> {
  const call = readToolCall(event)
  const judge = await judges.find(({ tools }) => tools.test(call.tool))?.load()
  if (!judge) return undefined
  const start = around.env.CLAUDE_PROJECT_DIR
  const place = await findPlace([...(start ? [start] : []), call.folder], around.env)
  if (!place) return undefined
  const decision = strictest(await judge(call, place, around))
  return decision && answer(decision)
}

export const deniedAnswer = (reason: string) => answer({ decision: 'deny', reason })

/** The form of the answer; described at https://code.claude.com/docs/en/hooks. */
function answer({ decision, reason, updatedInput }: Decision): string {
  return JSON.stringify({
    hookSpecificOutput: {
      hookEventName: 'PreToolUse',
      permissionDecision: decision,
      permissionDecisionReason: reason,
      ...(updatedInput && { updatedInput }),
    },
  })
}
