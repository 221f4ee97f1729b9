import { connectionString, getEnvironment, isGuarded } from '../config/environment.ts'
import { configPath, loadConfig } from '../config/load.ts'
import { findProjectRoot } from '../config/project.ts'
import {
  type Address,
  addressOf,
  compareAddresses,
  containerHost,
  isLoopback,
  mayBeInContainer,
} from './address.ts'
import { type WatchedFiles, watchedFiles } from './files.ts'

/** An environment of the configuration as the guard sees it. */
export interface GuardedEnvironment {
  readonly name: string
  /** Whether only the pipeline may change it: it is protected, or asks for approval. */
  readonly isGuarded: boolean
  readonly variable: string
  /** The value of the variable; undefined where it is not set here. Never shown. */
  readonly url: string | undefined
  readonly address: Address | undefined
}

/** The project that a tool call belongs to. */
export interface Place {
  readonly root: string
  readonly environments: readonly GuardedEnvironment[]
  readonly files: WatchedFiles
}

/**
 * The project of a tool call, from the folder where Claude Code was started or, where that has no
 * configuration, from the folder of the call. Undefined where neither has one: then there is
 * nothing to guard.
 * @throws CONFIG_INVALID
 */
export async function findPlace(
  folders: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Place | undefined> {
  for (const folder of folders) {
    const root = await findProjectRoot(folder, env)
    const path = configPath(root, env)
    const config = await loadConfig(path).catch((error) => {
      if (error.code === 'CONFIG_MISSING') return undefined
      throw error
    })
    if (!config) continue
    const names = Object.keys(config.environments)
    const found = names.map(async (name): Promise<GuardedEnvironment> => {
      const environment = getEnvironment(config, name)
      const url = await connectionString(environment, root, env).catch(() => undefined)
      return {
        name,
        isGuarded: isGuarded(environment),
        variable: environment.settings.connection_string_env,
        url,
        address: url === undefined ? undefined : addressOf(url),
      }
    })
    const environments = await Promise.all(found)
    const databases = environments.flatMap(({ isGuarded, address }) =>
      isGuarded && address?.host === 'file' && address.database ? [address.database] : [],
    )
    const files = watchedFiles(root, path, config.backup.storage_location, databases, env)
    return { root, environments, files }
  }
  return undefined
}

/** What is at an address: a guarded environment, another database of its server, surely none, or it cannot be told. */
export type Whereabouts =
  | { readonly is: 'guarded' | 'beside'; readonly environment: GuardedEnvironment }
  | { readonly is: 'elsewhere' | 'unknown' }

export function whatIsAt(address: Address, { environments }: Place): Whereabouts {
  const guarded = environments.filter(({ isGuarded }) => isGuarded)
  const compared = guarded.map((environment) => ({
    environment,
    result: environment.address && compareAddresses(address, environment.address),
  }))
  const same = compared.find(({ result }) => result === 'same')
  if (same) return { is: 'guarded', environment: same.environment }
  const isKnownOther = environments.some(
    (each) => !each.isGuarded && each.address && compareAddresses(address, each.address) === 'same',
  )
  const beside = compared.find(({ result }) => result === 'same server')
  if (beside) return { is: 'beside', environment: beside.environment }
  if (isKnownOther) return { is: 'elsewhere' }
  if (compared.some(({ result }) => result === 'unknown')) return { is: 'unknown' }
  return { is: mayLeadThere(address, guarded) ? 'unknown' : 'elsewhere' }
}

/**
 * A name of the network can lead anywhere (an alias, a tunnel): another host is told apart only
 * where it is this machine, and there only by another database name.
 */
function mayLeadThere(address: Address, guarded: readonly GuardedEnvironment[]): boolean {
  if (guarded.length === 0) return false
  if (address.host === 'file') return false
  if (address.host === containerHost) {
    return guarded.some(
      ({ address: of }) => of && (of.host === undefined || mayBeInContainer(of.host)),
    )
  }
  if (address.host === undefined || !isLoopback(address.host)) return true
  return guarded.some(
    ({ address: of }) =>
      of?.host !== undefined && !isLoopback(of.host) && of.database === address.database,
  )
}

/** The guarded environments that a text names: by their connection string, its place, or its variable. */
export function namedIn(text: string, { environments }: Place): GuardedEnvironment[] {
  return environments.filter(
    ({ isGuarded, url, address, variable }) =>
      isGuarded &&
      ((url !== undefined && text.includes(url)) ||
        namesPlace(text, address) ||
        // Also as a property: `process.env.NAME`.
        hasWord(text.replaceAll(`.${variable}`, ` ${variable}`), variable)),
  )
}

/**
 * The guarded environments that variables lead to under another name than their own: what the
 * project’s `.env` exports is there for every program, and only one that names it would use it.
 */
export function ledToBy(
  variables: ReadonlyMap<string, string>,
  place: Place,
): GuardedEnvironment[] {
  const isOwn = (name: string, value: string) =>
    place.environments.some(({ variable, url }) => variable === name && url === value)
  const others = [...variables].filter(([name, value]) => !isOwn(name, value))
  return namedIn(others.map(([, value]) => value).join('\n'), place)
}

/** The host of a remote server is telling by itself; the name of a database only beside its own port or host. */
function namesPlace(text: string, address: Address | undefined): boolean {
  if (!address?.host) return false
  if (!isLoopback(address.host) && hasWord(text, address.host)) return true
  const { port, database } = address
  return (
    database !== undefined &&
    hasWord(text, database) &&
    (new RegExp(`://[^\\s'"]{0,500}/${escaped(database)}\\b`).test(text) ||
      (port !== undefined && port !== 5432 && hasWord(text, String(port))))
  )
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w.-])${escaped(word)}(?![\\w-])`).test(text)
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
