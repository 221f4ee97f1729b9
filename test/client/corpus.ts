import type { ShopProject } from './shop-project.ts'

/** A call of a tool of Claude Code, tried in the shop project. Texts may hold placeholders: see `fill`. */
export interface Attempt {
  /** Unique in its corpus. */
  readonly name: string
  /** Bash where nothing is said. */
  readonly tool?: 'Bash' | 'Write' | 'Edit' | `mcp__${string}`
  /** A command line, or what another tool is given. */
  readonly input: string | Readonly<Record<string, unknown>>
  /** Files of the project written before the call, by their path. */
  readonly before?: Readonly<Record<string, string>>
  /** Variables of the session. */
  readonly environment?: Readonly<Record<string, string>>
  /** Where it means something only with production on this machine, or only on another. */
  readonly only?: 'local' | 'remote'
}

/** What a PreToolUse hook is told of an attempt. */
export interface ToolInput {
  readonly tool_name: string
  readonly tool_input: Readonly<Record<string, unknown>>
}

export function toolInputOf({ tool = 'Bash', input }: Attempt, shop: ShopProject): ToolInput {
  const given = typeof input === 'string' ? { command: input } : input
  return { tool_name: tool, tool_input: filled(given, shop) as ToolInput['tool_input'] }
}

/** Every text in `value`, however deep, with its placeholders filled. */
export function filled(value: unknown, shop: ShopProject): unknown {
  if (typeof value === 'string') return fill(value, shop)
  if (Array.isArray(value)) return value.map((each) => filled(each, shop))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [fill(key, shop), filled(each, shop)]),
  )
}

/**
 * Fills `{production}`, `{staging}`, `{dev}` (connection strings), `{production.host}` and `port`,
 * `database`, `user`, `password`, `{project}`, `{plugin}` (folders), `{plan}` (the id of a waiting
 * plan), and then `{base64:…}` and `{hex:…}` of what stands in them.
 */
export function fill(text: string, { folder, plugin, plan, urls }: ShopProject): string {
  const { hostname, port, pathname, username, password } = new URL(urls.production)
  const parts: Readonly<Record<string, string>> = {
    ...urls,
    'production.host': hostname,
    'production.port': port || '5432',
    'production.database': pathname.slice(1),
    'production.user': username,
    'production.password': decodeURIComponent(password),
    project: folder,
    plugin,
    plan,
  }
  return text
    .replace(/(?<!\$)\{([a-z.]+)\}/g, (whole, name) => parts[name] ?? whole)
    .replace(/\{(base64|hex):([^}]*)\}/g, (_, coding, plain) => Buffer.from(plain).toString(coding))
}
