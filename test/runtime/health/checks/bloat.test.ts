import { expect, test } from 'vitest'
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
      })
  },
)

test('few dead rows, and small tables, are no worry', async () => {
  expect(await look(bloat, await tableWith(10), { thresholds })).toMatchObject({ grade: 'healthy' })
  expect(await look(bloat, await tableWith(90))).toMatchObject({ grade: 'healthy' })
})
