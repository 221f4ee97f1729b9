import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  endStatesFolder,
  keepEndState,
  readEndState,
} from '../../../src/runtime/state/end-states.ts'
import { temporaryFolder } from '../support.ts'

test('of more than 50 that one goes that was not read for longest', async () => {
  const env = { XDG_CACHE_HOME: await temporaryFolder() }
  const folder = endStatesFolder(env)
  for (let number = 0; number < 50; number += 1) {
    await keepEndState(`h${number}`, 'x', env)
    await utimes(join(folder, `h${number}.json`), number, number)
  }
  expect(await readEndState('h0', env)).toBe('x')
  await keepEndState('new', 'x', env)
  const left = await readdir(folder)
  expect(left).toHaveLength(50)
  expect(left).toEqual(expect.arrayContaining(['h0.json', 'new.json']))
  expect(left).not.toContain('h1.json')
})

test('a folder that cannot be written or read is no failure', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  const env = { XDG_CACHE_HOME: file }
  await keepEndState('h', 'x', env)
  expect(await readEndState('h', env)).toBeUndefined()
})

test('a relative XDG_CACHE_HOME counts as none', () => {
  expect(endStatesFolder({ XDG_CACHE_HOME: 'cache', HOME: '/somebody' })).toBe(
    '/somebody/.cache/faber-db/end-states',
  )
})
