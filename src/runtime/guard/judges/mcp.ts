import type { Decision } from '../decision.ts'
import type { ToolCall } from '../event.ts'
import type { Surroundings } from '../guard.ts'
import { readMcpCall, wordsOf } from '../mcp/call.ts'
import { decideOnDatabaseCall } from '../mcp/database.ts'
import { decideOnFileCall } from '../mcp/files.ts'
import type { Place } from '../place.ts'
import { judgeCommand } from './command.ts'

/** Judges a call of an MCP tool: of SQL, of a shell, or of files, by its names and what it is given. */
export async function judgeMcp(
  call: ToolCall,
  place: Place,
  around: Surroundings,
): Promise<readonly (Decision | undefined)[]> {
  const mcp = readMcpCall(call)
  if (!mcp) return []
  const command = commandOf(call.input, mcp.tool, mcp.server)
  const folder = [call.input.cwd, call.input.workdir, call.input.projectCWD].find(isText)
  const shell: ToolCall = { ...call, ...(folder && { folder }), input: { command } }
  const judged = command === undefined ? [] : await judgeCommand(shell, place, around)
  return [
    decideOnDatabaseCall(mcp, place, around.env),
    ...(await decideOnFileCall(mcp, call.input, place)),
    ...judged,
  ]
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** The command line of a tool that runs one; the tools of Prisma’s server are its commands. */
function commandOf(input: ToolCall['input'], tool: string, server: string): string | undefined {
  if (wordsOf(server).includes('prisma') && /^migrate[-_](?:dev|deploy|reset)$/i.test(tool)) {
    return `prisma ${tool.toLowerCase().replace(/[-_]/, ' ')}`
  }
  const given = input.command ?? input.cmd ?? input.commands
  const words = Array.isArray(given) ? given.filter(isText) : isText(given) ? [given] : []
  if (words.length === 0) return undefined
  const args = Array.isArray(input.args) ? input.args.filter(isText) : []
  return wordsOf(tool).includes('commands')
    ? words.join('\n')
    : [...(words.length > 1 ? words.map(quoted) : words), ...args.map(quoted)].join(' ')
}

const quoted = (word: string) => `'${word.replaceAll("'", `'\\''`)}'`
