import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { appendLine, readJson, readText, writeAtomic } from '../../../src/runtime/state/files.ts'
import { errorOf, spoken, startWorker, temporaryFolder } from '../support.ts'

const modeOf = async (path: string) => (await stat(path)).mode & 0o777

describe('writing a file', () => {
  test('makes the folders that it lies in', async () => {
    const path = join(await temporaryFolder(), 'a/b/file.json')
    await writeAtomic(path, 'text')
    expect(await readFile(path, 'utf8')).toBe('text')
  })

  test('lets only its owner read it', async () => {
    const folder = await temporaryFolder()
    await writeAtomic(join(folder, 'plans/file.json'), 'text')
    expect(await modeOf(join(folder, 'plans/file.json'))).toBe(0o600)
    expect(await modeOf(join(folder, 'plans'))).toBe(0o700)
  })

  test('leaves nothing beside it', async () => {
    const folder = await temporaryFolder()
    await writeAtomic(join(folder, 'file.json'), 'one')
    await writeAtomic(join(folder, 'file.json'), 'two')
    expect(await readdir(folder)).toEqual(['file.json'])
  })

  test('killed at any moment, it leaves the old content or the new one, and never a part', async () => {
    const path = join(await temporaryFolder(), 'file.json')
    const length = 300_000
    for (const afterMs of [0, 3, 11]) {
      const writer = startWorker('write', { path, length })
      await spoken(writer)
      await sleep(afterMs)
      writer.kill('SIGKILL')
      await writer
      const text = await readFile(path, 'utf8')
      expect(text).toHaveLength(length)
      expect(new Set(text).size).toBe(1)
    }
  })

  test('where it cannot, says so and leaves nothing', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'file.json'))
    const error = await errorOf(() => writeAtomic(join(folder, 'file.json'), 'text'))
    expect(error).toMatchObject({ code: 'STATE_UNWRITABLE', exit: 4 })
    expect(await readdir(folder)).toEqual(['file.json'])
  })

  test('below a file instead of a folder, says so', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'state'), '')
    const error = await errorOf(() => writeAtomic(join(folder, 'state/file.json'), 'text'))
    expect(error.code).toBe('STATE_UNWRITABLE')
  })
})

describe('appending a line', () => {
  test('keeps those before it, and lets only its owner read it', async () => {
    const path = join(await temporaryFolder(), 'trail/lines.jsonl')
    await appendLine(path, 'one')
    await appendLine(path, 'two')
    expect(await readFile(path, 'utf8')).toBe('one\ntwo\n')
    expect(await modeOf(path)).toBe(0o600)
  })

  test('after a line that was cut short, begins a line of its own', async () => {
    const path = join(await temporaryFolder(), 'lines.jsonl')
    await writeFile(path, 'one\ntw')
    await appendLine(path, 'three')
    expect(await readFile(path, 'utf8')).toBe('one\ntw\nthree\n')
  })

  test('where it cannot, says so', async () => {
    const error = await errorOf(async () => appendLine(await temporaryFolder(), 'one'))
    expect(error.code).toBe('STATE_UNWRITABLE')
  })
})

describe('reading', () => {
  test('what is not there is undefined', async () => {
    const path = join(await temporaryFolder(), 'none.json')
    expect(await readText(path)).toBeUndefined()
    expect(await readJson(path)).toBeUndefined()
  })

  test('what is not JSON any more is named', async () => {
    const path = join(await temporaryFolder(), 'file.json')
    await writeFile(path, '{"a": 1')
    const error = await errorOf(() => readJson(path))
    expect(error).toMatchObject({ code: 'STATE_CORRUPT', exit: 4 })
    expect(error.message).toContain(path)
  })
})
