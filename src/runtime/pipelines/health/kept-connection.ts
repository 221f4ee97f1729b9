import { setTimeout as sleep } from 'node:timers/promises'
import type { Session } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import type { Configured, Connected } from '../steps.ts'
import { connectToLook, type LookArguments } from './look.ts'

const answerMs = 2_000

/**
 * A connection that outlives a look: kept while it answers, made anew when it does not. The run
 * closes it, at once where the user cancels.
 */
export function keptConnection(run: Run) {
  let kept: Connected | undefined
  const close = async () => kept?.session.close()
  run.signal.addEventListener('abort', close)
  run.defer(close)
  return async (state: Configured, args: LookArguments, own: Run): Promise<Connected> => {
    const lost = kept
    if (lost && (await answers(lost.session))) return lost
    kept = undefined
    await lost?.session.close()
    // Made within the look, it would be closed with it.
    kept = await connectToLook(state, args, { ...own, defer() {} })
    return kept
  }
}

async function answers(session: Session): Promise<boolean> {
  const timer = new AbortController()
  const late = sleep(answerMs, false, { signal: timer.signal }).catch(() => false)
  const answered = session.script('rollback').then(
    () => true,
    () => false,
  )
  const isThere = await Promise.race([answered, late])
  timer.abort()
  return isThere
}
