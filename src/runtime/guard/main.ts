import { FaberDbError } from '../../operations/errors.ts'
import { stateFolder } from '../config/project.ts'
import { readToolCall } from './event.ts'
import { deniedAnswer, guard, type Surroundings } from './guard.ts'
import { databaseToolNames } from './names.ts'
import { sessionStart } from './session-start.ts'

/**
 * Answers one event of Claude Code’s hooks, which `argv` names: `pre-tool-use` or `session-start`.
 * Returns what the hook prints, or undefined for silence.
 * @throws whatever goes wrong before a tool is used: the launcher fails closed
 */
export async function main(
  argv: readonly string[],
  readInput: () => Promise<string>,
): Promise<string | undefined> {
  const around = { env: process.env, now: new Date() }
  if (argv[0] === 'session-start') return greet(readInput, around)
  const event = await readInput()
  try {
    return await guard(event, around)
  } catch (error) {
    if (error instanceof FaberDbError && error.code === 'CONFIG_INVALID') {
      return withoutConfiguration(event, error)
    }
    throw error
  }
}

/** A session starts with or without it. */
async function greet(
  readInput: () => Promise<string>,
  around: Surroundings,
): Promise<string | undefined> {
  try {
    const additionalContext = await sessionStart(await readInput(), around)
    if (additionalContext === undefined) return undefined
    const hookSpecificOutput = { hookEventName: 'SessionStart', additionalContext }
    return JSON.stringify({ hookSpecificOutput })
  } catch {
    return undefined
  }
}

/** Nobody can tell what is protected: whatever names a database tool waits, and files can be mended. */
function withoutConfiguration(event: string, { text }: FaberDbError): string | undefined {
  const { tool, input } = readToolCall(event)
  const path = String(input.file_path ?? '')
  if (path.includes(`${stateFolder}/`) && !path.endsWith('/config.json')) {
    return deniedAnswer('faber-db writes its own records.')
  }
  const isMcp = tool.startsWith('mcp__')
  if (!isMcp && !/^(?:Bash|PowerShell|Monitor)$/.test(tool)) return undefined
  const said = isMcp ? `${tool} ${JSON.stringify(input)}` : String(input.command ?? '')
  // Quotes within a name are the shell’s: ps"ql" is psql.
  if (!databaseToolNames.test(said.replace(/["'\\]/g, ''))) return undefined
  return deniedAnswer(
    `faber-db cannot tell what is protected: ${[text.message, text.next].join(' ')} Until then nothing that names a database tool runs.`,
  )
}
