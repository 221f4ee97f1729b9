import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FaberDbError } from '../../operations/errors.ts'
import type { ServerIdentity } from '../providers/index.ts'
import { readJson, toJson, writeAtomic } from '../state/files.ts'
import { canonical } from './canonical.ts'
import { isSealed, withSeal } from './seal.ts'

/** What a person approves. Everything in it is hashed; if any of it changes, the approval is void. */
export interface PlanContent {
  readonly operation: PlannedOperation
  readonly environment: string
  /** What carries it out once it is approved: the operation with its arguments, as `rollback production --steps 2`. */
  readonly request: string
  readonly server: ServerIdentity
  /** The last applied migration, null on an empty history. */
  readonly history_head: string | null
  /** What is applied, or undone (newest first, with the checksums of the down scripts). */
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
  /** How a rollback goes back. */
  readonly way?: 'down' | 'restore'
  /** The backup that takes the place of the database, or of `tables` of it. */
  readonly from?: PlannedBackup
  readonly tables?: readonly string[]
  /** The backups that are deleted. */
  readonly deletes?: readonly PlannedBackup[]
  /** The databases that are dropped: an earlier restore or rollback has kept them. */
  readonly drops?: readonly string[]
  readonly findings: readonly PlanFinding[]
  readonly risk: string
  readonly approval: 'none' | 'standard' | 'enhanced'
  /** Whether a verified backup comes before the change. */
  readonly backup: boolean
  /** Whether a run that fails, or leaves the database unhealthy, is undone without asking again. */
  readonly rolls_back_on?: readonly ('failure' | 'unhealthy')[]
}

/** What a plan can be made for. */
export type PlannedOperation = 'migrate' | 'rollback' | 'restore' | 'backup delete' | 'backup prune'

/** A backup as a plan names it: another one of the same name would have another checksum. */
export interface PlannedBackup {
  readonly backup_id: string
  readonly sha256: string
  readonly created_at: string
  readonly migration_head: string | null
}

/** What of a table would be lost, as far as the server can tell; it moves by itself. */
export interface PlanLoss {
  readonly table: string
  /** Rows that are there now and would not be afterwards, at least; null where they were not counted in time. */
  readonly rows: number | null
  /** Rows in the backup; null where it has no such table. */
  readonly rows_then: number | null
  /** Rows now; null where they were not counted in time, or the table is gone. */
  readonly rows_now: number | null
  /** Rows inserted, updated and deleted since, by the server's own counters; null where those say nothing. */
  readonly inserted: number | null
  readonly updated: number | null
  readonly deleted: number | null
  /** What became of the table itself: `made again` was dropped and made, `renamed` has its name in `was`. */
  readonly change?: 'made' | 'made again' | 'renamed' | 'dropped'
  readonly was?: string
}

export interface PlanFinding {
  readonly rule: string
  /** The entry of `safety.destructive_operations` that it falls under, where there is one. */
  readonly operation?: string
  readonly risk: string
  readonly file: string
  readonly line: number
  readonly object?: string
  readonly message: string
  /** Why a comment in the migration allows it, where one does. */
  readonly reason?: string
}

/** What the live database said of a finding when the plan was made; it changes by itself. */
export interface PlanImpact {
  readonly rows?: number
  readonly bytes?: number
  readonly seconds?: number
  readonly facts: readonly string[]
  readonly fails: boolean
}

export interface Plan {
  /** SHA-256 of the content, in hexadecimal. */
  readonly id: string
  readonly created_at: string
  readonly content: PlanContent
  /** For each finding of the content, to be read; not hashed. The risk that follows from it is in the content. */
  readonly impact?: readonly (PlanImpact | null)[]
  /** What would be lost, by table, and why this way was chosen: to be read, and not hashed. */
  readonly loss?: readonly PlanLoss[]
  readonly why?: string
  /** How the database and the backup that it rests on are, before a rollback: to be read, and not hashed. */
  readonly health?: string
  /** Over all that is not hashed, by the one who wrote the plan. */
  readonly seal?: string
}

/** What stands in a plan beside its content: to be read, and not hashed. */
export type PlanReading = Pick<Plan, 'impact' | 'loss' | 'why' | 'health'>

/** What the person sees and types of an id. */
export const shortId = (id: string) => id.slice(0, 8)

export function makePlan(content: PlanContent, now: Date, reading: PlanReading = {}): Plan {
  const { impact, ...others } = reading
  const known = impact?.some((each) => each !== null) ? { impact } : {}
  return { id: hashContent(content), created_at: now.toISOString(), content, ...known, ...others }
}

/**
 * Writes the plan, over an older one of the same content: what the database says of it is told
 * anew, under the seal of this machine’s user. Returns its file.
 * @throws STATE_UNWRITABLE
 */
export async function writePlan(
  folder: string,
  plan: Plan,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const file = join(folder, `${plan.id}.json`)
  await writeAtomic(file, toJson({ ...plan, ...(await sealOf(plan, env)) }))
  return file
}

/**
 * The plan with no more than can be trusted of it: its content is what its id says; what stands
 * beside it may have been edited, unless its seal is that of this machine’s user.
 */
export async function trusted(plan: Plan, env: NodeJS.ProcessEnv): Promise<Plan> {
  const { id, created_at, content, seal } = plan
  if (await isSealed('reading', { ...readingOf(plan), seal }, env)) return plan
  return {
    id,
    created_at,
    content,
    why: 'what the database said is left out: this plan was edited, or comes from another machine',
  }
}

/** None where the key cannot be kept, as in a container: such a plan can still be approved, by a signature. */
async function sealOf(plan: Plan, env: NodeJS.ProcessEnv): Promise<Pick<Plan, 'seal'>> {
  try {
    const { seal } = await withSeal('reading', readingOf(plan), env)
    return { seal }
  } catch (error) {
    if (error instanceof FaberDbError && error.code === 'STATE_UNWRITABLE') return {}
    throw error
  }
}

function readingOf({ id, impact, loss, why, health }: Plan): object {
  return { id, impact, loss, why, health }
}

/**
 * Finds a plan by its id, the beginning of its id (8 characters or more), or its file.
 * @throws PLAN_UNKNOWN, STATE_CORRUPT where its content is not what its id says
 */
export async function readPlan(folder: string, reference: string): Promise<Plan> {
  const file = await findPlan(folder, reference)
  const plan = await readJson<Plan>(file)
  if (!plan) throw unknownPlan(reference)
  const isAskedFor = reference.endsWith('.json') || String(plan.id).startsWith(reference)
  if (!isAskedFor || typeof plan.content !== 'object' || hashContent(plan.content) !== plan.id) {
    throw new FaberDbError('STATE_CORRUPT', {
      message: `The plan in ${file} was edited: its content is not what its id says.`,
      next: 'Write a new plan: run the operation again.',
      facts: { file },
    })
  }
  return plan
}

async function findPlan(folder: string, reference: string): Promise<string> {
  if (reference.endsWith('.json')) return reference
  if (!/^[0-9a-f]{8,64}$/.test(reference)) throw unknownPlan(reference)
  const names = await readdir(folder).catch(() => [])
  const found = names.filter((name) => name.startsWith(reference) && name.endsWith('.json'))
  if (found.length === 1 && found[0]) return join(folder, found[0])
  throw unknownPlan(reference)
}

function unknownPlan(reference: string): FaberDbError {
  return new FaberDbError('PLAN_UNKNOWN', {
    message: `There is no plan "${reference}".`,
    next: '`faber-db migrate ENVIRONMENT --plan` writes one and says its id.',
  })
}

function hashContent(content: PlanContent): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}
