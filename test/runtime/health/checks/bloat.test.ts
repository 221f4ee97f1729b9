import { expect, onTestFinished, test } from 'vitest'
import { bloat } from '../../../../src/runtime/health/checks/bloat.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { look, stranger } from '../support.ts'

/** A table of 100 rows, of which `dead` were deleted and not yet vacuumed. */
async function tableWith(dead: number) {
  const { url } = await freshDatabase()
  const client = await stranger(url)
  await client.query(`create table orders with (autovacuum_enabled = false)
    as select n as id from generate_series(1, 100) n`)
  await client.query('delete from orders where id <= $1', [dead])
  // The counts of a session reach the statistics at its end at the latest.
  await client.end()
  return url
}

const thresholds = { bloat_min_rows: 50 }

test.each([
  ['degraded', 30],
  ['unhealthy', 60],
])(
  'a table is %s by its share of dead rows, and is named with what to run',
  async (grade, dead) => {
    const url = await tableWith(dead)
    await expect
      .poll(() => look(bloat, url, { thresholds }))
      .toMatchObject({
        grade,
        summary: `public.orders (${dead} %); public.orders was never vacuumed since the statistics began`,
        advice: expect.stringContaining('vacuum (verbose, analyze) public.orders'),
        figures: { dead_rows_ratio: dead / 100 },
      })
  },
)

test('few dead rows, and small tables, are no worry', async () => {
  const few = await tableWith(10)
  await expect
    .poll(() => look(bloat, few, { thresholds }))
    .toMatchObject({ grade: 'healthy', figures: { dead_rows_ratio: 0.1 } })
  expect(await look(bloat, await tableWith(90))).toMatchObject({
    grade: 'healthy',
    figures: { dead_rows_ratio: 0 },
  })
})

test('a catalog that all databases of the server share is not this database’s', async () => {
  const { url } = await freshDatabase()
  const client = await stranger(url)
  for (const verb of ['create', 'drop']) {
    await client.query(`do $$ begin
      for n in 1..60 loop execute '${verb} role for_a_moment_' || n; end loop;
    end $$`)
  }
  await client.end()

  const other = await stranger(url)
  onTestFinished(async () => {
    await other.query('vacuum pg_authid')
  })
  const dead = 'select pg_stat_get_dead_tuples($1::regclass)::int as dead'
  await expect
    .poll(async () => (await other.query(dead, ['pg_authid'])).rows[0].dead)
    .toBeGreaterThanOrEqual(60)
  expect(await look(bloat, url, { thresholds })).toMatchObject({ grade: 'healthy' })
})
