import { access, constants, readdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import { runProgram } from '../../process.ts'

type Tool = 'pg_dump' | 'pg_restore' | 'psql'

/** A folder of pg_dump and its kin, and their version. */
export interface ClientTools {
  readonly folder: string
  /** `15.18` */
  readonly version: string
  readonly major: number
}

/** Where Debian, Red Hat and Homebrew put the versions that are not on the PATH. */
const places = [
  { parent: '/usr/lib/postgresql', child: 'bin' },
  { parent: '/usr', child: 'bin', only: /^pgsql-\d+$/ },
  { parent: '/opt/homebrew/opt', child: 'bin', only: /^(postgresql|libpq)(@\d+)?$/ },
  { parent: '/usr/local/opt', child: 'bin', only: /^(postgresql|libpq)(@\d+)?$/ },
]

/**
 * The first pg_dump with its pg_restore that can dump a server of this major version: those on the
 * PATH before those in the usual places. pg_dump refuses servers newer than itself.
 * @throws TOOL_MISSING, which says what was found
 */
export async function findClientTools(
  serverMajor: number,
  env: NodeJS.ProcessEnv,
): Promise<ClientTools> {
  const found: ClientTools[] = []
  for (const folder of await candidateFolders(env)) {
    const tools = await inspectOnce(folder)
    if (!tools) continue
    if (tools.major >= serverMajor) return tools
    found.push(tools)
  }
  throw new FaberDbError('TOOL_MISSING', {
    message:
      found.length === 0
        ? 'pg_dump and pg_restore are not installed.'
        : `pg_dump ${found.map(({ major }) => major).join(', ')} cannot dump a PostgreSQL ${serverMajor} server.`,
    next: `Install PostgreSQL's client programs, version ${serverMajor} or newer (Debian: postgresql-client-${serverMajor}; macOS: brew install libpq).`,
  })
}

/** The path of a tool. */
export function toolPath(tools: ClientTools, tool: Tool): string {
  return join(tools.folder, tool)
}

/** For a tool that is not always installed with the two. @throws TOOL_MISSING */
export async function assertTool(tools: ClientTools, tool: Tool): Promise<void> {
  await access(toolPath(tools, tool), constants.X_OK).catch(() => {
    throw new FaberDbError('TOOL_MISSING', {
      message: `${tool} does not stand beside pg_dump in ${tools.folder}.`,
      next: `Install PostgreSQL's client programs, version ${tools.major} or newer, with ${tool}.`,
    })
  })
}

async function candidateFolders(env: NodeJS.ProcessEnv): Promise<string[]> {
  const onPath = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const elsewhere = await Promise.all(
    places.map(async ({ parent, child, only }) => {
      const names = await readdir(parent).catch(() => [])
      return names
        .filter((name) => !only || only.test(name))
        .map((name) => join(parent, name, child))
    }),
  )
  return [...new Set([...onPath, ...elsewhere.flat()])]
}

const inspected = new Map<string, ReturnType<typeof inspect>>()

/** Asking a program its version means to start it: once in a run is enough. */
function inspectOnce(folder: string): ReturnType<typeof inspect> {
  const known = inspected.get(folder) ?? inspect(folder)
  inspected.set(folder, known)
  return known
}

async function inspect(folder: string): Promise<ClientTools | undefined> {
  const executable = (tool: Tool) => access(join(folder, tool), constants.X_OK)
  try {
    await Promise.all([executable('pg_dump'), executable('pg_restore')])
    const { stdout } = await runProgram(join(folder, 'pg_dump'), ['--version'], {})
    const version = /\(PostgreSQL\) (\d\S*)/.exec(stdout)?.[1]
    return version ? { folder, version, major: Number.parseInt(version, 10) } : undefined
  } catch {
    return undefined
  }
}
