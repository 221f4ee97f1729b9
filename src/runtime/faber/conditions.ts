import type { Config } from '../config/schema.ts'
import type { Context } from './context.ts'
import { detect } from './detect/detect.ts'
import type { WorkItem } from './work-item.ts'

/** What the workflow files call conditions; no engine evaluates them, so the phases do. */
export interface Conditions {
  /** null where nobody knows: detection is turned off, or there was nothing to look at. */
  readonly database_work_detected: boolean | null
  readonly migrations_exist: boolean
}

/** The migrations of a work item: what the architect phase wrote, and what came into the folder since the work began. */
export function ownMigrations(item: WorkItem | undefined, folder: readonly string[]): string[] {
  const { migrations = [], migrations_before: before } = item ?? {}
  const written = migrations.map(({ name }) => name)
  return folder.filter((name) => written.includes(name) || !before || !before.includes(name))
}

/** The answer of the frame phase; where it never ran, the words of the context are weighed now. */
export function databaseWorkDetected(
  item: WorkItem | undefined,
  context: Context,
  { auto_detect_database_work, detection_patterns }: Config['faber_integration'],
): boolean | null {
  if (item?.database_work_detected !== undefined) return item.database_work_detected
  if (!auto_detect_database_work || !hasWords(context)) return null
  return detect(context, detection_patterns).database_work_detected
}

/** Whether there is anything to weigh. */
export function hasWords({ title, description, labels }: Context): boolean {
  return title.trim() !== '' || description.trim() !== '' || labels.length > 0
}
