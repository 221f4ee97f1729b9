import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Grant } from '../approval/grant.ts'
import { type Plan, shortId } from '../approval/plan.ts'
import { readJson } from '../state/files.ts'
import type { StatePaths } from '../state/paths.ts'
import type { Found } from './catalog.ts'
import type { BackupRecord } from './record.ts'

/** Something that rests on backups, by id and checksum. */
export interface Claim {
  readonly backup_id: string
  readonly sha256?: string
  /** As a sentence goes on after "it is needed: ". */
  readonly why: string
}

/** How long a plan that nobody has approved is waited for. */
const planWaitsMs = 24 * 3_600_000

/**
 * What plans and unfinished restores of this project rest on. A plan of the same `request` is the
 * one that is being carried out, or its earlier version.
 */
export async function readClaims(
  state: StatePaths,
  request: string,
  now: Date,
): Promise<readonly Claim[]> {
  return [...(await claimsOfPlans(state, request, now)), ...(await claimsOfRestores(state))]
}

/** Why a backup must be kept, or undefined: the last one that is good, or something rests on it. */
export function whyNeeded(
  record: BackupRecord,
  found: readonly Found[],
  claims: readonly Claim[],
): string | undefined {
  if (isLastGood(record, found)) return 'it is the last verified backup'
  return claims.find(
    ({ backup_id, sha256 }) =>
      backup_id === record.backup_id && (sha256 === undefined || sha256 === record.sha256),
  )?.why
}

/** The newest whose file is as its record says. */
function isLastGood({ key }: BackupRecord, found: readonly Found[]): boolean {
  return found.findLast(({ fault }) => fault === undefined)?.record.key === key
}

async function claimsOfPlans(state: StatePaths, request: string, now: Date): Promise<Claim[]> {
  const plans = await livePlans(state, request, now)
  return plans.flatMap(({ id, content, how }) => {
    const why = `the plan ${shortId(id)} (${content.request}) rests on it and ${how}`
    const named = [...(content.from ? [content.from] : []), ...(content.deletes ?? [])]
    return named.map(({ backup_id, sha256 }) => ({ backup_id, sha256, why }))
  })
}

export interface LivePlan extends Pick<Plan, 'id' | 'content'> {
  readonly how: 'is approved' | 'waits for approval'
}

/** The plans that are approved, or are younger than a day and wait to be; those of the same request aside. */
export async function livePlans(
  state: StatePaths,
  request: string,
  now: Date,
): Promise<readonly LivePlan[]> {
  const plans = await readAll<Plan>(state.plans, /\.json$/)
  const ended = (await readdir(state.grants).catch(() => [])).map(planOfEnded)
  const grants = await readAll<Grant>(state.grants, /^[0-9a-f]{64}\.json$/)
  const good = grants.filter(({ expires_at }) => Date.parse(expires_at) > now.getTime())
  const approved = new Set(good.map(({ plan_id }) => plan_id))
  return plans.flatMap(({ id, created_at, content }): LivePlan[] => {
    if (content?.request === request) return []
    if (approved.has(id)) return [{ id, content, how: 'is approved' }]
    const waits = !ended.includes(id) && now.getTime() - Date.parse(created_at) < planWaitsMs
    return waits ? [{ id, content, how: 'waits for approval' }] : []
  })
}

/** The plan whose approval was used or became void, by the name of the file that says so. */
function planOfEnded(name: string): string | undefined {
  return /^([0-9a-f]{64})\.\d+\.\w+\.json$/.exec(name)?.[1]
}

async function claimsOfRestores({ folder }: StatePaths): Promise<Claim[]> {
  const journals = await readAll<{ backup_id?: unknown; operation?: unknown }>(
    join(folder, 'restores'),
    /\.json$/,
  )
  return journals.flatMap(({ backup_id, operation = 'restore' }) =>
    typeof backup_id === 'string'
      ? [{ backup_id, why: `a ${operation} from it was begun and is not finished` }]
      : [],
  )
}

/** The JSON files of a folder; one that is damaged stops the work: who can tell what it named? @throws STATE_CORRUPT */
async function readAll<T extends object>(folder: string, named: RegExp): Promise<T[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => named.test(name))
  const read = await Promise.all(names.map((name) => readJson<T>(join(folder, name))))
  return read.filter((each) => each !== undefined)
}
