import { readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readJson, toJson, writeAtomic } from '../state/files.ts'
import type { Plan } from './plan.ts'

/** An approval of one plan by one person, good once and for a limited time. */
export interface Grant {
  readonly plan_id: string
  readonly operation: string
  readonly environment: string
  /** What the plan carries out, with its arguments. */
  readonly request: string
  readonly way: 'terminal' | 'prompt' | 'signature'
  readonly approved_by: string
  readonly approved_at: string
  readonly expires_at: string
  /** What the signature way must show again when the grant is used. */
  readonly signature?: string
  /** What the other ways must have: that this machine’s user wrote it, see seal.ts. */
  readonly seal?: string
}

/*
 * A grant is a file named by its plan. What ends it is a rename, which only one process can win:
 * PLAN.json -> PLAN.TIME.used.json, or .void.json.
 */

const fileOf = (folder: string, planId: string) => join(folder, `${planId}.json`)

export async function writeGrant(folder: string, grant: Grant): Promise<void> {
  await writeAtomic(fileOf(folder, grant.plan_id), toJson(grant))
}

/** The grant of a plan, or undefined; expired ones are swept away. */
export async function findGrant(
  folder: string,
  planId: string,
  now: Date,
): Promise<Grant | undefined> {
  const grant = await readJson<Grant>(fileOf(folder, planId))
  if (!grant || grant.plan_id !== planId) return undefined
  if (new Date(grant.expires_at) > now) return grant
  await rm(fileOf(folder, planId), { force: true })
  return undefined
}

/** Whether this very grant has ended before: a copy of it that was put back is good no more. */
export async function hasEnded(folder: string, grant: Grant): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  const ended = names.filter((name) => name.startsWith(`${grant.plan_id}.`) && isEnd.test(name))
  const grants = await Promise.all(ended.map((name) => readJson<Grant>(join(folder, name))))
  const isCopy = (each: Grant | undefined) =>
    each?.approved_at === grant.approved_at ||
    (grant.signature !== undefined && each?.signature === grant.signature)
  return grants.some(isCopy)
}

const isEnd = /\.(?:used|void)\.json$/

/** Grants that are still good for the same request, whatever their plan. */
export async function findOtherGrants(folder: string, plan: Plan, now: Date): Promise<Grant[]> {
  const names = await readdir(folder).catch(() => [])
  const ids = names.flatMap((name) => /^([0-9a-f]{64})\.json$/.exec(name)?.[1] ?? [])
  const grants = await Promise.all(ids.map((id) => findGrant(folder, id, now)))
  return grants.filter(
    (grant): grant is Grant =>
      grant !== undefined && grant.plan_id !== plan.id && grant.request === plan.content.request,
  )
}

/** Ends a grant. Returns false when another process has ended it first. */
export async function endGrant(
  folder: string,
  grant: Grant,
  how: 'used' | 'void',
  now: Date,
): Promise<boolean> {
  const time = now.toISOString().replace(/\D/g, '')
  const ended = join(folder, `${grant.plan_id}.${time}.${how}.json`)
  return rename(fileOf(folder, grant.plan_id), ended).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false
      throw error
    },
  )
}

/** Whether a signature has given an approval before: each does so once. */
export async function signatureWasUsed(folder: string, signature: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter((each) => each.endsWith('.json'))) {
    if ((await readJson<Grant>(join(folder, name)))?.signature === signature) return true
  }
  return false
}
