import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { FaberDbError } from '../../operations/index.ts'
import type { ServerIdentity } from '../providers/index.ts'
import { readJson, toJson, writeAtomic } from '../state/files.ts'

/** What a person approves. Everything in it is hashed; if any of it changes, the approval is void. */
export interface PlanContent {
  readonly operation: 'migrate'
  readonly environment: string
  readonly server: ServerIdentity
  /** The last applied migration, null on an empty history. */
  readonly history_head: string | null
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[]
  readonly findings: readonly PlanFinding[]
  readonly risk: string
  readonly approval: 'none' | 'standard' | 'enhanced'
  /** Whether a verified backup comes before the change. */
  readonly backup: boolean
}

export interface PlanFinding {
  readonly rule: string
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
}

/** What the person sees and types of an id. */
export const shortId = (id: string) => id.slice(0, 8)

export function makePlan(content: PlanContent, now: Date, impact?: Plan['impact']): Plan {
  const known = impact?.some((each) => each !== null) ? { impact } : {}
  return { id: hashContent(content), created_at: now.toISOString(), content, ...known }
}

/** Writes the plan; one that is there already stays. Returns its file. */
export async function writePlan(folder: string, plan: Plan): Promise<string> {
  const file = join(folder, `${plan.id}.json`)
  if ((await readJson(file)) === undefined) await writeAtomic(file, toJson(plan))
  return file
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
      next: 'Write a new plan: faber-db migrate ENVIRONMENT --plan',
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

/** Keys in order, so that equal contents have equal hashes. */
function hashContent(content: PlanContent): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  const sorted = members.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([key, member]) => `${JSON.stringify(key)}:${canonical(member)}`).join(',')}}`
}
