import { readCatalog } from '../../backup/catalog.ts'
import { readClaims, whyNeeded } from '../../backup/needed.ts'
import type { BackupPlace } from '../../backup/place.ts'
import type { BackupRecord } from '../../backup/record.ts'
import { decide, retentionPolicy } from '../../backup/retention.ts'
import type { Run } from '../../run.ts'
import type { Configured } from '../steps.ts'
import { type Deletion, deleteBackups, isGuarded } from './deletion.ts'

interface State extends Configured {
  readonly place: BackupPlace
}

/** A backup, and why it is kept; undefined where its time is over. */
export interface Judged {
  readonly record: BackupRecord
  readonly keep: string | undefined
}

const requestOf = (environment: string) => `backup prune ${environment}`

/** Says of each backup of an environment whether it is kept, and why. Changes nothing. */
export async function judgeBackups(
  { config, environment, place }: State,
  run: Run,
): Promise<readonly Judged[]> {
  const { found } = await readCatalog(place, environment.name)
  const claims = await readClaims(run.state, requestOf(environment.name), run.now())
  const good = found.filter(({ fault }) => fault === undefined).map(({ record }) => record)
  const decided = decide(good, retentionPolicy(config, environment), run.now())
  const reasons = new Map(decided.map(({ record, reasons: [first] }) => [record.key, first]))
  return found.map(({ record, fault }) => ({
    record,
    keep: fault
      ? `damaged: ${fault}`
      : (reasons.get(record.key) ?? whyNeeded(record, found, claims)),
  }))
}

/** Deletes what is not kept. @throws APPROVAL_REQUIRED, STORE_FAILED */
export async function pruneEnvironment(
  state: State,
  run: Run,
  judged: readonly Judged[],
  onDeleted: Deletion['onDeleted'],
): Promise<void> {
  const records = judged.filter(({ keep }) => keep === undefined).map(({ record }) => record)
  if (records.length === 0) return
  await deleteBackups(
    {
      ...state,
      operation: 'backup prune',
      request: requestOf(state.environment.name),
      records,
      needsApproval: isGuarded(state) && !state.config.backup.auto_cleanup,
      onDeleted,
    },
    run,
  )
}
