import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { signPlan } from '../../src/runtime/approval/signature.ts'
import { type FaberProject, faberProject } from '../support/faber-project.ts'
import { rows } from '../support/observe.ts'

/** Three migrations that take a moment each and leave one line each in a ledger. */
export const slowMigrations = {
  '20260101000000_ledger': 'create table ledger (line text);\nselect pg_sleep(0.2);\n',
  '20260102000000_one': `insert into ledger values ('one');\nselect pg_sleep(0.3);\n`,
  '20260103000000_two': `insert into ledger values ('two');\nselect pg_sleep(0.3);\n`,
}

/** Waits until `look` says yes. */
export async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 20_000; !(await look()); await sleep(5)) {
    if (Date.now() > deadline) throw new Error(`never came: ${what}`)
  }
}

/** Whether one row of the history is unfinished while so many are applied: a migration is at work. */
export async function isApplying(url: string, applied: number): Promise<boolean> {
  const counts = `select count(*) filter (where finished_at is null and rolled_back_at is null)::int as running,
                         count(finished_at)::int as applied from _prisma_migrations`
  const [row] = await rows<{ running: number; applied: number }>(url, counts).catch(() => [])
  return row?.running === 1 && row.applied === applied
}

/** A project whose plan for production is approved. */
export async function approvedProject(): Promise<FaberProject> {
  const project = await faberProject({ migrations: slowMigrations })
  const { result } = await project.json('migrate', 'production')
  await approve(project, String(result.errors[0]?.plan_id))
  return project
}

async function approve(project: FaberProject, plan: string): Promise<void> {
  const signature = await signPlan(plan, join(project.dir, 'release.pem'), new Date())
  await project.json('approve', plan, '--signature', signature)
}

/** Runs migrate production, approving where it asks for it, until it says that all is done. */
export async function finish(project: FaberProject): Promise<void> {
  const seen: unknown[] = []
  for (let attempt = 1; attempt <= 6; attempt += 1) {
    const { exit, result } = await project.json('migrate', 'production')
    if (exit === 0) return
    const code = result.errors[0]?.code
    seen.push({ exit, code, message: result.message })
    if (code === 'APPROVAL_REQUIRED') await approve(project, String(result.errors[0]?.plan_id))
    else if (code !== 'LOCK_HELD' && code !== 'APPROVAL_VOID') break
  }
  throw new Error(`not finished: ${JSON.stringify(seen, null, 2)}`)
}

/** The backups that are listed, with the size of the file each of them names. */
export async function listedBackups(
  project: FaberProject,
): Promise<{ file: string; size_bytes: number; found: number }[]> {
  const text = await readFile(join(project.state, 'backups/backups.json'), 'utf8').catch(() => '[]')
  const records: { file: string; size_bytes: number }[] = JSON.parse(text)
  return Promise.all(
    records.map(async ({ file, size_bytes }) => {
      const found = (await readFile(join(project.dir, file))).length
      return { file, size_bytes, found }
    }),
  )
}
