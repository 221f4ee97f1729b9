/** The first signal cancels in an orderly way; a second one is left to Node and ends the process. */
export function abortOnSignals(): { signal: AbortSignal; release(): void } {
  const controller = new AbortController()
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const release = () => {
    for (const signal of signals) process.off(signal, onSignal)
  }
  const onSignal = () => {
    release()
    controller.abort()
  }
  for (const signal of signals) process.on(signal, onSignal)
  return { signal: controller.signal, release }
}
