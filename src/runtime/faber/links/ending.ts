import type { ExitCode, Result } from '../../../operations/index.ts'

/** How an operation ended, as the other plugins of the project are told of it. */
export interface Ending {
  readonly operation: string
  readonly status: Result['status']
  readonly message: string
  readonly at: Date
  /** The account and the machine. */
  readonly actor: string
  readonly environment?: string
  readonly workId?: string
  /** Whether a database, a backup or the migrations folder is another than before. */
  readonly changed: boolean
  readonly migrations: readonly string[]
  readonly planId?: string
  readonly backupId?: string
  /** Who let it through, where a person had to. */
  readonly approvedBy?: string
  readonly error?: Pick<Result['errors'][number], 'code' | 'why' | 'next'>
}

/** What the program knows besides the result. */
export interface Told {
  readonly args: Readonly<Record<string, unknown>>
  readonly at: Date
  readonly actor: string
}

interface Outcome {
  readonly exit: ExitCode
  readonly result: Result
}

type Facts = Readonly<Record<string, unknown>>

/** A dry run writes nothing, so nothing is to be told of it either. */
export function isDry({ details }: Result, args: Told['args']): boolean {
  return args.dryRun === true || args.plan === true || details.autonomy === 'dry-run'
}

/** Reads an ending out of a result. A phase of FABER that migrates has the details of migrate inside its own. */
export function toEnding({ result, exit }: Outcome, { args, at, actor }: Told): Ending {
  const { details, status, message, errors } = result
  const inner = { ...details, ...asFacts(details.migrate) }
  const environment = details.environment ?? args.environment
  const workId = details.work_id ?? args.workId
  const [error] = errors
  const planId = details.plan_id ?? asFacts(inner.plan).id
  const backupId = inner.backup_id ?? asFacts(inner.backup).backup_id
  return {
    operation: String(details.operation),
    status,
    message,
    at,
    actor,
    changed: hasChanged(inner, details) || exit === 8,
    migrations: namesOf(inner.applied ?? inner.undone ?? details.migrations),
    ...text('environment', environment),
    ...text('workId', workId),
    ...text('planId', planId),
    ...text('backupId', backupId),
    ...text('approvedBy', details.approved_by),
    ...(error && { error }),
  }
}

function hasChanged(inner: Facts, details: Facts): boolean {
  const some = (value: unknown) => Array.isArray(value) && value.length > 0
  const wrote = details.phase === 'architect' && some(details.migrations)
  return (
    some(inner.applied) ||
    some(inner.undone) ||
    some(inner.tables) ||
    inner.restored !== undefined ||
    typeof inner.backup_id === 'string' ||
    typeof details.approved_by === 'string' ||
    wrote
  )
}

/** The names in a list of names, or of objects that have one. */
function namesOf(list: unknown): string[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((one) =>
    typeof one === 'string' ? one : (asFacts(one).name ?? []),
  ) as string[]
}

function asFacts(value: unknown): Facts {
  return typeof value === 'object' && value !== null ? (value as Facts) : {}
}

function text<K extends string>(key: K, value: unknown): { [key in K]?: string } {
  return (typeof value === 'string' ? { [key]: value } : {}) as { [key in K]?: string }
}
