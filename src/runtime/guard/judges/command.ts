import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Decision } from '../decision.ts'
import type { ToolCall } from '../event.ts'
import type { Surroundings } from '../guard.ts'
import type { Place } from '../place.ts'
import { decideOnReading } from '../rules.ts'
import type { Host } from '../shell/invocation.ts'
import { readCommand } from '../shell/read-command.ts'
import { toolContext } from '../tools/context.ts'

const longestFile = 256 * 1024

/** Judges a command line of the Bash tool by all that it would run. */
export async function judgeCommand(
  call: ToolCall,
  place: Place,
  { env }: Surroundings,
): Promise<readonly (Decision | undefined)[]> {
  const command = String(call.input.command ?? '')
  const host = hostOf(call.folder, place, env)
  const reading = readCommand(command, host)
  return decideOnReading(reading, place, toolContext(place.root, env, reading.changes))
}

/** The shell’s variables; one that holds a connection string may also come from `.env`. */
function hostOf(folder: string, { environments }: Place, env: NodeJS.ProcessEnv): Host {
  return {
    folder,
    variable: (name) => env[name] ?? environments.find(({ variable }) => variable === name)?.url,
    readFile: (path) => readShortText(resolve(folder, path)),
  }
}

function readShortText(path: string): string | undefined {
  try {
    const { size } = statSync(path)
    const text = size > longestFile ? undefined : readFileSync(path, 'utf8')
    return text?.includes('\0') ? undefined : text
  } catch {
    return undefined
  }
}
