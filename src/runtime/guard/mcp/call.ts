import type { ToolCall } from '../event.ts'

/** A call of an MCP tool, its name taken apart. */
export interface McpCall {
  readonly server: string
  readonly tool: string
  /** For people: `execute_sql of the MCP server supabase`. */
  readonly what: string
  /** Each string in what it is given, however deep, with its key; the strings of a list have that of the list. */
  readonly texts: readonly { readonly key: string; readonly text: string }[]
}

/** Undefined where the name is none of an MCP tool. */
export function readMcpCall({ tool: name, input }: ToolCall): McpCall | undefined {
  const [, server, tool] = /^mcp__(.+?)__(.+)$/s.exec(name) ?? []
  if (server === undefined || tool === undefined) return undefined
  return { server, tool, what: `${tool} of the MCP server ${server}`, texts: textsIn(input, '') }
}

function textsIn(value: unknown, key: string): McpCall['texts'] {
  if (typeof value === 'string') return [{ key, text: value }]
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([inner, each]) => textsIn(each, inner))
}

/** The words of a name, in lower case: `executeSql` and `execute-sql` are `execute` and `sql`. */
export function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase())
}

const readingVerbs = new Set(
  `analyze check compare count describe directory doctor explain fetch find generate get grep health
   help info inspect list lookup ping plan preview read search show stat stats status tree validate
   version view`.split(/\s+/),
)

/** Whether the name of a tool says that it only looks: `list_tables`, `migrate-status`. */
export function soundsReading(tool: string): boolean {
  const words = wordsOf(tool)
  return readingVerbs.has(words[0] ?? '') || words.at(-1) === 'status'
}
