import { FaberDbError } from '../../../operations/index.ts'
import { type Environment, getEnvironment, needsApproval } from '../../config/environment.ts'
import { ownMigrations } from '../../faber/conditions.ts'
import type { Run } from '../../run.ts'
import { count, listed } from '../../text.ts'
import { migrate } from '../migrate.ts'
import { done, Finish } from '../pipeline.ts'
import { again, askDetected, type Begun, hooks, readFolder, skip } from './begin.ts'
import { checkHealth } from './health.ts'
import { within } from './within.ts'

export interface Deploying extends Begun {
  readonly environment: Environment
}

/** Finds the environment of the phase, and ends it where the work item has no migrations: that connects to nothing. @throws WORK_ITEM_STALE */
export async function findWork(
  state: Begun,
  run: Run,
): Promise<{ environment: Environment } | Finish> {
  const { config, phase, item } = state
  const hook = config.faber_integration.phase_hooks[hooks[phase] as 'pre_build']
  run.details.environment = hook.environment
  const environment = getEnvironment(config, hook.environment)
  const folder = (await readFolder(state, run)).map(({ name }) => name)
  const own = ownMigrations(item, folder)
  const detected = askDetected(state, run)
  run.details.conditions = { database_work_detected: detected, migrations_exist: own.length > 0 }
  run.details.migrations = own
  const gone = (item?.migrations ?? []).filter(({ name }) => !folder.includes(name))
  if (gone.length > 0)
    throw stale(
      state,
      gone.map(({ name }) => name),
    )
  if (own.length > 0) return { environment }
  return skip(detected === false ? 'no database work, and no migrations' : 'no migrations', run)
}

function stale({ config }: Begun, gone: readonly string[]): FaberDbError {
  return new FaberDbError('WORK_ITEM_STALE', {
    message: `The architect phase wrote ${listed(gone)}, which ${config.migrations.directory} no longer has.`,
    why: 'Another branch may be checked out, or the folder was deleted.',
    next: 'Check out the branch of the work item, or run the architect phase again.',
    facts: { migrations: gone },
  })
}

/** Ends a phase that may not migrate by itself. A plan that a person approves lets it. */
export async function mayMigrate(state: Deploying, run: Run): Promise<Finish | object> {
  const { autonomy, config, environment, phase } = state
  const { auto_deploy_dev, environments } = config.faber_integration
  const isAllowed = environments[environment.name]?.auto_migrate ?? true
  const goesOn = isAllowed && (phase !== 'build' || auto_deploy_dev)
  if (goesOn || autonomy === 'dry-run' || needsApproval(config, environment, 'migrate')) return {}
  if (await isDone(environment, run)) return {}
  const { work_id } = run.details
  return new Finish(
    5,
    'pending_input',
    `The configuration lets no workflow migrate ${environment.name} by itself.`,
    [
      `faber-db migrate ${environment.name}${work_id ? ` --work-id ${work_id}` : ''}`,
      `Then: ${again(state)}`,
    ],
  )
}

/** Whether nothing is pending there: a person has run migrate, and the phase can go on. */
async function isDone({ name }: Environment, run: Run): Promise<boolean> {
  let pending: unknown
  const args = { ...migrateArguments(name, undefined), dryRun: true }
  await within(migrate, args, run, (details) => {
    pending = details.pending
  })
  return Array.isArray(pending) && pending.length === 0
}

function migrateArguments(environment: string, workId: string | undefined) {
  return {
    environment,
    dryRun: false,
    plan: false,
    skipBackup: false,
    skipHealthCheck: false,
    force: false,
    workId,
    json: true,
  }
}

/** Applies what is pending, as migrate does. What waits for approval says how the phase goes on. @throws what migrate throws */
export async function deploy(state: Deploying, run: Run): Promise<{ readonly applied: number }> {
  const { autonomy, environment, workId } = state
  const args = {
    ...migrateArguments(environment.name, workId),
    dryRun: autonomy === 'dry-run',
  }
  try {
    await within(migrate, args, run, (details) => {
      run.details.migrate = details
      const plan = details.plan as { readonly id?: string } | undefined
      if (plan?.id && autonomy !== 'dry-run') run.details.plan_id = plan.id
    })
  } catch (error) {
    throw error instanceof FaberDbError && error.code === 'APPROVAL_REQUIRED'
      ? waiting(error, state)
      : error
  }
  const { applied } = run.details.migrate as { readonly applied?: readonly unknown[] }
  return { applied: applied?.length ?? 0 }
}

function waiting({ text, exit }: FaberDbError, state: Deploying): FaberDbError {
  const [approve = ''] = text.next?.split('\n') ?? []
  return new FaberDbError('APPROVAL_REQUIRED', {
    ...text,
    next: `${approve}\nThen: ${again(state)}`,
    exit,
  })
}

/** The steps from the first look at health to the end of the phase. */
export async function checkBefore(state: Deploying, run: Run): Promise<void> {
  const { config, environment, autonomy } = state
  const wanted = config.faber_integration.environments[environment.name]?.health_check_before
  if (wanted && autonomy !== 'dry-run') await checkHealth('before', state, run)
}

/** Checks health, and ends the phase. */
export async function conclude(
  state: Deploying & { readonly applied: number },
  run: Run,
): Promise<Finish> {
  const { autonomy, config, environment, applied } = state
  const { name } = environment
  if (autonomy === 'dry-run') {
    const { pending = [] } = run.details.migrate as { readonly pending?: readonly string[] }
    return done(
      `Would apply ${count(pending.length, 'migration')} to ${name}; nothing was written.`,
    )
  }
  const wanted = config.faber_integration.environments[name]?.health_check_after ?? true
  if (wanted) await checkHealth('after', state, run)
  return done(
    applied > 0
      ? `Applied ${count(applied, 'migration')} to ${name}.`
      : `${name} has every migration already.`,
  )
}
