import type { Block, MessagesRequest } from './messages-api.ts'

/** One answer of the model: what it says or calls, known beforehand or made from what it was told last. */
export type Turn = readonly Block[] | ((lastResult: string) => readonly Block[])

export function say(text: string): readonly Block[] {
  return [{ type: 'text', text }]
}

export function call(name: string, input: object): readonly Block[] {
  return [{ type: 'tool_use', name, input }]
}

/** Runs one command with the Bash tool. */
export function bash(command: string): readonly Block[] {
  return call('Bash', { command, description: 'Run' })
}

/** Starts the agent of the plugin in the foreground, as the commands say. */
export function startAgent(request: object): readonly Block[] {
  return call('Agent', {
    subagent_type: 'faber-db:db-manager',
    description: 'Database',
    prompt: JSON.stringify(request),
    run_in_background: false,
  })
}

/**
 * A model that follows a script: `main` in the conversation with the person, `agent` as the
 * db-manager. When a script is at its end it says that it is done.
 */
export function scriptedModel(main: readonly Turn[], agent: readonly Turn[] = []) {
  return (request: MessagesRequest): readonly Block[] => {
    const inAgent = JSON.stringify(request.system ?? '').includes(
      'You take one request to one skill',
    )
    const spoken = request.messages.filter(({ role }) => role === 'assistant').length
    const turn = (inAgent ? agent : main)[spoken] ?? say('Done.')
    return typeof turn === 'function' ? turn(lastToolResult(request)) : turn
  }
}

/** The text of the last tool result in a request. */
export function lastToolResult({ messages }: MessagesRequest): string {
  const blocks = messages.flatMap(({ content }) => (Array.isArray(content) ? content : []))
  const results = blocks.filter(({ type }) => type === 'tool_result')
  return textOf(results.at(-1)?.content)
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  if (!Array.isArray(content)) return ''
  return content.map(({ text }) => text ?? '').join('\n')
}
