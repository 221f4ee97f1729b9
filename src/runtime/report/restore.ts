import type { PlanContent, PlanReading } from '../approval/plan.ts'
import { planText } from '../approval/plan-text.ts'
import type { GivenBack, KeptDatabase } from '../providers/index.ts'
import { count, wrap } from '../text.ts'

type Details = Readonly<Record<string, unknown>>

/** Before anything is touched the plan is the result; afterwards what was done is. */
export function restoreBody({
  plan,
  restored,
  kept,
  obstacles,
  tables,
  safety_backup,
}: Details): string[] {
  const shown = plan as (PlanContent & PlanReading & { id: string }) | undefined
  const done = restored as Readonly<Record<string, unknown>> | undefined
  const given = tables as readonly GivenBack[] | undefined
  const safety = safety_backup as { readonly file: string } | undefined
  const databases = (kept ?? []) as KeptDatabase[]
  return [
    ...(shown && !done && !given ? planText({ ...shown, content: shown }).split('\n') : []),
    ...((obstacles ?? []) as string[]).map((each) => `  In the way  ${wrap(each, 14)}`),
    ...(done?.rows === undefined ? [] : [`  Rows: ${done.rows} in ${done.tables} tables, counted`]),
    ...(done?.blocked_ms === undefined
      ? []
      : [
          `  Swap: ${done.blocked_ms} ms; ${done.ended} sessions ended, ${done.broken_off} of them in a transaction`,
        ]),
    ...(given ?? []).map(
      ({ table, deleted, updated, inserted, rows }) =>
        `  ${table}: ${deleted} deleted, ${updated} updated, ${inserted} inserted; ${count(rows, 'row')} now`,
    ),
    ...(safety ? [`  Backup before: ${safety.file}`] : []),
    ...databases.map(({ name, replaced_at }) => `  Kept: ${name}, replaced at ${replaced_at}`),
  ]
}
