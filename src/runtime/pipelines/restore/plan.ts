import { makePlan, type Plan, type PlanContent } from '../../approval/plan.ts'
import type { BackupRecord } from '../../backup/record.ts'
import { needsApproval } from '../../config/environment.ts'
import type { Run } from '../../run.ts'
import type { Configured, Connected } from '../steps.ts'
import { whatIsLost } from './loss.ts'
import type { RestoreArguments, WithHead } from './state.ts'

type State = Configured &
  Connected &
  WithHead & { readonly args: RestoreArguments; readonly backup?: BackupRecord }

/**
 * Makes the plan of a restore: which backup takes the place of which database. What would be lost
 * moves all the time, so it stands beside the content that is hashed. A restore that replaces
 * nothing loses nothing and asks nobody.
 */
export async function planRestore(state: State, run: Run): Promise<{ readonly plan: Plan }> {
  const { config, environment, server, head, backup, args } = state
  const replaces = args.as === undefined
  const content: PlanContent = {
    operation: 'restore',
    environment: environment.name,
    request: requestOf(args),
    server,
    history_head: head,
    migrations: [],
    ...(backup && { from: named(backup) }),
    findings: [],
    risk: replaces ? 'critical' : 'low',
    approval: replaces && needsApproval(config, environment, 'restore') ? 'enhanced' : 'none',
    backup: false,
  }
  const plan = makePlan(content, run.now(), await reading(state))
  const { loss, why } = plan
  run.details.plan = { id: plan.id, ...content, ...(loss && { loss }), ...(why && { why }) }
  return { plan }
}

/** A lost database has nothing more to lose, and what was kept nobody has counted. */
async function reading(state: State) {
  const { args, backup, server, target, provider } = state
  if (args.as !== undefined || server.database_oid === 0) return {}
  if (backup) return { loss: await whatIsLost(state, backup) }
  const kept = (await provider.databases.listKept(target)).find(({ name }) => name === args.kept)
  return {
    why: `${args.kept} serves again as it was at ${kept?.replaced_at}; what was written since stays in the database that it replaces, which is kept in its turn.`,
  }
}

function requestOf({ environment, backup, kept, as }: RestoreArguments): string {
  return [
    `restore ${environment}`,
    ...(backup === undefined ? [] : [`--backup ${backup}`]),
    ...(kept === undefined ? [] : [`--kept ${kept}`]),
    ...(as === undefined ? [] : [`--as ${as}`]),
  ].join(' ')
}

function named({ backup_id, sha256, created_at, migration_head }: BackupRecord) {
  return { backup_id, sha256, created_at, migration_head }
}
