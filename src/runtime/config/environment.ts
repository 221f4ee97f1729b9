import { FaberDbError } from '../../operations/errors.ts'
import { listed, nearest } from '../text.ts'
import { readVariable } from './project.ts'
import type { Config, EnvironmentConfig } from './schema.ts'

/** The operations that can ask for approval. */
export type ApprovableOperation = Config['safety']['require_approval_for'][number]

/** An environment of the configuration, with what follows from its name. */
export interface Environment {
  readonly name: string
  readonly settings: EnvironmentConfig
  /** Whether no shortcut reaches it. */
  readonly isProtected: boolean
  /** The policy on backups before a migration. */
  readonly backupPolicy: 'required' | 'recommended' | 'optional'
}

/** @throws ENVIRONMENT_UNKNOWN, naming those that there are */
export function getEnvironment(config: Config, name: string): Environment {
  const settings = Object.hasOwn(config.environments, name) ? config.environments[name] : undefined
  if (!settings) {
    const known = Object.keys(config.environments)
    const near = nearest(name, known)
    throw new FaberDbError('ENVIRONMENT_UNKNOWN', {
      message: `The configuration has no environment "${name}".${near ? ` Did you mean "${near}"?` : ''}`,
      next: `Use one of: ${listed(known)}.`,
      facts: { known },
    })
  }
  const isProtected = config.safety.protected_environments.includes(name)
  const enforced = config.safety.backup_enforcement[name]
  return {
    name,
    settings,
    isProtected,
    backupPolicy:
      enforced ??
      (settings.backup_before_migrate ? (isProtected ? 'required' : 'recommended') : 'optional'),
  }
}

/** One environment, or every one where `all` is said. @throws ENVIRONMENT_UNKNOWN */
export function getEnvironments(
  config: Config,
  name: string,
): { readonly isAll: boolean; readonly environments: readonly Environment[] } {
  // An environment may be called so.
  const isAll = name === 'all' && !Object.hasOwn(config.environments, 'all')
  const names = isAll ? Object.keys(config.environments) : [name]
  return { isAll, environments: names.map((each) => getEnvironment(config, each)) }
}

/** Whether only the pipeline, with what it asks for, may change the environment: it is protected, or asks for approval. */
export function isGuarded({ isProtected, settings }: Environment): boolean {
  return isProtected || settings.require_approval
}

/** Whether a person must approve `operation` in this environment. */
export function needsApproval(
  config: Config,
  environment: Environment,
  operation: ApprovableOperation,
): boolean {
  return (
    environment.settings.require_approval ||
    (environment.isProtected && config.safety.require_approval_for.includes(operation))
  )
}

/**
 * The connection string of an environment, from the variable that its configuration names.
 * @throws VARIABLE_UNSET
 */
export async function connectionString(
  environment: Environment,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const variable = environment.settings.connection_string_env
  const value = await readVariable(variable, root, env)
  if (value) return value
  throw new FaberDbError('VARIABLE_UNSET', {
    message: `The variable ${variable}, which holds the connection string of ${environment.name}, is not set.`,
    next: `Set it in the environment or in the project’s .env: ${variable}=postgresql://USER:PASSWORD@HOST:5432/DATABASE`,
    facts: { variable },
  })
}

/** Where scratch databases are made, when not beside those of the environments. */
export interface ScratchPlace {
  readonly variable: string
  readonly url: string
}

/** The connection string of the scratch server; undefined where the configuration names none. @throws VARIABLE_UNSET */
export async function scratchConnectionString(
  { database }: Config,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<ScratchPlace | undefined> {
  const variable = database.scratch_connection_string_env
  if (variable === undefined) return undefined
  const url = await readVariable(variable, root, env)
  if (url) return { variable, url }
  throw new FaberDbError('VARIABLE_UNSET', {
    message: `The variable ${variable}, which holds the connection string of the scratch server, is not set.`,
    next: `Set it, or take database.scratch_connection_string_env out of the configuration: ${variable}=postgresql://USER:PASSWORD@HOST:5432/postgres`,
    facts: { variable },
  })
}
