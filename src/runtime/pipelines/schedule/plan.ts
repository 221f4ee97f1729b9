import { access, constants } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { basename, delimiter, join, relative } from 'node:path'
import { FaberDbError } from '../../../operations/index.ts'
import type { Environment } from '../../config/environment.ts'
import { configPath } from '../../config/load.ts'
import type { Config } from '../../config/schema.ts'
import type { Schedule } from '../../monitor/forms/index.ts'
import type { Run } from '../../run.ts'

interface State {
  readonly config: Config
  /** As it was written: a name, or `all`. */
  readonly named: string
  readonly environments: readonly Environment[]
  readonly minutes: number
}

/** What is to be run, with the places of this machine and the names of what it reads. @throws NOT_SUPPORTED */
export async function planSchedule(state: State, run: Run): Promise<Schedule> {
  const { config, named, environments, minutes } = state
  const program = [process.execPath, process.argv[1] ?? '']
  for (const path of [run.root, ...program]) refuseUnwritable(path)
  const project = basename(run.root).replace(/[^A-Za-z0-9_-]+/g, '-')
  const flock = await findProgram('flock', run.env)
  return {
    environment: named,
    minutes,
    name: `faber-db-${project}-${named}`,
    root: run.root,
    state: run.state.folder,
    program,
    account: userInfo().username,
    variables: variablesOf(config, environments),
    settings: settingsOf(run),
    ...(flock && { flock }),
  }
}

/** The connection strings of the environments, and what reaches those who are told of them. */
function variablesOf(config: Config, environments: readonly Environment[]): string[] {
  const receivers = Object.values(config.alerts.receivers)
  const names = [
    ...environments.map(({ settings }) => settings.connection_string_env),
    ...receivers.flatMap(({ url_env, secret_env }) => [url_env, secret_env]),
  ]
  return [...new Set(names)].filter((name) => name !== undefined)
}

/** A configuration in another place is read from there; within the project by its path from the root. */
function settingsOf({ root, env }: Run): Readonly<Record<string, string>> {
  if (!env.FABER_DB_CONFIG) return {}
  const path = configPath(root, env)
  const inside = relative(root, path)
  return { FABER_DB_CONFIG: inside.startsWith('..') ? path : inside }
}

/** No form has a way to write such a path. */
function refuseUnwritable(path: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (!/[\u0000-\u001f\u007f]/.test(path)) return
  throw new FaberDbError('NOT_SUPPORTED', {
    message: `A path with control characters cannot be scheduled: ${JSON.stringify(path)}.`,
    next: 'Rename the folder.',
  })
}

async function findProgram(name: string, env: NodeJS.ProcessEnv): Promise<string | undefined> {
  for (const folder of (env.PATH ?? '').split(delimiter)) {
    if (!folder.startsWith('/')) continue
    const path = join(folder, name)
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return path
  }
  return undefined
}
