import { FaberDbError } from '../../operations/index.ts'
import { readVariable } from '../config/project.ts'
import type { Config, ReceiverConfig } from '../config/schema.ts'
import { listed } from '../text.ts'
import type { Address, Receiver } from './receiver.ts'

/** From where the variables of receivers are read. */
export interface Place {
  readonly root: string
  readonly env: NodeJS.ProcessEnv
}

/**
 * Where a receiver of the configuration is reached.
 * @throws CONFIG_INVALID, VARIABLE_UNSET, URL_INVALID, none of which quotes a value
 */
export async function addressOf(
  name: string,
  settings: ReceiverConfig,
  receiver: Receiver,
  { root, env }: Place,
): Promise<Address> {
  const variables = { url: settings.url_env, secret: settings.secret_env }
  const address: { url?: string; secret?: string } = {}
  for (const part of ['url', 'secret'] as const) {
    const variable = variables[part]
    refuseMisplaced(name, receiver, part, variable)
    if (variable === undefined) continue
    const value = await readVariable(variable, root, env)
    if (!value) throw unset(name, variable)
    if (part === 'url') refuseInvalid(name, variable, value)
    address[part] = value
  }
  return address
}

/** @throws CONFIG_INVALID where a receiver is to be told of an environment that there is not */
export function checkEnvironments(
  name: string,
  { environments = [] }: ReceiverConfig,
  config: Config,
) {
  const unknown = environments.filter((each) => !Object.hasOwn(config.environments, each))
  if (unknown.length === 0) return
  throw new FaberDbError('CONFIG_INVALID', {
    message: `The receiver ${name} is to be told of ${listed(unknown)}, which the configuration does not have.`,
    next: `Mend alerts.receivers.${name}.environments: ${listed(Object.keys(config.environments))}.`,
  })
}

/** A part that is missing, and one that would have no effect. */
function refuseMisplaced(
  name: string,
  { type, needs, allows }: Receiver,
  part: keyof Address,
  variable: string | undefined,
): void {
  const key = `${part}_env`
  if (variable === undefined && needs.includes(part)) {
    throw new FaberDbError('CONFIG_INVALID', {
      message: `The receiver ${name} has no ${key}, which one of type ${type} needs.`,
      next: `Name the variable in alerts.receivers.${name}.${key}. docs/CONFIGURATION.md lists every key.`,
    })
  }
  if (variable !== undefined && ![...needs, ...allows].includes(part)) {
    throw new FaberDbError('CONFIG_INVALID', {
      message: `The receiver ${name} has a ${key}, for which one of type ${type} has no use.`,
      next: `Take alerts.receivers.${name}.${key} out of the configuration.`,
    })
  }
}

function unset(name: string, variable: string): FaberDbError {
  return new FaberDbError('VARIABLE_UNSET', {
    message: `The variable ${variable}, which the receiver ${name} needs, is not set.`,
    next: 'Set it in the environment or in the project’s .env.',
    facts: { variable },
  })
}

function refuseInvalid(name: string, variable: string, value: string): void {
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return
  throw new FaberDbError('URL_INVALID', {
    message: `${variable}, the address of the receiver ${name}, is not an http or https URL.`,
    next: `Set ${variable} to a URL that begins with https://.`,
    facts: { variable },
  })
}
