import type { Session, Target } from '../../providers/index.ts'
import type { Run } from '../../run.ts'
import type { Targeted } from '../steps.ts'

/** Works in an empty database beside the target's, and drops it again. A cancellation breaks the work off. */
export async function onScratch<T>(
  { provider, target }: Targeted,
  run: Run,
  work: (session: Session, scratch: Target) => Promise<T>,
): Promise<T> {
  const scratch = await provider.scratchDatabase(target)
  try {
    const session = await provider.connect(scratch.target)
    // Closing breaks off what runs: a scratch database has nothing to lose.
    const breakOff = () => void session.close()
    run.signal.addEventListener('abort', breakOff, { once: true })
    try {
      return await work(session, scratch.target)
    } finally {
      run.signal.removeEventListener('abort', breakOff)
      await session.close()
    }
  } finally {
    await scratch
      .drop()
      .catch((error: Error) =>
        run.reporter.progress(
          `  ${scratch.target.database} is left, and a later run drops it: ${error.message}`,
        ),
      )
  }
}

/**
 * Whether a copy of the database would reach other servers: it has foreign servers or dblink.
 */
export async function reachesOtherServers(session: Session): Promise<boolean> {
  const [row] = await session.query<{ found: boolean }>(
    `select exists (select from pg_foreign_server)
         or exists (select from pg_extension where extname = 'dblink') as found`,
  )
  return row?.found ?? true
}
