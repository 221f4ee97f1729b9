import { makePlan, type Plan, type PlanContent } from '../../approval/plan.ts'
import type { BackupRecord } from '../../backup/record.ts'
import { needsApproval } from '../../config/environment.ts'
import type { Run } from '../../run.ts'
import type { Configured, Connected } from '../steps.ts'
import { whatIsLost } from './loss.ts'
import type { RestoreArguments, WithHead } from './state.ts'
import type { ChosenTables } from './tables.ts'

type State = Configured &
  Connected &
  WithHead & {
    readonly args: RestoreArguments
    readonly backup?: BackupRecord
    readonly chosen?: ChosenTables
  }

/**
 * Makes the plan of a restore: which backup takes the place of which database. What would be lost
 * moves all the time, so it stands beside the content that is hashed. A restore that replaces
 * nothing loses nothing and asks nobody.
 */
export async function planRestore(state: State, run: Run): Promise<{ readonly plan: Plan }> {
  const { config, environment, server, head, backup, args, chosen } = state
  const names = chosen?.tables.map(({ table }) => table)
  const replaces = args.as === undefined
  const content: PlanContent = {
    operation: 'restore',
    environment: environment.name,
    request: requestOf(args, names),
    server,
    history_head: head,
    migrations: [],
    ...(backup && { from: named(backup) }),
    ...(names && { tables: names }),
    findings: [],
    risk: replaces ? 'critical' : 'low',
    approval: replaces && needsApproval(config, environment, 'restore') ? 'enhanced' : 'none',
    backup: names !== undefined,
  }
  const plan = makePlan(content, run.now(), await reading(state))
  const { loss, why } = plan
  run.details.plan = { id: plan.id, ...content, ...(loss && { loss }), ...(why && { why }) }
  return { plan }
}

/** A lost database has nothing more to lose, and what was kept nobody has counted. */
async function reading(state: State) {
  const { args, backup, chosen, server, session, provider } = state
  if (args.as !== undefined || server.database_oid === 0) return {}
  if (backup) {
    const names = chosen?.tables.map(({ table }) => table)
    const why = chosen && ['In place, in one transaction.', ...chosen.told].join(' ')
    return { loss: await whatIsLost(state, backup, names), ...(why && { why }) }
  }
  const kept = (await provider.databases.listKept(session)).find(({ name }) => name === args.kept)
  return {
    why: `${args.kept} serves again as it was at ${kept?.replaced_at}; what was written since stays in the database that it replaces, which is kept in its turn.`,
  }
}

function requestOf(
  { environment, backup, kept, as }: RestoreArguments,
  tables: readonly string[] | undefined,
): string {
  return [
    `restore ${environment}`,
    ...(backup === undefined ? [] : [`--backup ${backup}`]),
    ...(kept === undefined ? [] : [`--kept ${forShell(kept)}`]),
    ...(as === undefined ? [] : [`--as ${forShell(as)}`]),
    ...(tables === undefined ? [] : [`--tables ${forShell(tables.join(','))}`]),
  ].join(' ')
}

/** A word as a shell takes it. */
function forShell(word: string): string {
  return /^[\w.,]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

function named({ backup_id, sha256, created_at, migration_head }: BackupRecord) {
  return { backup_id, sha256, created_at, migration_head }
}
