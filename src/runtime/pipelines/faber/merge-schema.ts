import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Merged, mergeDefinitions, type SchemaFiles } from '../../faber/architect/merge.ts'
import type { Definition } from '../../faber/architect/prisma-blocks.ts'
import { type FileBefore, updateWorkItem, type WorkItem } from '../../faber/work-item.ts'
import type { Run } from '../../run.ts'
import { writeAtomic } from '../../state/files.ts'
import { listed } from '../../text.ts'

/** Says what merging would do, and warns of fields that go. */
export function planMerge(
  schema: SchemaFiles,
  definitions: readonly Definition[],
  run: Run,
): Merged | undefined {
  if (definitions.length === 0) return undefined
  const merged = mergeDefinitions(schema, definitions)
  const { added, replaced, unchanged } = merged
  run.details.schema = { path: [...schema.keys()].join(', '), added, replaced, unchanged }
  for (const { name, removes } of replaced) {
    if (removes.length === 0) continue
    run.warnings.push({
      code: 'FIELDS_REMOVED',
      message: `The specification’s ${name} no longer has ${listed(removes)}: the migration drops what they stand for.`,
      model: name,
      fields: removes,
    })
  }
  return merged
}

/**
 * Writes the merged schema while `work` makes the migration of it, and puts the schema back as it
 * was where that fails. What it was is remembered first: a run that is killed meanwhile is put right
 * by the next one.
 */
export async function withSchema<T>(
  { files }: Merged,
  schema: SchemaFiles,
  workId: string | undefined,
  run: Run,
  work: () => Promise<T>,
): Promise<T> {
  const before = [...files].map(([path, text]) => beforeOf(path, schema.get(path) ?? '', text))
  await remember(workId, before, run)
  for (const [path, text] of files) await replace(join(run.root, path), text)
  try {
    return await work()
  } catch (error) {
    await putBack(before, run)
    throw error
  } finally {
    await remember(workId, undefined, run)
  }
}

/** Puts back what an interrupted run has left, where nobody has changed it since. */
export async function settleSchema(item: WorkItem | undefined, run: Run): Promise<void> {
  if (!item?.schema_before) return
  await putBack(item.schema_before, run)
  await remember(item.work_id, undefined, run)
}

async function putBack(before: readonly FileBefore[], run: Run): Promise<void> {
  for (const { path, start, end, text, written } of before) {
    const file = join(run.root, path)
    const now = await readFile(file, 'utf8').catch(() => undefined)
    if (now === undefined || sha256(now) !== written) continue
    await replace(file, now.slice(0, start) + text + now.slice(now.length - end))
  }
}

function beforeOf(path: string, before: string, after: string): FileBefore {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start += 1
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const text = before.slice(start, before.length - end)
  return { path, start, end, text, written: sha256(after) }
}

async function remember(
  workId: string | undefined,
  before: readonly FileBefore[] | undefined,
  run: Run,
): Promise<void> {
  if (workId === undefined) return
  // A datasource may hold a connection string, and that is kept nowhere.
  if (before?.some(({ text }) => /^\s*datasource\s/m.test(text))) return
  await updateWorkItem(run.state, workId, run.now(), ({ schema_before: _, ...item }) => ({
    ...item,
    ...(before && { schema_before: before }),
  }))
}

/** Whole or not at all, with the rights that the user’s file has. */
async function replace(path: string, text: string): Promise<void> {
  const file = await realpath(path)
  await writeAtomic(file, text, (await stat(file)).mode & 0o777)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
