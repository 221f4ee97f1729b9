import type { Session } from '../providers/index.ts'

/**
 * When the user cancels, the running statement of `session` is cancelled on the server, over a
 * connection of its own; its transaction undoes it. Until `release`. `pid` is the session's process.
 */
export async function cancelOnAbort(
  session: Session,
  connect: () => Promise<Session>,
  signal: AbortSignal,
): Promise<{ readonly pid: number; release(): void }> {
  const [row] = await session.query<{ pid: number }>('select pg_backend_pid() as pid')
  if (!row) throw new Error('the server did not say its process id')
  const cancel = async () => {
    const other = await connect()
    await other.query('select pg_cancel_backend($1)', [row.pid])
    await other.close()
  }
  const onAbort = () => void cancel().catch(() => {})
  signal.addEventListener('abort', onAbort, { once: true })
  return { pid: row.pid, release: () => signal.removeEventListener('abort', onAbort) }
}
