import type { Run } from '../../run.ts'

/**
 * A run within a run, for one of many looks: what it finds is its own, and what it opens is closed
 * when it is over, at once where the user cancels.
 */
export async function withinOwnRun<T>(run: Run, work: (own: Run) => Promise<T>): Promise<T> {
  const closers: (() => Promise<unknown>)[] = []
  const closeAll = async () => {
    for (const close of closers.splice(0)) await close().catch(() => {})
  }
  const own: Run = {
    ...run,
    // Between the lines of looks there is no place for it.
    reporter: { ...run.reporter, progress() {} },
    details: {},
    warnings: [],
    defer: (close) => closers.unshift(close),
  }
  run.signal.addEventListener('abort', closeAll)
  try {
    return await work(own)
  } finally {
    run.signal.removeEventListener('abort', closeAll)
    await closeAll()
  }
}
