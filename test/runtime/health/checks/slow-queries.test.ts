import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  slowQueries,
  withoutConstants,
} from '../../../../src/runtime/health/checks/slow-queries.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { type PostgresServer, startPostgres } from '../../../support/postgres/server.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { look, ordinaryRole, stranger } from '../support.ts'

let server: PostgresServer
let url: string

beforeAll(async () => {
  server = await startPostgres({
    major: testServer().major,
    settings: { shared_preload_libraries: 'pg_stat_statements' },
  })
  url = await server.createDatabase()
})
afterAll(() => server.stop())

/** A database in which one query was slow, called with a secret. */
async function slowOnce() {
  const own = await server.createDatabase()
  const client = await stranger(own)
  await client.query('create extension pg_stat_statements')
  await client.query("select pg_sleep(0.1),   'hunter2' as password")
  return own
}

test('the slowest on average is named without its constants', async () => {
  const finding = await look(slowQueries, await slowOnce(), {
    thresholds: { slow_query_degraded_ms: 50, slow_query_min_calls: 1 },
  })
  expect(finding).toMatchObject({
    grade: 'degraded',
    summary: expect.stringMatching(
      /^the slowest takes 1\d\d ms on average over 1 call: select pg_sleep\(\$1\), \$2 as password$/,
    ),
    advice: expect.stringContaining('explain (analyze, buffers)'),
  })
  expect(finding.figures?.slowest_query_seconds).toBeCloseTo(0.1, 1)
  expect(JSON.stringify(finding)).not.toContain('hunter2')
})

test('a query called too seldom is not looked at', async () => {
  const finding = await look(slowQueries, await slowOnce(), {
    thresholds: { slow_query_degraded_ms: 50, slow_query_min_calls: 5 },
  })
  expect(finding.grade).toBe('healthy')
})

test('queries of other roles, whose text is hidden, are not called healthy', async () => {
  const role = await ordinaryRole(await slowOnce())
  expect(await look(slowQueries, role)).toMatchObject({
    grade: 'unknown',
    summary: expect.stringContaining('belong to other roles'),
    advice: expect.stringContaining('grant pg_read_all_stats'),
  })
})

test('where the extension is loaded and not installed, its statement is told', async () => {
  expect(await look(slowQueries, url)).toMatchObject({
    grade: 'unknown',
    summary: 'not checked: pg_stat_statements is not installed in this database',
    advice: 'Install it: `create extension pg_stat_statements`.',
  })
})

test.each([
  ['not installed in this database', ''],
  ['not loaded by the server', 'create extension pg_stat_statements'],
])('where it is %s, what turns it on is told', async (why, sql) => {
  const database = await freshDatabase()
  await (await stranger(database.url)).query(sql)
  expect(await look(slowQueries, database.url)).toMatchObject({
    grade: 'unknown',
    summary: `not checked: pg_stat_statements is ${why}`,
    advice: expect.stringContaining('alter system set shared_preload_libraries'),
  })
})

test.each([
  ["select a,  b from c where d = 'C:\\', 'hunter2'", 'select a, b from c where d = …'],
  ['select $tag$hunter2$tag$, $1, $2', 'select …'],
  [
    'select t1.c2 from t1 where id = 4711 and n > -1.5e3',
    'select t1.c2 from t1 where id = … and n > -…',
  ],
])('a text that kept its constants loses them: %s', (query, shown) => {
  expect(withoutConstants(query)).toBe(shown)
})
