import { existsSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { execa } from 'execa'
import { expect, inject, test } from 'vitest'
import { withClient } from './admin.ts'
import { freshDatabase } from './database.ts'
import { startPostgres } from './server.ts'

test('the shared server has the version that its pg_dump can dump, and asks for the password', async () => {
  const { url, major } = inject('postgres')
  const { rows } = await withClient(url, (client) => client.query('SHOW server_version_num'))
  expect(Math.floor(rows[0].server_version_num / 10_000)).toBe(major)
  const wrong = url.replace(/:[0-9a-f]+@/, ':wrong@')
  await expect(withClient(wrong, async () => {})).rejects.toMatchObject({ code: '28P01' })
})

test('a fresh database is empty, encoded in UTF-8, and can be dropped while it is in use', async () => {
  const { url, drop } = await freshDatabase()
  await withClient(url, async (client) => {
    const { rows } = await client.query('SHOW server_encoding')
    expect(rows).toEqual([{ server_encoding: 'UTF8' }])
    await drop()
    await expect(client.query('SELECT 1')).rejects.toThrow()
  })
  await expect(withClient(url, async () => {})).rejects.toMatchObject({ code: '3D000' })
})

test('a server that is stopped leaves neither process nor folder', async () => {
  const server = await startPostgres({ settings: { max_connections: '7' } })
  const { rows } = await withClient(server.url('postgres'), (client) =>
    client.query('SHOW max_connections'),
  )
  expect(rows).toEqual([{ max_connections: '7' }])
  await server.stop()
  expect(isAlive(server.pid)).toBe(false)
  expect(existsSync(server.folder)).toBe(false)
})

test('a server stops and leaves no folder when the process that started it is killed', async () => {
  const script = `
    import { startPostgres } from ${JSON.stringify(fileURLToPath(new URL('server.ts', import.meta.url)))}
    const { pid, folder } = await startPostgres()
    console.log(JSON.stringify({ pid, folder }))
    process.kill(process.pid, 'SIGKILL')`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
  const { stdout } = await execa(process.execPath, args, { reject: false })
  const { pid, folder } = JSON.parse(stdout)
  for (let wait = 0; wait < 100 && existsSync(folder); wait++) await sleep(50)
  expect(isAlive(pid)).toBe(false)
  expect(existsSync(folder)).toBe(false)
})

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
