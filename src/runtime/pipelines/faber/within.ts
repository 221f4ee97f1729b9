import type { Run } from '../../run.ts'
import type { Outcome } from '../pipeline.ts'

/** A pipeline, as another one runs it. */
interface Inner<Arguments> {
  run(args: Arguments, run: Run): Promise<Outcome>
}

/**
 * Runs another operation’s pipeline inside this one. It has its own details, which `keep` gets
 * however it ends, and closes its connections at its own end; its warnings become those of the whole.
 */
export async function within<Arguments>(
  inner: Inner<Arguments>,
  args: Arguments,
  run: Run,
  keep: (details: Record<string, unknown>) => void,
): Promise<Outcome> {
  const closers: (() => Promise<unknown>)[] = []
  const own: Run = {
    ...run,
    details: {},
    warnings: [],
    defer: (close) => void closers.unshift(close),
  }
  try {
    return await inner.run(args, own)
  } finally {
    for (const close of closers) await close().catch(({ message }) => run.reporter.tell(message))
    run.warnings.push(...own.warnings)
    keep(own.details)
  }
}
