import { type ChildProcess, spawn } from 'node:child_process'
import { cpus } from 'node:os'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { FaberDbError } from '../../../../operations/index.ts'
import type { ToolOptions } from '../../provider.ts'
import { type ClientTools, findClientTools } from '../client-tools.ts'
import { libpqEnvironment } from '../dump.ts'
import type { PostgresTarget } from '../target.ts'

/** How many connections a parallel dump or restore uses. */
export const jobs = Math.min(4, Math.max(1, cpus().length))

/** The programs that know the server. @throws TOOL_MISSING */
export function toolsFor({ serverVersion, env }: ToolOptions): Promise<ClientTools> {
  return findClientTools(Math.floor(serverVersion / 10_000), env)
}

/**
 * What COPY writes of a value hangs on these, and pg_dump leaves them as the role and the database
 * have them: equal rows would have other bytes in a copy of the database. A restore must write, too.
 */
const settings = '-c timezone=UTC -c bytea_output=hex -c default_transaction_read_only=off'

/** libpq's variables for a dump or a restore. */
export function toolEnvironment(target: PostgresTarget, env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...libpqEnvironment(target, inEnglish(env)), PGOPTIONS: settings }
}

/** What a tool says is looked at, and must not be a translation. */
export function inEnglish(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { ...env, LC_ALL: 'C' }
}

/** Starts a program with both its ends in our hands. */
export function start(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): ChildProcess & { readonly stdin: Writable; readonly stdout: Readable } {
  const child = spawn(program, [...args], { env, signal, stdio: ['pipe', 'pipe', 'pipe'] })
  // A program that ends before it has read all breaks the pipe; its exit code says what that means.
  child.stdin.on('error', () => {})
  return child
}

/**
 * Gives a program what it reads. When the program has read enough, the source is ended; or, where
 * `drain` is set since others read the same stream, read to its end and dropped, unless `signal`
 * has ended it all.
 * @throws what the source throws; the program has lost its input then
 */
export async function feed(
  source: Readable,
  program: Writable,
  drain: boolean,
  signal: AbortSignal,
): Promise<void> {
  let ended = false
  const leave = () => {
    source.unpipe(program)
    ended = !drain || signal.aborted
    if (ended) source.destroy()
    else source.resume()
  }
  program.once('close', leave)
  source.pipe(program)
  try {
    await finished(source, { writable: false })
  } catch (error) {
    if (ended) return
    program.destroy()
    throw error
  } finally {
    program.off('close', leave)
  }
}

/** The error of work that goes on beside other work, to be looked at when all of it has ended. */
export function outcome(work: Promise<void>): Promise<{ readonly error: unknown } | undefined> {
  return work.then(
    () => undefined,
    (error: unknown) => ({ error }),
  )
}

/** @returns an error for an archive that cannot be read */
export function damaged(why: string): FaberDbError {
  return new FaberDbError('BACKUP_DAMAGED', {
    message: 'The backup cannot be read to its end.',
    why,
    next: 'Take another backup: `faber-db backup list` names them. `faber-db backup create` makes a new one.',
  })
}

/** @returns an error for a dump that was not made */
export function notDumped(message: string, why: string): FaberDbError {
  return new FaberDbError('BACKUP_FAILED', {
    message,
    why,
    next: 'Mend the cause and run it again.',
  })
}
