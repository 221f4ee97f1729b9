import type { Migration } from '../../handlers/index.ts'
import type { TableContents } from '../../providers/index.ts'
import {
  type Assessment,
  assess,
  type Circumstances,
  changedRows,
  type Finding,
  lossOf,
  lossQuestion,
  type MigrationSource,
  type SafetyPolicy,
  thingsMade,
} from '../../safety/index.ts'
import type { Undone } from './downs.ts'

/** Something that is not there, or not as it was, after a rollback by down scripts. */
export interface Lost {
  /** `public.users`, `users.email`: as the statement names it. */
  readonly object: string
  /** How many rows have it; null where nobody knows. */
  readonly rows: number | null
  /** `dropped`: it is there now; `gone`: the migration destroyed it, and no script brings it back. */
  readonly how: 'dropped' | 'gone'
  /** Whether the migrations made it: no backup from before them has it either. */
  readonly since: boolean
  readonly file: string
  readonly line: number
}

/** What down scripts would do to the living database. */
export interface DownEffects {
  readonly assessment: Assessment
  readonly lost: readonly Lost[]
}

/**
 * What is lost by down scripts: what they drop or overwrite now, and what their migrations destroyed
 * and they cannot bring back. `before`: the rows of each table as the backup from before the
 * migrations has them, where there is one.
 */
export async function effectsOfDowns(
  undone: readonly Undone[],
  kept: readonly Migration[],
  policy: SafetyPolicy,
  circumstances: Circumstances,
  before?: readonly TableContents[],
): Promise<DownEffects> {
  const ups = undone.map(({ migration }) => migration).toReversed()
  const downs = undone.map(({ name, down }) => ({ name, file: down.file, sql: down.sql }))
  const known = { applied: [...kept, ...ups], ...circumstances }
  const assessment = await assess(downs, policy, known)
  const { server } = circumstances
  const made = new Set([...(await thingsMade(ups))].map(inNoSchema))
  const destroyed = await destroyedBy(ups, policy, { applied: kept, ...(server && { server }) })
  const dropped = await droppedBy(assessment, undone, circumstances)
  return {
    assessment,
    lost: [
      ...dropped.map((lost) => ({ ...lost, since: made.has(inNoSchema(lost.object)) })),
      ...(await rewrittenBy(downs, assessment, 'dropped')),
      ...destroyed.flatMap((lost) => {
        const rows = rowsBefore(lost, before)
        return rows === 0 ? [] : [{ ...lost, rows }]
      }),
    ],
  }
}

/** What the down scripts take away that is there now, counted. */
async function droppedBy(
  { findings, suppressed = [] }: Assessment,
  undone: readonly Undone[],
  { ask }: Circumstances,
): Promise<Lost[]> {
  const lost: Lost[] = []
  // One after the other: all questions go over one connection, and share its time.
  for (const finding of [...findings, ...suppressed].filter(({ data_loss }) => data_loss)) {
    const script = undone.find(({ down }) => down.file === finding.file)
    const statement = script?.statements.findLast(({ line }) => line <= finding.line)
    const loss = statement && lossOf({ ...statement, certain: true }, finding.object)
    const answer = loss && !loss.cascades && ask ? await ask(lossQuestion(loss, many)) : undefined
    const rows = answer && 'n' in answer ? answer.n : null
    lost.push({ ...placeOf(finding), rows, how: 'dropped', since: false })
  }
  return lost
}

/** The most that is counted: beyond it a figure says no more. */
const many = 1_000_000_000

/** Updates and deletes that nothing else has told of. How many rows they meet, nobody has asked. */
async function rewrittenBy(
  migrations: readonly MigrationSource[],
  { findings, suppressed = [] }: Assessment,
  how: Lost['how'],
): Promise<Lost[]> {
  const told = new Set(
    [...findings, ...suppressed]
      .filter(({ data_loss }) => data_loss)
      .map(({ file, line }) => `${file}:${line}`),
  )
  return (await changedRows(migrations))
    .filter(({ file, line }) => !told.has(`${file}:${line}`))
    .map(({ table, file, line }) => ({
      object: nameOf(table),
      rows: null,
      how,
      since: false,
      file,
      line,
    }))
}

/** What migrations that are applied have destroyed. */
async function destroyedBy(
  ups: readonly Migration[],
  policy: SafetyPolicy,
  known: Circumstances,
): Promise<Lost[]> {
  const assessment = await assess(ups, policy, known)
  const losing = [...assessment.findings, ...(assessment.suppressed ?? [])]
  return [
    ...losing
      .filter(({ data_loss }) => data_loss)
      .map((finding) => ({ ...placeOf(finding), rows: null, how: 'gone' as const, since: false })),
    ...(await rewrittenBy(ups, assessment, 'gone')),
  ]
}

function placeOf({ object, file, line }: Finding): Pick<Lost, 'object' | 'file' | 'line'> {
  return { object: object ?? `what ${file}:${line} does`, file, line }
}

/** The schema that the tool works in is written out by some and left out by others. */
function inNoSchema(object: string): string {
  return object.replace(/^public\./, '')
}

function nameOf({ schema, name }: { readonly schema?: string; readonly name: string }): string {
  return schema === undefined ? name : `${schema}.${name}`
}

/** The rows of the table in question, as the backup has them; null where it does not say. */
function rowsBefore({ object }: Lost, before: readonly TableContents[] = []): number | null {
  const found = before.filter(({ table }) => {
    const plain = table.replaceAll('"', '')
    return [plain, plain.replace(/^[^.]*\./, '')].some(
      (name) => object === name || object.startsWith(`${name}.`),
    )
  })
  return found.length === 1 ? (found[0]?.rows ?? null) : null
}
