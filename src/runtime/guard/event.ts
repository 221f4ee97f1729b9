/** A tool call as Claude Code tells it to a PreToolUse hook, as far as the guard looks. */
export interface ToolCall {
  readonly tool: string
  readonly input: Readonly<Record<string, unknown>>
  /** The folder of the session at this moment. */
  readonly folder: string
  /** `default`, `acceptEdits`, `bypassPermissions`, … */
  readonly mode: string
}

/**
 * Reads the event; described at https://code.claude.com/docs/en/hooks.
 * @throws SyntaxError, TypeError where it is not one: the caller fails closed
 */
export function readToolCall(text: string): ToolCall {
  const event: unknown = JSON.parse(text)
  if (typeof event !== 'object' || event === null) throw new TypeError('The event is no object.')
  const { tool_name, tool_input, cwd, permission_mode } = event as Record<string, unknown>
  if (typeof tool_name !== 'string') throw new TypeError('The event names no tool.')
  return {
    tool: tool_name,
    input: typeof tool_input === 'object' && tool_input !== null ? { ...tool_input } : {},
    folder: typeof cwd === 'string' ? cwd : process.cwd(),
    mode: typeof permission_mode === 'string' ? permission_mode : 'default',
  }
}
