import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watch } from '../../../src/compiler/cli/watch.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'watch '))
  mkdirSync(join(root, 'src/deep'), { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

function start(rebuild: (count: number) => void = () => {}) {
  const lines: string[] = []
  const ended = new AbortController()
  let builds = 0
  const exit = watch(
    {
      root,
      folders: ['src'],
      signal: ended.signal,
      rebuild: async () => rebuild(++builds),
    },
    (text) => lines.push(text),
  )
  return { lines, exit, end: () => ended.abort(), builds: () => builds }
}

test('a change is named and built, many at once only once', async () => {
  const { lines, exit, end, builds } = start()
  await vi.waitFor(() => expect(lines).toEqual(['Watching src. Ctrl-C ends it.']))
  writeFileSync(join(root, 'src/a.ts'), '1')
  writeFileSync(join(root, 'src/deep/b.ts'), '1')
  await vi.waitFor(() => expect(builds()).toBe(2), 5000)
  expect(lines.at(-1)).toBe('Changed: src/a.ts, src/deep/b.ts')
  end()
  expect(await exit).toBe(0)
})

test('what changes during a build is built after it', async () => {
  const { exit, end, builds, lines } = start((count) => {
    if (count === 1) writeFileSync(join(root, 'src/late.ts'), '1')
  })
  await vi.waitFor(() => expect(builds()).toBe(2), 5000)
  expect(lines.at(-1)).toBe('Changed: src/late.ts')
  end()
  expect(await exit).toBe(0)
})

test('the files that editors write for themselves are no change', async () => {
  const { exit, end, builds } = start()
  await vi.waitFor(() => expect(builds()).toBe(1))
  for (const name of ['a.ts~', '.a.ts.swp', '4913']) writeFileSync(join(root, 'src', name), '')
  writeFileSync(join(root, 'src/real.ts'), '')
  await vi.waitFor(() => expect(builds()).toBe(2), 5000)
  end()
  expect(await exit).toBe(0)
})
