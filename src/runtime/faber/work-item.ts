import { join } from 'node:path'
import { FaberDbError, type Result } from '../../operations/index.ts'
import { withFileLock } from '../state/file-lock.ts'
import { readJson, toJson, writeAtomic } from '../state/files.ts'
import type { StatePaths } from '../state/paths.ts'

export const phases = ['frame', 'architect', 'build', 'evaluate', 'release'] as const
export type Phase = (typeof phases)[number]

export interface WorkItemMigration {
  readonly name: string
  /** SHA-256 of its SQL as it was written, in hexadecimal. */
  readonly checksum: string
}

/** How far one phase has come. */
export interface PhaseRecord {
  readonly status: Result['status']
  /** The code of the error that ended it. */
  readonly code?: string
  readonly message: string
  readonly at: string
  /** Why there was nothing to do, where that was so. */
  readonly skipped?: string
  readonly environment?: string
  /** The plan that waits for approval, or was carried out. */
  readonly plan_id?: string
}

/** How a file leads back to what it was: only the part that changed is kept, and the tool’s settings never are. */
export interface FileBefore {
  readonly path: string
  /** Characters that are the same at the start and at the end. */
  readonly start: number
  readonly end: number
  /** What stood between them. */
  readonly text: string
  /** SHA-256 of what was written. */
  readonly written: string
}

/**
 * What FABER’s phases have found and done for one work item. It remembers; it decides nothing about
 * a database: whether a migration is applied, and whether a person has approved, is asked where
 * that is known.
 */
export interface WorkItem {
  readonly schema_version: 1
  readonly work_id: string
  readonly run_id?: string
  readonly created_at: string
  readonly updated_at: string
  /** What the frame phase has found; absent where nobody looked. */
  readonly database_work_detected?: boolean
  readonly confidence?: number
  /** The migrations that were in the folder before the work began. */
  readonly migrations_before?: readonly string[]
  /** What the architect phase has written. */
  readonly migrations: readonly WorkItemMigration[]
  /** SHA-256 of the specification that they were made from. */
  readonly specification_sha256?: string
  /** What the files of the schema were, while the architect phase changes them: an interruption leaves it. */
  readonly schema_before?: readonly FileBefore[]
  readonly phases: Readonly<Partial<Record<Phase, PhaseRecord>>>
}

/** The file of a work item. Whatever its id is made of, it is one name in this folder. */
export function workItemFile({ workItems }: Pick<StatePaths, 'workItems'>, workId: string): string {
  return join(workItems, `${encodeURIComponent(workId)}.json`)
}

/** `#123` and `123` are one work item. @throws CONTEXT_INVALID */
export function toWorkId(word: string): string {
  const id = word.trim().replace(/^#/, '')
  if (id !== '' && encodeURIComponent(id).length <= 200) return id
  throw new FaberDbError('CONTEXT_INVALID', {
    message: 'The id of the work item is empty or longer than 200 characters.',
  })
}

/** What is remembered of a work item, or undefined. @throws STATE_CORRUPT */
export async function readWorkItem(
  state: Pick<StatePaths, 'workItems'>,
  workId: string,
): Promise<WorkItem | undefined> {
  const file = workItemFile(state, workId)
  const item = await readJson<WorkItem>(file)
  if (item === undefined) return undefined
  const isOne = item !== null && item.schema_version === 1 && item.work_id === workId
  if (isOne && Array.isArray(item.migrations) && typeof item.phases === 'object') return item
  throw new FaberDbError('STATE_CORRUPT', {
    message: `${file} is not the state of work item ${workId}, or of another version of faber-db.`,
    next: 'Move it away: the phases look at the project and the databases again.',
    facts: { file },
  })
}

/** Changes what is remembered, one process at a time. @throws STATE_CORRUPT, STATE_UNWRITABLE */
export async function updateWorkItem(
  state: Pick<StatePaths, 'workItems'>,
  workId: string,
  now: Date,
  change: (item: WorkItem) => WorkItem,
): Promise<WorkItem> {
  const file = workItemFile(state, workId)
  return withFileLock(file, async () => {
    const at = now.toISOString()
    const begun: WorkItem = {
      schema_version: 1,
      work_id: workId,
      created_at: at,
      updated_at: at,
      migrations: [],
      phases: {},
    }
    const item = { ...change((await readWorkItem(state, workId)) ?? begun), updated_at: at }
    await writeAtomic(file, toJson(item))
    return item
  })
}
