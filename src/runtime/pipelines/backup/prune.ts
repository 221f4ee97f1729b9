import { FaberDbError } from '../../../operations/index.ts'
import { shortId } from '../../approval/plan.ts'
import { readCatalog } from '../../backup/catalog.ts'
import { livePlans, readClaims, whyNeeded } from '../../backup/needed.ts'
import type { BackupPlace } from '../../backup/place.ts'
import type { BackupRecord } from '../../backup/record.ts'
import { decide, retentionPolicy } from '../../backup/retention.ts'
import { isGuarded } from '../../config/environment.ts'
import type { KeptDatabase } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import { prunableKept } from '../restore/kept.ts'
import { type Configured, locate } from '../steps.ts'
import { type Deletion, deleteBackups } from './deletion.ts'

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

/** A database that an earlier restore has kept, and why it is kept on. */
export interface JudgedDatabase {
  readonly database: KeptDatabase
  readonly keep: string | undefined
}

/**
 * Says the same of the databases that restores have kept, which are asked of the server. Where the
 * environment cannot be reached from here none is dropped.
 */
export async function judgeKept(state: Configured, run: Run): Promise<readonly JudgedDatabase[]> {
  const { config, environment } = state
  const kept = await listKept(state, run)
  const { days } = retentionPolicy(config, environment)
  const over = new Set(prunableKept(kept, days, run.now()))
  const plans = await livePlans(run.state, requestOf(environment.name), run.now())
  return kept.map((database) => {
    const { name, in_use } = database
    const plan = plans.find(({ content }) => content.request.split(' ').includes(name))
    if (!over.has(database)) return { database, keep: `the newest, or younger than ${days} days` }
    if (plan) return { database, keep: `the plan ${shortId(plan.id)} rests on it and ${plan.how}` }
    return { database, keep: in_use ? 'somebody is connected to it' : undefined }
  })
}

async function listKept(state: Configured, run: Run): Promise<readonly KeptDatabase[]> {
  try {
    const { provider, target } = await locate(state, run)
    const session = await provider.databases.connect(target)
    try {
      return await provider.databases.listKept(session)
    } finally {
      await session.close()
    }
  } catch (error) {
    if (!(error instanceof FaberDbError)) throw error
    // Whoever has no connection string has restored nothing there.
    if (error.code !== 'VARIABLE_UNSET') {
      const name = state.environment.name
      const message = `The databases that restores have kept for ${name} were not looked at: ${error.message}`
      run.warnings.push({ code: error.code, message, environment: name })
    }
    return []
  }
}

/** Deletes what is not kept. @throws APPROVAL_REQUIRED, STORE_FAILED */
export async function pruneEnvironment(
  state: State,
  run: Run,
  judged: readonly Judged[],
  databases: readonly JudgedDatabase[],
  onDeleted: Deletion['onDeleted'],
): Promise<void> {
  const records = judged.filter(({ keep }) => keep === undefined).map(({ record }) => record)
  const drops = databases.filter(({ keep }) => keep === undefined).map(({ database }) => database)
  if (records.length + drops.length === 0) return
  await deleteBackups(
    {
      ...state,
      operation: 'backup prune',
      request: requestOf(state.environment.name),
      records,
      drops,
      needsApproval: isGuarded(state.environment) && !state.config.backup.auto_cleanup,
      onDeleted,
    },
    run,
  )
}
