import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readJson, toJson, writeAtomic } from '../state/files.ts'
import type { StatePaths } from '../state/paths.ts'
import { isSealed, type Sealed, withSeal } from './seal.ts'

/** The first yes of an enhanced approval, which takes two at Claude Code’s permission prompt. */
interface Confirmation extends Sealed {
  readonly plan_id: string
  readonly expires_at: string
}

type State = Pick<StatePaths, 'grants'>

const confirmationMinutes = 10

const fileOf = ({ grants }: State, planId: string) => join(grants, `${planId}.confirmed.json`)

/** Keeps the first yes for some minutes. Returns when it ends. @throws STATE_UNWRITABLE, STATE_CORRUPT */
export async function confirm(
  state: State,
  planId: string,
  now: Date,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const expires_at = new Date(now.getTime() + confirmationMinutes * 60_000).toISOString()
  const record = await withSeal('confirmation', { plan_id: planId, expires_at }, env)
  await writeAtomic(fileOf(state, planId), toJson(record))
  return expires_at
}

/** Whether a person has said yes to the plan once, a few minutes ago. */
export async function isConfirmed(
  state: State,
  planId: string,
  now: Date,
  env: NodeJS.ProcessEnv,
): Promise<boolean> {
  const record = await readJson<Confirmation>(fileOf(state, planId)).catch(() => undefined)
  return (
    record !== undefined &&
    record.plan_id === planId &&
    new Date(record.expires_at) > now &&
    isSealed('confirmation', record, env)
  )
}

export async function endConfirmation(state: State, planId: string): Promise<void> {
  await rm(fileOf(state, planId), { force: true })
}
