import { join } from 'node:path'
import { execa } from 'execa'
import { expect, onTestFinished, test } from 'vitest'
import { withClient } from './admin.ts'
import { findClientTools } from './client-tools.ts'
import { startPostgres } from './server.ts'

test('where no PostgreSQL is installed, the packaged pg_dump and pg_restore copy a database of version 14', async ({
  onTestFinished,
  skip,
}) => {
  skip(process.platform !== 'linux' || process.arch !== 'x64', 'packaged for Linux on x64 only')
  const tools = await findClientTools([])
  onTestFinished(tools.remove)
  const server = await startPostgres({ major: tools.major })
  onTestFinished(server.stop)
  const source = await server.createDatabase('the source')
  const copy = await server.createDatabase('the copy')
  await withClient(source, (client) => client.query("CREATE TABLE pet AS SELECT 'Rex' AS name"))

  const dump = join(server.folder, 'a dump')
  await execa(join(tools.binDir, 'pg_dump'), ['-Fc', '-f', dump, `--dbname=${source}`])
  await execa(join(tools.binDir, 'pg_restore'), [`--dbname=${copy}`, dump])

  const pets = await withClient(copy, (client) => client.query('SELECT name FROM pet'))
  expect(tools.major).toBe(14)
  expect(pets.rows).toEqual([{ name: 'Rex' }])
})

test('the newest of the installed ones is found', async () => {
  const tools = await findClientTools()
  onTestFinished(tools.remove)
  const { stdout } = await execa(join(tools.binDir, 'pg_dump'), ['--version'])
  expect(stdout).toContain(` ${tools.major}`)
})
