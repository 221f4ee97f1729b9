import { describe, expect, onTestFinished, test } from 'vitest'
import { checks } from '../../src/runtime/health/checks/index.ts'
import { runChecks } from '../../src/runtime/health/run-checks.ts'
import { contextOf, type Overrides, ordinaryRole } from '../runtime/health/support.ts'
import { withClient } from '../support/postgres/admin.ts'
import { startMajor, wantedMajors } from './servers.ts'

// The builds of every major are packaged for Linux on x64 only.
const here = process.platform === 'linux' && process.arch === 'x64'

/** What the pipeline knows from elsewhere than the server. */
const subject: Overrides = {
  migrations: async () => ({
    applied: [],
    head: null,
    pending: [],
    unfinished: [],
    modified: [],
    missing: [],
    outOfOrder: [],
  }),
  newestBackup: async () => undefined,
  drift: async () => [],
}

/** The checks that could not look, and why. */
async function unknown(url: string): Promise<string[]> {
  const limits = { check: 10, total: 60 }
  const report = await runChecks(checks, await contextOf(url, subject), limits)
  return report.checks.flatMap(({ name, grade, summary }) =>
    grade === 'unknown' ? [`${name}: ${summary}`] : [],
  )
}

/** Something for every check to look at. */
const world = `
  create extension pg_stat_statements;
  create table shops (id serial primary key, name text);
  create table orders (id bigserial primary key, shop int references shops);
  create index one on orders (shop);
  create index two on orders (shop);
  insert into shops select from generate_series(1, 10);
  insert into orders (shop) select n from generate_series(1, 10) n;
  analyze`

describe.runIf(here)('every check can look', () => {
  test.each(wantedMajors())('on PostgreSQL %i', { timeout: 120_000 }, async (major) => {
    const server = await startMajor(major, { shared_preload_libraries: 'pg_stat_statements' })
    onTestFinished(() => server.stop())
    const url = await server.createDatabase()
    await withClient(url, (client) => client.query(world))
    expect(await unknown(url)).toEqual([])
    // A role without rights is told what it lacks, and nothing fails.
    for (const line of await unknown(await ordinaryRole(url))) {
      expect(line).toMatch(/: not checked: .*(this role may not|belong to other roles)/)
    }
  })
})
