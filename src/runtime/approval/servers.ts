import { FaberDbError } from '../../operations/index.ts'
import type { ServerIdentity } from '../providers/index.ts'
import { readJson, toJson, writeAtomic } from '../state/files.ts'
import type { StatePaths } from '../state/paths.ts'
import { isSealed, type Sealed, withSeal } from './seal.ts'

/** What tells a database apart, whatever it and its server are called. */
type Known = Pick<ServerIdentity, 'system_identifier' | 'database_oid'>

/** The databases of guarded environments, as they were last reached. */
interface Servers extends Sealed {
  readonly environments: Readonly<Record<string, Known>>
}

type State = Pick<StatePaths, 'servers'>

/** Remembers which database a guarded environment leads to. Where nothing can be sealed nothing is remembered. */
export async function keepServer(
  state: State,
  environment: string,
  { system_identifier, database_oid }: ServerIdentity,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  if (system_identifier === null || database_oid === 0) return
  const before = await readServers(state, env)
  const known = before[environment]
  if (known?.system_identifier === system_identifier && known.database_oid === database_oid) return
  const environments = { ...before, [environment]: { system_identifier, database_oid } }
  try {
    const sealed = await withSeal('servers', { environments }, env)
    await writeAtomic(state.servers, toJson(sealed))
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
  }
}

/** The environment that was seen to lead to this database; undefined where none was, or the record was edited. */
export async function environmentOfServer(
  state: State,
  { system_identifier, database_oid }: ServerIdentity,
  env: NodeJS.ProcessEnv,
): Promise<string | undefined> {
  if (system_identifier === null) return undefined
  const known = Object.entries(await readServers(state, env))
  return known.find(
    ([, each]) =>
      each.system_identifier === system_identifier && each.database_oid === database_oid,
  )?.[0]
}

async function readServers(state: State, env: NodeJS.ProcessEnv): Promise<Servers['environments']> {
  const servers = await readJson<Servers>(state.servers).catch(() => undefined)
  const isOurs =
    servers !== undefined && (await isSealed('servers', servers, env).catch(() => false))
  return isOurs ? servers.environments : {}
}
