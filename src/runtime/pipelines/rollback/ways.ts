import type { PlanLoss } from '../../approval/plan.ts'
import type { BackupRecord } from '../../backup/record.ts'
import type { Migration } from '../../handlers/index.ts'
import type { Run } from '../../run.ts'
import { liveCircumstances } from '../live/circumstances.ts'
import { whatIsLost } from '../restore/loss.ts'
import type { Configured, Connected, WithHistory } from '../steps.ts'
import { backupFor, refusalOf } from './backups.ts'
import { type Choice, chooseWay, type DownOption, type RestoreOption } from './choose.ts'
import { readDowns, type Undone, type Unusable } from './downs.ts'
import { type DownEffects, effectsOfDowns } from './lose.ts'
import { proveDowns } from './prove.ts'
import { type Rehearsed, rehearseDowns } from './rehearse.ts'
import type { Goal } from './target.ts'

type State = Configured & Connected & WithHistory

/** The down scripts as a way back: proven, and what they do. */
export interface DownWay extends DownEffects, Rehearsed {
  readonly undone: readonly Undone[]
}

/** A backup as a way back. */
export interface RestoreWay {
  readonly backup: BackupRecord
  readonly loss: readonly PlanLoss[]
}

export interface Ways {
  readonly down: DownWay | Unusable
  readonly restore: RestoreWay | Unusable
  readonly choice: Choice
}

/**
 * Looks for every way to the goal, and chooses. Of the environment it only reads. `taken`: a backup
 * that is known to be of the goal.
 */
export async function findWays(
  state: State,
  goal: Goal,
  run: Run,
  taken?: BackupRecord,
): Promise<Ways> {
  const backup = taken ?? (await backupFor(state, goal, run))
  const down = goal.from
    ? { why: 'a backup was asked for.' }
    : await downWay(state, goal, 'why' in backup ? undefined : backup, run)
  const restore = await restoreWay(state, backup, down, run)
  return { down, restore, choice: chooseWay(downOption(down), restoreOption(restore)) }
}

async function downWay(
  state: State,
  goal: Goal,
  backup: BackupRecord | undefined,
  run: Run,
): Promise<DownWay | Unusable> {
  const { handler, config, migrations } = state
  const { directory } = config.migrations
  const folder = await handler.readMigrations(run.root, directory)
  const undone = await readDowns(handler, folder, goal.undo, { root: run.root, directory })
  if ('why' in undone) return undone
  const kept = keptOf(folder, migrations.applied, goal)
  if ('why' in kept) return kept
  const proof = await proveDowns(state, kept, undone, run)
  if ('why' in proof) return proof
  const rehearsed = await rehearseDowns(state, undone, proof, run)
  if ('why' in rehearsed) return rehearsed
  const downs = undone.map(({ name, down }) => ({ name, file: down.file, sql: down.sql }))
  const circumstances = await liveCircumstances(state, downs, run)
  const effects = await effectsOfDowns(undone, kept, config.safety, circumstances, backup?.tables)
  return refusalOfDowns(effects) ?? { undone, ...rehearsed, ...effects }
}

/** The migrations that stay, in the order in which they were applied. */
function keptOf(
  folder: readonly Migration[],
  applied: readonly string[],
  { undo }: Goal,
): readonly Migration[] | Unusable {
  const kept: Migration[] = []
  for (const name of applied.filter((each) => !undo.includes(each))) {
    const found = folder.find((migration) => migration.name === name)
    if (!found)
      return { why: `${name} is applied and not in the folder, so that nothing can be proven.` }
    kept.push(found)
  }
  return kept
}

/** What policy forbids, and what fails on a row that is there now, is no way. */
function refusalOfDowns({ assessment }: DownEffects): Unusable | undefined {
  const [blocked] = assessment.blocked
  if (blocked) {
    const { file, line } = blocked.finding
    return { why: `${file}:${line}: ${blocked.reason}` }
  }
  const failing = assessment.findings.find(({ impact }) => impact?.fails)
  if (!failing) return undefined
  return { why: `${failing.file}:${failing.line} would fail: ${failing.impact?.facts[0] ?? ''}` }
}

/** A backup is read through only where it may be needed: the scripts win where they lose nothing. */
async function restoreWay(
  state: State,
  backup: BackupRecord | Unusable,
  down: DownWay | Unusable,
  run: Run,
): Promise<RestoreWay | Unusable> {
  if ('why' in backup) return backup
  const maybe = 'why' in down || down.lost.length > 0
  const refusal = maybe ? await refusalOf(state, backup, run) : undefined
  if (refusal) return { why: `${backup.backup_id}: ${refusal.why}` }
  return { backup, loss: await lossBy(state, backup) }
}

/** What a restore of the backup would lose, table by table. */
export async function lossBy(
  state: Pick<State, 'session' | 'provider' | 'handler'>,
  backup: BackupRecord,
): Promise<readonly PlanLoss[]> {
  const loss = await whatIsLost(state, backup)
  return loss.filter((each) => !isOfNobody(each, state.handler.historyTable))
}

/** The history of the tool goes back with the rest; what was made since and holds no row is no loss. */
function isOfNobody({ table, change, rows }: PlanLoss, historyTable: string): boolean {
  return table.endsWith(historyTable) || (change === 'made' && rows === 0)
}

function downOption(down: DownWay | Unusable): DownOption {
  return 'why' in down ? down : { lost: down.lost }
}

function restoreOption(restore: RestoreWay | Unusable): RestoreOption {
  return 'why' in restore ? restore : { backup_id: restore.backup.backup_id, loss: restore.loss }
}
