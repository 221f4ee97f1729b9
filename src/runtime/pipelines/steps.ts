import { relative } from 'node:path'
import type { CommonArguments } from '../../operations/index.ts'
import { connectionString, type Environment, getEnvironment } from '../config/environment.ts'
import { configPath, loadConfig } from '../config/load.ts'
import type { Config } from '../config/schema.ts'
import {
  compareHistory,
  getHandler,
  type Handler,
  type HistoryEntry,
  type MigrationState,
} from '../handlers/index.ts'
import {
  type ConnectOptions,
  getProvider,
  type Provider,
  type ServerIdentity,
  type Session,
  type Target,
} from '../providers/index.ts'
import { sessionError } from '../providers/postgresql/errors.ts'
import { assertSupported, versionText } from '../providers/postgresql/session.ts'
import type { Run } from '../run.ts'
import { refuseSameAddress, refuseSameServer } from './servers/disguised.ts'

/*
 * Steps that several pipelines begin with. Each takes the state that it needs and returns what it
 * adds to it.
 */

interface WithEnvironmentArgument {
  readonly args: CommonArguments & { readonly environment: string }
}

export interface Configured {
  readonly config: Config
  readonly environment: Environment
}

/** Reads the configuration and finds the environment in it. */
export async function configure({ args }: WithEnvironmentArgument, run: Run): Promise<Configured> {
  return configureFor(args.environment, run)
}

export async function configureFor(name: string, run: Run): Promise<Configured> {
  run.details.environment = name
  const config = await readConfig(run)
  return { config, environment: getEnvironment(config, name) }
}

export async function readConfig(run: Run): Promise<Config> {
  return loadConfig(configPath(run.root, run.env))
}

export interface Targeted {
  readonly provider: Provider
  readonly target: Target
}

/** Finds out where the environment's database is; connects to nothing. @throws POLICY where it is that of a guarded one */
export async function locate({ config, environment }: Configured, run: Run): Promise<Targeted> {
  const provider = await getProvider(config.database.provider)
  const url = await connectionString(environment, run.root, run.env)
  run.reporter.hide([url])
  const target = provider.parse(url, environment.settings.connection_string_env)
  run.reporter.hide(target.secrets)
  await refuseSameAddress({ config, environment }, target, run)
  return { provider, target }
}

export interface Connected extends Targeted {
  readonly session: Session
  readonly server: ServerIdentity
}

/** Connects, and asks the server who it is. The connection is closed when the pipeline ends. */
export async function connect(
  state: Configured,
  run: Run,
  options: ConnectOptions = {},
): Promise<Connected> {
  const located = await locate(state, run)
  const session = await located.provider.connect(located.target, options)
  run.defer(() => session.close())
  const server = await session.identify().catch((error: unknown) => {
    throw sessionError(error, located.target) ?? error
  })
  await refuseSameServer(state, server, run)
  assertSupported(server.version)
  run.details.database = server.database
  run.details.server_version = versionText(server.version)
  return { ...located, session, server }
}

export interface WithHistory {
  readonly handler: Handler
  readonly migrations: MigrationState
  /** The rows of the history table, the oldest first. */
  readonly history: readonly HistoryEntry[]
  /** Whether the tool's history table is there. */
  readonly hasHistory: boolean
}

/** Reads the migrations folder and the history table, and holds one against the other. */
export async function readMigrations(
  { config, session }: Configured & Pick<Connected, 'session'>,
  run: Run,
): Promise<WithHistory> {
  const handler = await getHandler(config.database.migration_tool)
  const [folder, history] = [
    await handler.readMigrations(run.root, config.migrations.directory),
    await handler.readHistory(session),
  ]
  return {
    handler,
    migrations: compareHistory(folder, history ?? []),
    history: history ?? [],
    hasHistory: history !== undefined,
  }
}

/** A path as it is shown: from the project root where it lies under it. */
export function shownPath(path: string, run: Run): string {
  const inside = relative(run.root, path)
  return inside.startsWith('..') ? path : inside
}
