import { FaberDbError } from '../../../operations/index.ts'
import type { Target } from '../provider.ts'

interface PgError extends Error {
  readonly code?: string
  readonly errors?: readonly PgError[]
}

/** The SQLSTATE of a server's error, or undefined. */
export function sqlState(error: unknown): string | undefined {
  const { code } = error as PgError
  // Classes begin with a digit, or F, H, P or X (appendix A); EPIPE is of the operating system.
  return code && /^[0-9FHPX][0-9A-Z]{4}$/.test(code) ? code : undefined
}

const unreachable = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOENT',
  'EPIPE',
])

/** What a failed connection means to the user. SQLSTATEs: PostgreSQL's manual, appendix A. */
export function connectionError(error: unknown, target: Target): FaberDbError {
  const { code, message } = first(error as PgError)
  const facts = { host: target.host, port: target.port, database: target.database }
  const known = code ?? clientFault(message)
  switch (known) {
    case '28P01':
    case '28000':
    case 'password':
      return new FaberDbError('DB_AUTH_FAILED', {
        message: `${target.host}:${target.port} rejects the user "${target.user}".`,
        why: code === '28000' ? message : 'The password, or the user, is not the right one.',
        next: 'Check the user and the password in the connection string.',
        facts,
      })
    case '3D000':
      return new FaberDbError('DB_MISSING', {
        message: `There is no database "${target.database}" on ${target.host}:${target.port}.`,
        next: 'Run `faber-db db-create ENVIRONMENT`, or correct the name in the connection string.',
        facts,
      })
    case '08P01':
      return new FaberDbError('DB_POOLED', {
        message: `${target.host}:${target.port} is a pooler that does not keep sessions: ${message}.`,
        why: 'The migration lock and the timeouts belong to a session.',
        next: 'Give the connection string of the server itself.',
        facts,
      })
    case '42501':
      return permissionError(message, target)
    case '53300':
      return new FaberDbError('DB_UNREACHABLE', {
        message: `${target.label} has no connection left.`,
        why: message,
        next: 'Free a connection (idle sessions, a smaller pool), or raise max_connections. A few are kept for superusers: as one of them, `select usename, application_name, state, count(*) from pg_stat_activity group by 1, 2, 3` shows who holds the others.',
        facts,
      })
    case '57P03':
      return new FaberDbError('DB_UNREACHABLE', {
        message: `The server at ${target.host}:${target.port} is starting up or shutting down.`,
        next: 'Try again when it accepts connections.',
        facts,
      })
    default:
      return new FaberDbError('DB_UNREACHABLE', {
        message: `The server at ${target.host}:${target.port} does not answer.`,
        why: unreachable.has(known ?? '') ? reason(known ?? '') : message,
        next: 'Check that it runs, the host and port in the connection string, and the network between.',
        facts: { ...facts, ...(code && { cause_code: code }) },
      })
  }
}

/**
 * What an error on an open connection means to the user: a right that is missing, a server that is
 * gone, stuck or out of something. Undefined where it is none of these, and so a bug.
 */
export function sessionError(error: unknown, target: Target): FaberDbError | undefined {
  if (error instanceof FaberDbError) return error
  const { message } = error as PgError
  const state = sqlState(error) ?? ''
  if (state === '42501') return permissionError(message, target)
  if (state === '25006') {
    return new FaberDbError('DB_PERMISSION', {
      message: `${target.label} is read-only: ${message}.`,
      why: 'It is a standby, or the role or the database is set so.',
      next: 'Give the connection string of the primary server.',
    })
  }
  if (!isLost(error) && !/^(08|53|57|58|XX)/.test(state)) return undefined
  return new FaberDbError('DB_UNREACHABLE', {
    message: `The server at ${target.host}:${target.port} stopped answering: ${message}.`,
    next: 'Look at the server and the network between, and run it again.',
    facts: { host: target.host, port: target.port, database: target.database },
    cause: error,
  })
}

/** Whether the connection is gone. pg gives these errors no code. */
function isLost(error: unknown): boolean {
  const { code, message } = error as PgError
  return (
    unreachable.has(code ?? '') ||
    /^(Connection terminated|Query read timeout|Client has encountered|Client was closed)/.test(
      message,
    )
  )
}

export function permissionError(message: string, target: Target): FaberDbError {
  return new FaberDbError('DB_PERMISSION', {
    message: `The role "${target.user}" lacks a right on ${target.label}: ${message}.`,
    next: 'Grant the right, or use a role that has it.',
  })
}

/** What the client library finds out by itself, without a code: by its words. */
function clientFault(message: string): string | undefined {
  if (message === 'timeout expired') return 'ETIMEDOUT'
  // It was asked for a password, and the connection string has none.
  return message.includes('client password must be a') ? 'password' : undefined
}

/** Node tries every address of a name and reports them together; the first one says it. */
function first(error: PgError): { code: string | undefined; message: string } {
  const inner = error.errors?.[0]
  return { code: error.code ?? inner?.code, message: error.message || (inner?.message ?? '') }
}

function reason(code: string): string {
  if (code === 'ECONNREFUSED') return 'Nothing listens there (connection refused).'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'The host name is not known.'
  if (code === 'ETIMEDOUT') return 'It did not answer in time.'
  if (code === 'ENOENT') return 'There is no such socket.'
  return `The network says ${code}.`
}
