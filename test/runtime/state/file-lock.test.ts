import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { withFileLock } from '../../../src/runtime/state/file-lock.ts'
import { errorOf, spoken, startWorker, temporaryFolder } from '../support.ts'

test('two that want the same file come one after the other', async () => {
  const path = join(await temporaryFolder(), 'file')
  const events: string[] = []
  const work = (name: string) =>
    withFileLock(path, async () => {
      events.push(`${name} in`)
      await sleep(30)
      events.push(`${name} out`)
    })
  await Promise.all([work('a'), work('b')])
  expect(events.map((event) => event.slice(2))).toEqual(['in', 'out', 'in', 'out'])
})

test('the lock is released when the work fails', async () => {
  const folder = await temporaryFolder()
  const failing = withFileLock(join(folder, 'file'), () => Promise.reject(new Error('failed')))
  await expect(failing).rejects.toThrow('failed')
  expect(await readdir(folder)).toEqual([])
})

test('the work’s result is handed on', async () => {
  const path = join(await temporaryFolder(), 'file')
  expect(await withFileLock(path, async () => 7)).toBe(7)
})

test('the lock of a killed process is taken over', async () => {
  const path = join(await temporaryFolder(), 'file')
  const holder = startWorker('hold', { path })
  await spoken(holder)
  holder.kill('SIGKILL')
  await holder
  expect(await withFileLock(path, async () => 'mine')).toBe('mine')
})

test('of many that find the lock of a killed process only one is in at a time', async () => {
  const path = join(await temporaryFolder(), 'file')
  const holder = startWorker('hold', { path })
  await spoken(holder)
  holder.kill('SIGKILL')
  await holder
  let inside = 0
  let most = 0
  const work = () =>
    withFileLock(path, async () => {
      inside += 1
      most = Math.max(most, inside)
      await sleep(5)
      inside -= 1
    })
  await Promise.all(Array.from({ length: 20 }, work))
  expect(most).toBe(1)
})

test('the lock of a living process is waited for', async () => {
  const folder = await temporaryFolder()
  const holder = startWorker('hold', { path: join(folder, 'file') })
  await spoken(holder)
  let taken = false
  const waiting = withFileLock(join(folder, 'file'), async () => {
    taken = true
  })
  await sleep(200)
  expect(taken).toBe(false)
  holder.kill('SIGKILL')
  await waiting
  expect(taken).toBe(true)
})

test('where no lock can be made, it says so', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'state'), '')
  const error = await errorOf(() => withFileLock(join(folder, 'state/file'), async () => 7))
  expect(error).toMatchObject({ code: 'STATE_UNWRITABLE', exit: 4 })
})
