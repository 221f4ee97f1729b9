import { beforeAll, describe, expect, test } from 'vitest'
import { libpqEnvironment } from '../../../../src/runtime/providers/postgresql/dump.ts'
import { postgresql } from '../../../../src/runtime/providers/postgresql/index.ts'
import { parseTarget } from '../../../../src/runtime/providers/postgresql/target.ts'
import { type FreshDatabase, freshDatabase } from '../../../support/postgres/database.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { openSession } from '../../support.ts'

const env = { PATH: `${testServer().toolsDir}:${process.env.PATH}` }
const { signal } = new AbortController()
const options = { serverVersion: testServer().major * 10_000, env, signal }
let source: FreshDatabase

beforeAll(async () => {
  source = await freshDatabase()
  const session = await postgresql.connect(postgresql.parse(source.url, 'TEST_URL'))
  await session.script(
    `create table goods as select n, md5(n::text) as word from generate_series(1, 2000) n`,
  )
  await session.close()
})

const target = () => postgresql.parse(source.url, 'TEST_URL')

describe('a copy of the schema', () => {
  test('has the tables and no rows', async () => {
    const scratch = await freshDatabase()
    const copy = postgresql.parse(scratch.url, 'TEST_URL')
    await postgresql.copySchema(target(), copy, options)
    const session = await openSession(scratch.url)
    expect(await session.query('select count(*)::int as rows from goods')).toEqual([{ rows: 0 }])
  })
})

test('pg_dump gets the password in its environment, and nothing of another connection', () => {
  const url = 'postgresql://ann:p%40ss@h:6000/app?sslmode=require'
  const given = { PATH: '/bin', PGHOST: 'elsewhere', PGSERVICE: 'other', PGOPTIONS: '-c a=b' }
  expect(libpqEnvironment(parseTarget(url, 'X'), given)).toEqual({
    PATH: '/bin',
    PGHOST: 'h',
    PGPORT: '6000',
    PGUSER: 'ann',
    PGDATABASE: 'app',
    PGPASSWORD: 'p@ss',
    PGSSLMODE: 'require',
    PGAPPNAME: 'faber-db',
    PGCONNECT_TIMEOUT: '10',
  })
})
