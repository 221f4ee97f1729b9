import { FaberDbError } from '../../../operations/index.ts'
import { environmentOfServer } from '../../approval/servers.ts'
import {
  connectionString,
  type Environment,
  getEnvironment,
  isGuarded,
} from '../../config/environment.ts'
import type { Config } from '../../config/schema.ts'
import { addressOf, compareAddresses } from '../../guard/address.ts'
import type { ServerIdentity, Target } from '../../providers/index.ts'
import type { Run } from '../../run.ts'

/** Operations that change a database. */
const changing: readonly string[] = ['migrate', 'rollback', 'restore']

interface State {
  readonly config: Config
  readonly environment: Environment
}

/**
 * An environment without approval must not lead to the database of one with it: by its address,
 * before anything is connected. @throws POLICY
 */
export async function refuseSameAddress(
  { config, environment }: State,
  target: Target,
  run: Run,
): Promise<void> {
  if (!changing.includes(run.operation) || isGuarded(environment)) return
  for (const other of guardedOf(config)) {
    const url = await connectionString(other, run.root, run.env).catch(() => undefined)
    const address = url === undefined ? undefined : addressOf(url)
    const { host, port, database } = target
    if (address && compareAddresses({ host, port, database }, address) === 'same') {
      throw disguised(environment, other.name)
    }
  }
}

/** The same by what the server says of itself, whatever name led there. @throws POLICY */
export async function refuseSameServer(
  { config, environment }: State,
  server: ServerIdentity,
  run: Run,
): Promise<void> {
  if (!changing.includes(run.operation) || isGuarded(environment)) return
  const name = await environmentOfServer(run.state, server, run.env)
  if (name !== undefined && guardedOf(config).some((other) => other.name === name)) {
    throw disguised(environment, name)
  }
}

function guardedOf(config: Config): Environment[] {
  return Object.keys(config.environments)
    .map((name) => getEnvironment(config, name))
    .filter(isGuarded)
}

function disguised({ name, settings }: Environment, other: string): FaberDbError {
  return new FaberDbError('POLICY', {
    message: `${name} leads to the database of ${other}, which is changed only with approval.`,
    why: `${settings.connection_string_env} holds the way to it; what runs on ${name} asks nobody.`,
    next: `Correct ${settings.connection_string_env}, or work on ${other} itself. If ${other} has another database by now, \`faber-db migrate ${other} --plan\` makes that known.`,
    facts: { environment: other },
  })
}
