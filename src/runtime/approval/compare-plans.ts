import type { PlanContent, PlannedBackup } from './plan.ts'

/** What differs between the plan that was approved and the one that would run, one line each. */
export function comparePlans(approved: PlanContent, now: PlanContent): string[] {
  return [
    ...compareValue('what was asked for', approved.request, now.request),
    ...compareMigrations(approved, now),
    ...compareServers(approved, now),
    ...compareValue('the last applied migration', approved.history_head, now.history_head),
    ...compareValue('the risk', approved.risk, now.risk),
    ...compareValue('the approval asked for', approved.approval, now.approval),
    ...compareValue('the backup before the change', approved.backup, now.backup),
    ...compareValue(
      'what is rolled back by itself',
      approved.rolls_back_on?.join(', '),
      now.rolls_back_on?.join(', '),
    ),
    ...compareValue('the way back', approved.way, now.way),
    ...compareValue('the backup', nameOf(approved.from), nameOf(now.from)),
    ...compareValue('the tables', approved.tables?.join(', '), now.tables?.join(', ')),
    ...compareValue('the backups that are deleted', namesOf(approved), namesOf(now)),
    ...compareValue('the databases that are dropped', approved.drops?.join(), now.drops?.join()),
    ...compareFindings(approved, now),
  ]
}

function nameOf(backup: PlannedBackup | undefined): string | undefined {
  return backup && `${backup.backup_id} (${backup.sha256.slice(0, 8)})`
}

function namesOf({ deletes }: PlanContent): string | undefined {
  return deletes?.map(nameOf).join(', ')
}

function compareMigrations(approved: PlanContent, now: PlanContent): string[] {
  const before = new Map(approved.migrations.map(({ name, checksum }) => [name, checksum]))
  const after = new Map(now.migrations.map(({ name, checksum }) => [name, checksum]))
  const names = [...new Set([...before.keys(), ...after.keys()])].sort()
  return names.flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)]
    if (was === is) return []
    if (was === undefined) return [`migration ${name} was added`]
    if (is === undefined) return [`migration ${name} is no longer pending`]
    return [`migration ${name} was edited (checksum ${was.slice(0, 8)} → ${is.slice(0, 8)})`]
  })
}

function compareServers(approved: PlanContent, now: PlanContent): string[] {
  const keys = Object.keys(now.server) as (keyof PlanContent['server'])[]
  return keys.flatMap((key) =>
    compareValue(`the server’s ${key.replaceAll('_', ' ')}`, approved.server[key], now.server[key]),
  )
}

function compareFindings(approved: PlanContent, now: PlanContent): string[] {
  const text = ({ findings }: PlanContent) => findings.map((finding) => JSON.stringify(finding))
  const same = text(approved).join() === text(now).join()
  return same ? [] : ['what safety found']
}

function compareValue(what: string, was: unknown, is: unknown): string[] {
  return was === is ? [] : [`${what}: ${show(was)} → ${show(is)}`]
}

function show(value: unknown): string {
  return value === null || value === undefined ? 'none' : String(value)
}
