import { rm, stat, utimes } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { FaberDbError } from '../../operations/index.ts'
import { createWhole, isRunning, withFileLock } from '../state/file-lock.ts'
import { readJson } from '../state/files.ts'
import type { StatePaths } from '../state/paths.ts'
import { monitorFolder } from './notify.ts'

/** The process that looks at an environment. */
interface Holder {
  readonly pid: number
  readonly host: string
  readonly actor: string
  readonly since: string
}

const beatMs = 20_000
const deadMs = 120_000

/**
 * Makes this process the one that looks at these environments, until the release that is returned.
 * One that was killed is known by its number where it ran on this machine, and elsewhere by its
 * silence of two minutes. @throws MONITOR_RUNNING
 */
export async function holdEnvironments(
  environments: readonly string[],
  state: Pick<StatePaths, 'alerts'>,
  { actor, now }: { readonly actor: string; readonly now: () => Date },
): Promise<() => Promise<void>> {
  const held: string[] = []
  const beat = setInterval(() => {
    for (const file of held) void utimes(file, new Date(), new Date()).catch(() => {})
  }, beatMs).unref()
  const release = async () => {
    clearInterval(beat)
    for (const file of held) await rm(file, { force: true })
  }
  const holder = { pid: process.pid, host: hostname(), actor, since: now().toISOString() }
  try {
    for (const environment of environments) {
      const file = join(monitorFolder(state), `${environment}.process`)
      await withFileLock(file, () => hold(file, environment, holder))
      held.push(file)
    }
    return release
  } catch (error) {
    await release()
    throw error
  }
}

async function hold(file: string, environment: string, holder: Holder): Promise<void> {
  if (await createWhole(file, JSON.stringify(holder))) return
  const other = await readJson<Holder>(file).catch(() => undefined)
  if (await isGone(file, other)) {
    await rm(file, { force: true })
    if (await createWhole(file, JSON.stringify(holder))) return
  }
  throw new FaberDbError('MONITOR_RUNNING', {
    message: `Another process looks at ${environment} already: ${describe(other)}.`,
    next: 'Stop that one first, or leave the looking to it.',
    facts: { held_by: other ?? null },
  })
}

function describe(holder: Holder | undefined): string {
  if (!holder) return 'one that has just begun'
  return `process ${holder.pid} of ${holder.actor}, since ${holder.since}`
}

async function isGone(file: string, holder: Holder | undefined): Promise<boolean> {
  const { mtimeMs } = await stat(file).catch(() => ({ mtimeMs: 0 }))
  if (Date.now() - mtimeMs > deadMs) return true
  // In a container each run may have the same number.
  return holder?.host === hostname() && (holder.pid === process.pid || !isRunning(holder.pid))
}
