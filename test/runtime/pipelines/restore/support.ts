import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { signPlan } from '../../../../src/runtime/approval/signature.ts'
import { type FaberProject, faberProject } from '../../../support/faber-project.ts'
import { rows } from '../../../support/observe.ts'
import { dropDatabase, urlOf } from '../../../support/postgres/admin.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'

export const shopMigrations = {
  '20260101000000_shop': `create table users (id int primary key, name text);
insert into users select n, 'user ' || n from generate_series(1, 500) n;
create table orders (id int primary key, user_id int references users);\n`,
}

export interface Shop extends FaberProject {
  readonly names: Readonly<Record<'dev' | 'production', string>>
  /** The id of a backup of both environments' first state. */
  readonly backup: Readonly<Record<'dev' | 'production', string>>
  approvePlan(id: string): Promise<void>
}

/** A project with its migrations applied and a backup of each environment; the databases' families go with the test. */
export async function shop(
  only: readonly ('dev' | 'production')[] = ['dev'],
  migrations: Readonly<Record<string, string>> = shopMigrations,
): Promise<Shop> {
  const project = await faberProject({ migrations })
  const names = { dev: nameOf(project.urls.dev), production: nameOf(project.urls.production) }
  onTestFinished(async () => {
    for (const name of Object.values(names)) {
      for (const member of await beside(name)) await dropDatabase(testServer().url, member)
    }
  })
  const backup = { dev: '', production: '' }
  for (const environment of only) {
    if (environment === 'production') await project.approve()
    const migrated = await project.json('migrate', environment)
    if (migrated.exit !== 0) throw new Error(`not migrated: ${migrated.result.message}`)
    backup[environment] = await backUp(project, environment)
  }
  return {
    ...project,
    names,
    backup,
    async approvePlan(id) {
      const signature = await signPlan(id, join(project.dir, 'release.pem'), new Date())
      const { exit, result } = await project.json('approve', id, '--signature', signature)
      if (exit !== 0) throw new Error(`not approved: ${result.message}`)
    },
  }
}

/** Backs up and returns the id. */
export async function backUp(project: FaberProject, environment: string): Promise<string> {
  const { exit, result } = await project.json('backup', 'create', environment)
  if (exit !== 0) throw new Error(`no backup: ${result.message}`)
  return String(result.details.backup_id)
}

/** The databases whose names begin with this one and go on: half-restored and kept ones. */
export async function beside(name: string): Promise<string[]> {
  const found = await rows<{ datname: string }>(
    testServer().url,
    `select datname from pg_database where datname like '${name}\\_%' order by 1`,
  )
  return found.map(({ datname }) => datname)
}

export const at = (name: string) => urlOf(testServer().url, name)

export async function countOf(url: string, table: string): Promise<number> {
  const [row] = await rows<{ n: number }>(url, `select count(*)::int as n from ${table}`)
  return Number(row?.n)
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}
