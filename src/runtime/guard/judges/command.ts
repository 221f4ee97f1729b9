import { resolve } from 'node:path'
import { judgeApproval } from '../approve.ts'
import type { Decision } from '../decision.ts'
import type { ToolCall } from '../event.ts'
import type { Surroundings } from '../guard.ts'
import type { Place } from '../place.ts'
import { namesIn, readText } from '../read-text.ts'
import { decideOnReading } from '../rules.ts'
import type { Host } from '../shell/invocation.ts'
import { readCommand } from '../shell/read-command.ts'
import { toolContext } from '../tools/context.ts'

/** Judges a command line of the Bash tool by all that it would run. */
export async function judgeCommand(
  call: ToolCall,
  place: Place,
  around: Surroundings,
): Promise<readonly (Decision | undefined)[]> {
  const { env } = around
  const command = String(call.input.command ?? '')
  const reading = readCommand(command, hostOf(call.folder, place, env))
  const approval = await judgeApproval(reading, call, around)
  const context = toolContext(place.root, env, reading.changes)
  return [...approval, ...decideOnReading(reading, place, context)]
}

/** The shell’s variables; one that holds a connection string may also come from `.env`. */
function hostOf(folder: string, { environments }: Place, env: NodeJS.ProcessEnv): Host {
  return {
    folder,
    variable: (name) => env[name] ?? environments.find(({ variable }) => variable === name)?.url,
    readFile: once((path) => readText(resolve(folder, path))),
    listFolder: once((path) => namesIn(resolve(folder, path))),
  }
}

/** Looks at each path once: nothing changes while a call is judged. */
function once<T>(look: (path: string) => T): (path: string) => T {
  const found = new Map<string, T>()
  return (path) => {
    if (!found.has(path)) found.set(path, look(path))
    return found.get(path) as T
  }
}
