import { FaberDbError } from '../../../operations/index.ts'
import { makePlan, type Plan, type PlanContent, type PlanFinding } from '../../approval/plan.ts'
import { needsApproval } from '../../config/environment.ts'
import type { HistoryEntry } from '../../handlers/index.ts'
import type { Run } from '../../run.ts'
import { type Finding, highestRisk, type Risk } from '../../safety/index.ts'
import { plannedFinding } from '../safety/planned-finding.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import type { Lost } from './lose.ts'
import type { Goal } from './target.ts'
import type { DownWay, RestoreWay, Ways } from './ways.ts'

type State = Configured &
  Connected &
  WithHistory & {
    readonly goal: Goal
    /** What the checks before it say. */
    readonly health?: string
  }

/** The way that is gone, and the plan of it. */
export interface Planned {
  readonly plan: Plan
  readonly chosen: Chosen
}

export type Chosen =
  | ({ readonly way: 'down'; readonly why: string } & DownWay)
  | ({ readonly way: 'restore'; readonly why: string } & RestoreWay)

/** The way that was chosen. @throws ROLLBACK_IMPOSSIBLE with why of each way */
export function chosenOf({ down, restore, choice }: Ways, { environment }: State): Chosen {
  if (choice.way === 'down' && !('why' in down)) return { ...down, way: 'down', why: choice.why }
  if (choice.way === 'restore' && !('why' in restore)) {
    return { ...restore, way: 'restore', why: choice.why }
  }
  throw new FaberDbError('ROLLBACK_IMPOSSIBLE', {
    message: `There is no way back on ${environment.name} that can be proven; nothing was changed.`,
    why: choice.way === 'none' ? choice.why.join('\n') : choice.why,
    next: [
      'Write the down.sql that is missing or wrong beside its migration; rollback proves it before it is used.',
      `Or go back to an older backup: faber-db backup list ${environment.name}, then faber-db rollback ${environment.name} --from BACKUP`,
      'Or go forward: a new migration that puts right what is wrong.',
    ].join('\n'),
  })
}

/** Makes the plan: what a person approves. What moves by itself stands beside its content. */
export async function makeRollbackPlan(
  state: State,
  ways: Ways,
  chosen: Chosen,
  run: Run,
): Promise<Plan> {
  const { config, environment, server, migrations, goal } = state
  const losesNothing = ways.choice.way !== 'none' && ways.choice.losesNothing
  const content: PlanContent = {
    operation: 'rollback',
    environment: environment.name,
    request: requestOf(environment.name, goal, chosen),
    server,
    history_head: migrations.head,
    migrations: await undoneIn(state, chosen),
    way: chosen.way,
    ...(chosen.way === 'restore' && { from: plannedBackup(chosen) }),
    findings: findingsOf(chosen),
    risk: riskOf(chosen, losesNothing),
    approval: !needsApproval(config, environment, 'rollback')
      ? 'none'
      : losesNothing
        ? 'standard'
        : 'enhanced',
    backup: true,
  }
  const impact = chosen.way === 'down' ? toldOf(chosen).map((each) => each.impact ?? null) : []
  return makePlan(content, run.now(), {
    ...(chosen.way === 'down' && { impact: [...impact, ...goneOf(chosen).map(() => null)] }),
    ...(chosen.way === 'restore' && { loss: chosen.loss }),
    why: chosen.why,
    ...(state.health && { health: state.health }),
  })
}

/** The same rollback, named by where it leads: said twice, it does nothing the second time. */
export function requestOf(environment: string, { last, undo }: Goal, chosen: Chosen): string {
  if (chosen.way === 'restore') return `rollback ${environment} --from ${chosen.backup.backup_id}`
  if (last === null) return `rollback ${environment} --steps ${undo.length}`
  return `rollback ${environment} --to ${/^[\w.-]+$/.test(last) ? last : `"${last}"`}`
}

async function undoneIn({ handler, session, goal }: State, chosen: Chosen) {
  if (chosen.way === 'down') {
    return chosen.undone.map(({ name, down }) => ({ name, checksum: down.checksum }))
  }
  const history = (await handler.readHistory(session)) ?? []
  return goal.undo.map((name) => ({ name, checksum: checksumIn(history, name) }))
}

function checksumIn(history: readonly HistoryEntry[], name: string): string {
  return history.findLast((entry) => entry.name === name)?.checksum ?? ''
}

function plannedBackup({ backup }: RestoreWay) {
  const { backup_id, sha256, created_at, migration_head } = backup
  return { backup_id, sha256, created_at, migration_head }
}

function toldOf({ assessment }: DownWay): readonly Finding[] {
  return [...assessment.findings, ...(assessment.suppressed ?? [])]
}

function goneOf({ lost }: DownWay): readonly Lost[] {
  return lost.filter(({ how }) => how === 'gone')
}

function findingsOf(chosen: Chosen): PlanFinding[] {
  if (chosen.way === 'restore') return []
  return [...toldOf(chosen).map(plannedFinding), ...goneOf(chosen).map(notBroughtBack)]
}

/** What the migration has destroyed is no finding of the scripts, and just as lost. */
function notBroughtBack({ object, file, line }: Lost): PlanFinding {
  const message = `The migration destroyed data of ${object}; its down script does not bring it back.`
  return { rule: 'not-brought-back', risk: 'high', file, line, object, message }
}

/** To replace a whole database is never a small thing. */
function riskOf(chosen: Chosen, losesNothing: boolean): Risk {
  if (chosen.way === 'restore') return losesNothing ? 'high' : 'critical'
  return highestRisk([chosen.assessment.risk, ...goneOf(chosen).map(() => 'high' as const)])
}
