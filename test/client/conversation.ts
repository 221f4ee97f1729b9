import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Client } from './client.ts'

/** What Claude Code puts before the person: a tool call that needs a yes. */
export interface Prompt {
  readonly tool_name: string
  readonly input: Readonly<Record<string, unknown>>
  /** The words of the hook that asks. */
  readonly decision_reason?: string
}

/** One event of the client’s output: `system`, `assistant`, `user`, `result`. */
export interface ClientEvent {
  readonly type: string
  readonly [key: string]: unknown
}

export interface Conversation {
  /** Every prompt that the person saw, in order. */
  readonly prompts: readonly Prompt[]
  readonly events: readonly ClientEvent[]
}

/**
 * Says one thing to Claude Code and stays until it has answered. `person` answers the permission
 * prompts, as somebody at the screen would: yes or no.
 */
export async function converse(
  client: Client,
  said: string,
  person: (prompt: Prompt) => boolean,
  args: readonly string[],
): Promise<Conversation> {
  const child = spawn(
    client.claude,
    [
      ...['-p', '--verbose', '--permission-prompt-tool', 'stdio'],
      ...['--input-format', 'stream-json', '--output-format', 'stream-json'],
      ...args,
    ],
    { cwd: client.project, env: client.env, stdio: ['pipe', 'pipe', 'ignore'] },
  )
  const send = (message: object) => child.stdin.write(`${JSON.stringify(message)}\n`)
  const prompts: Prompt[] = []
  const events: ClientEvent[] = []
  const ended = once(child, 'exit')
  send({ type: 'user', message: { role: 'user', content: said } })
  for await (const line of createInterface({ input: child.stdout })) {
    const event = JSON.parse(line) as ClientEvent
    if (event.type === 'control_request') {
      const { request, request_id } = event as unknown as { request: Prompt; request_id: string }
      prompts.push(request)
      const response = person(request)
        ? { behavior: 'allow', updatedInput: request.input }
        : { behavior: 'deny', message: 'The person said no.' }
      send({ type: 'control_response', response: { subtype: 'success', request_id, response } })
      continue
    }
    events.push(event)
    if (event.type === 'result') child.stdin.end()
  }
  await ended
  return { prompts, events }
}
