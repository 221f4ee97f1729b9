import { join } from 'node:path'
import { signPlan } from '../../../src/runtime/approval/signature.ts'
import type { BackupRecord } from '../../../src/runtime/backup/record.ts'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'

const migrations = {
  '20260101000000_users': `create table users (id int primary key, name text);
insert into users select n, 'user ' || n from generate_series(1, 100) n;\n`,
}

/** A project whose dev has a table with rows. */
export async function projectWithRows(): Promise<FaberProject> {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  return project
}

/** Makes a backup and returns its id. */
export async function backUp(project: FaberProject, environment = 'dev', ...args: string[]) {
  const { result } = await project.json('backup', 'create', environment, ...args)
  return String(result.details.backup_id)
}

/** Runs what waits for approval, approves its plan by signature, and returns how it ended. */
export async function approvePlanOf(project: FaberProject, ...args: string[]) {
  const waiting = await project.json(...args)
  const id = String(waiting.result.errors[0]?.plan_id)
  const signature = await signPlan(id, join(project.dir, 'release.pem'), new Date())
  await project.json('approve', id, '--signature', signature)
  return { ...waiting, plan: id }
}

/** Makes backups look as old as this: their records say so, and nothing else of them is touched. */
export async function age(
  project: FaberProject,
  environment: string,
  days: Record<string, number>,
) {
  for (const [id, old] of Object.entries(days)) {
    const sidecar = `.fractary/plugins/faber-db/backups/${environment}/${id}.dump.json`
    const record = JSON.parse(await project.read(sidecar)) as BackupRecord
    const created_at = new Date(Date.now() - old * 86_400_000).toISOString()
    await project.write(sidecar, JSON.stringify({ ...record, created_at }))
  }
}
