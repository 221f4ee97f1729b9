import { expect, it } from 'vitest'
import { withClient } from '../../../support/postgres/admin.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { findingsGiven } from '../support.ts'

const columns: Readonly<Record<string, string>> = {
  flag: 'boolean',
  kind: 'smallint',
  n: 'integer',
  id: 'bigint',
  day: 'date',
  at: 'timestamptz',
  lasts: 'interval',
  time: 'timetz',
  key: 'uuid',
  mac: 'macaddr',
  price: 'money',
}
const values = `true, 1, 1, 1, '2024-01-01', now(), '1 s', '10:00+00', gen_random_uuid(), '00:00:00:00:00:00', 1`

const define = (names: readonly string[]) =>
  `CREATE TABLE t (${names.map((name) => `"${name}" ${columns[name]}`).join(', ')})`

it('column-padding saves what PostgreSQL says it saves', async () => {
  const written = ['flag', 'id', 'kind', 'at', 'n', 'lasts', 'day', 'time', 'key', 'mac', 'price']
  const settings = { rules: { 'column-padding': 'low' } } as const
  const [finding] = await findingsGiven(settings, define(written))
  const better = finding?.safe_way.split(': ')[1]?.replaceAll('"', '').split(', ') ?? []
  const saved = await withClient((await freshDatabase()).url, async (client) => {
    const widthOf = async (names: readonly string[]) => {
      const list = Object.keys(columns).map((name) => `"${name}"`)
      await client.query(`DROP TABLE IF EXISTS t; ${define(names)}`)
      await client.query(`INSERT INTO t (${list.join(', ')}) VALUES (${values})`)
      const { rows } = await client.query('SELECT pg_column_size(t.*) AS width FROM t')
      return Number(rows[0].width)
    }
    return (await widthOf(written)) - (await widthOf(better))
  })
  expect(better.toSorted()).toEqual(written.toSorted())
  expect(finding?.message).toBe(`Each row of t wastes ${saved} bytes between its columns.`)
})
