import { join } from 'node:path'
import { type Address, addressOf } from '../address.ts'
import { objectIn, textOf } from '../files/content.ts'
import type { Place } from '../place.ts'

/** The databases that a server of the project’s `.mcp.json` is started with; none where that does not tell. */
export function addressesOf(server: string, place: Place, env: NodeJS.ProcessEnv): Address[] {
  const servers = objectIn(textOf(join(place.root, '.mcp.json')))?.mcpServers
  if (typeof servers !== 'object' || servers === null) return []
  const found = Object.entries(servers).find(([name]) => toolName(name) === server)
  return found === undefined
    ? []
    : stringsIn(found[1]).flatMap((text) => addressOf(expanded(text, place, env)) ?? [])
}

/** A server’s name as it stands in the names of its tools. */
const toolName = (name: string) => name.replace(/[^A-Za-z0-9_-]/g, '_')

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return value.startsWith('http') ? [] : [value, ...optionValue(value)]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

/** What stands behind the sign of an option: `--url=postgres://…`. */
function optionValue(text: string): string[] {
  const [, value] = /^--?[\w-]+=(.+)$/s.exec(text) ?? []
  return value === undefined ? [] : [value]
}

/** `${NAME}` and `${NAME:-default}`, as Claude Code fills them in. */
function expanded(text: string, { environments }: Place, env: NodeJS.ProcessEnv): string {
  return text.replace(
    /\$\{(\w+)(?::-([^}]*))?\}/g,
    (_, name: string, other = '') =>
      env[name] ?? environments.find(({ variable }) => variable === name)?.url ?? other,
  )
}
