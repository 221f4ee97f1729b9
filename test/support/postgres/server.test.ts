import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { execa } from 'execa'
import { expect, onTestFinished, test } from 'vitest'
import { withClient } from './admin.ts'
import { type PostgresOptions, startPostgres } from './server.ts'
import { testServer } from './worker-server.ts'

test('the server of this worker has the version that its pg_dump can dump, and asks for the password', async () => {
  const { url, major } = testServer()
  const { rows } = await withClient(url, (client) => client.query('SHOW server_version_num'))
  expect(Math.floor(rows[0].server_version_num / 10_000)).toBe(major)
  const wrong = url.replace(/:[0-9a-f]+@/, ':wrong@')
  await expect(withClient(wrong, async () => {})).rejects.toMatchObject({ code: '28P01' })
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
  const { pid, folder } = await startElsewhere({})
  await until(() => !existsSync(folder))
  expect(isAlive(pid)).toBe(false)
})

test('a server that is to be kept outlives the process that started it', async () => {
  const { pid, folder } = await startElsewhere({ keep: true })
  onTestFinished(() => rm(folder, { recursive: true }))
  await sleep(500)
  expect(isAlive(pid)).toBe(true)
  process.kill(pid, 'SIGINT')
  await until(() => !existsSync(join(folder, 'data/postmaster.pid')))
})

test('a data folder that exists is refused and left as it is', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'faber-db test-'))
  onTestFinished(() => rm(dataDir, { recursive: true }))
  await writeFile(join(dataDir, 'precious'), '')
  await expect(startPostgres({ dataDir })).rejects.toThrow('EEXIST')
  expect(existsSync(join(dataDir, 'precious'))).toBe(true)
})

/** Starts a server from another process, which is then killed. */
async function startElsewhere(options: PostgresOptions) {
  const script = `
    import { startPostgres } from ${JSON.stringify(new URL('server.ts', import.meta.url).href)}
    const { pid, folder } = await startPostgres(${JSON.stringify(options)})
    console.log(JSON.stringify({ pid, folder }))
    process.kill(process.pid, 'SIGKILL')`
  const args = ['--import', 'tsx', '--input-type=module', '--eval', script]
  const { stdout } = await execa(process.execPath, args, { reject: false })
  return JSON.parse(stdout) as { readonly pid: number; readonly folder: string }
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Not within 10 seconds: ${condition}`)
    await sleep(50)
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
