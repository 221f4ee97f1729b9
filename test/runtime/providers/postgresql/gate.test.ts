import { Client } from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { postgresql } from '../../../../src/runtime/providers/postgresql/index.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'

async function openGate() {
  const { url } = await freshDatabase()
  const target = postgresql.parse(url, 'TEST_URL')
  const gate = await postgresql.openGate(target)
  onTestFinished(gate.close)
  return { gate, target, password: new URL(url).password }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  onTestFinished(() => client.end().catch(() => {}))
  await client.connect()
  return client
}

test('leads to the database, without its password', async () => {
  const { gate, target, password } = await openGate()
  expect(gate.url).not.toContain(password)
  const client = await connect(gate.url)
  const { rows } = await client.query('select current_database() as name, $1::int as bound', [7])
  expect(rows).toEqual([{ name: target.database, bound: 7 }])
})

test('several connections and large results go through whole', async () => {
  const { gate } = await openGate()
  const clients = await Promise.all([connect(gate.url), connect(gate.url)])
  const sums = await Promise.all(
    clients.map(async (client) => {
      const { rows } = await client.query(
        `select repeat('x', 1000) as x from generate_series(1, 5000)`,
      )
      return rows.reduce((sum, { x }) => sum + x.length, 0)
    }),
  )
  expect(sums).toEqual([5_000_000, 5_000_000])
})

test('an error of the server reaches the client as it is', async () => {
  const client = await connect((await openGate()).gate.url)
  await expect(client.query('select * from nowhere')).rejects.toMatchObject({ code: '42P01' })
})

test('another password is refused', async () => {
  const { gate } = await openGate()
  const url = Object.assign(new URL(gate.url), { password: 'a guess' })
  await expect(connect(url.href)).rejects.toThrow('the password is not that of this gate')
})

test('another database of the server is refused', async () => {
  const { gate } = await openGate()
  const url = Object.assign(new URL(gate.url), { pathname: '/postgres' })
  await expect(connect(url.href)).rejects.toThrow('leads to')
})

test('what is no PostgreSQL client is turned away', async () => {
  const { gate } = await openGate()
  const answer = await fetch(gate.url.replace(/^.*@/, 'http://')).catch((error: Error) => error)
  expect(answer).toBeInstanceOf(Error)
})

test('once closed nobody gets through, and those inside are out', async () => {
  const { gate } = await openGate()
  const client = await connect(gate.url)
  await gate.close()
  await expect(client.query('select 1')).rejects.toThrow()
  await expect(connect(gate.url)).rejects.toThrow()
})
