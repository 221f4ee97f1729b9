import { join } from 'node:path'
import { signPlan } from '../../../../src/runtime/approval/signature.ts'
import { type FaberProject, faberProject } from '../../../support/faber-project.ts'

/** Two migrations; the second one makes a column, an index and a table. */
export const shop = {
  '20260101000000_users': 'create table users (id int primary key, name text not null);\n',
  '20260102000000_orders': `alter table users add column email text;
create index users_name on users (name);
create table orders (id int primary key, user_id int references users (id));
`,
}

export const last = '20260102000000_orders'
export const first = '20260101000000_users'

/** What undoes the second one. */
export const ordersDown = `drop table orders;
drop index users_name;
alter table users drop column email;
`

/** A project whose environment has both migrations applied; `downs` stand beside them. */
export async function appliedProject(
  downs: Readonly<Record<string, string>> = { [last]: ordersDown },
  migrations: Readonly<Record<string, string>> = shop,
): Promise<FaberProject> {
  const project = await faberProject({ migrations })
  for (const [name, sql] of Object.entries(downs)) await writeDown(project, name, sql)
  const { exit, result } = await project.json('migrate', 'dev')
  if (exit !== 0) throw new Error(`not applied: ${result.message}`)
  return project
}

export function writeDown(project: FaberProject, name: string, sql: string): Promise<void> {
  return project.write(`prisma/migrations/${name}/down.sql`, sql)
}

/** Approves the plan that the result of an operation waits with. */
export async function approvePlan(project: FaberProject, plan: unknown): Promise<void> {
  const signature = await signPlan(String(plan), join(project.dir, 'release.pem'), new Date())
  const { exit, result } = await project.json('approve', String(plan), '--signature', signature)
  if (exit !== 0) throw new Error(`not approved: ${result.message}`)
}
