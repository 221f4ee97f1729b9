import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { FaberProject } from '../../../support/faber-project.ts'
import { withClient } from '../../../support/postgres/admin.ts'
import { type PrismaRun, prisma } from '../../../support/prisma/prisma-cli.ts'

/** The real Prisma CLI, on one environment of the project. */
export function prismaIn(
  project: FaberProject,
  environment: 'dev' | 'production',
  ...args: string[]
): Promise<PrismaRun> {
  return prisma(args, { cwd: project.dir, env: { DATABASE_URL: project.urls[environment] } })
}

export async function removeMigration(project: FaberProject, name: string): Promise<void> {
  await rm(join(project.dir, 'prisma/migrations', name), { recursive: true })
}

/** Holds a lock in a transaction, as a forgotten session does, until `release` or the test's end. */
export async function holdLock(url: string, sql: string): Promise<{ release(): Promise<void> }> {
  let release = () => {}
  const wanted = new Promise<void>((resolve) => {
    release = resolve
  })
  let held = () => {}
  const holding = new Promise<void>((resolve) => {
    held = resolve
  })
  const through = new URL(url)
  through.searchParams.set('application_name', 'reporting')
  const done = withClient(through.href, async (client) => {
    await client.query('begin')
    await client.query(sql)
    held()
    await wanted
    await client.query('rollback')
  })
  onTestFinished(async () => {
    release()
    await done.catch(() => {})
  })
  await Promise.race([holding, done])
  return {
    async release() {
      release()
      await done
    },
  }
}
