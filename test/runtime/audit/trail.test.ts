import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readAudit, recordAudit } from '../../../src/runtime/audit/trail.ts'
import { startWorker, temporaryFolder } from '../support.ts'

const may = new Date('2026-05-31T23:59:59Z')
const june = new Date('2026-06-01T00:00:00Z')
const event = (outcome: string) => ({ operation: 'migrate', outcome, actor: 'ann@desk' })

/** A trail of three entries in May; `edit` changes its lines. */
async function trailWith(edit: (lines: string[]) => string[]): Promise<string> {
  const folder = await temporaryFolder()
  for (const outcome of ['planned', 'approved', 'applied']) {
    await recordAudit(folder, event(outcome), may)
  }
  const file = join(folder, '2026-05.jsonl')
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  await writeFile(file, `${edit(lines).join('\n')}\n`)
  return folder
}

test('entries are read back, oldest first, each with the hash of the one before', async () => {
  const { entries, broken } = await readAudit(await trailWith((lines) => lines))
  expect(broken).toBeUndefined()
  expect(entries.map(({ outcome }) => outcome)).toEqual(['planned', 'approved', 'applied'])
  expect(entries.map(({ prev }) => prev)).toEqual([
    '0'.repeat(64),
    ...entries.slice(0, 2).map(({ hash }) => hash),
  ])
})

test('no trail has no entries and is intact', async () => {
  expect(await readAudit(join(await temporaryFolder(), 'none'))).toEqual({ entries: [] })
})

test('each month has its file, and the months are chained', async () => {
  const folder = await temporaryFolder()
  const first = await recordAudit(folder, event('planned'), may)
  const second = await recordAudit(folder, event('applied'), june)
  expect(await readdir(folder)).toEqual(['2026-05.jsonl', '2026-06.jsonl'])
  expect(second.prev).toBe(first.hash)
  await writeFile(join(folder, '2026-05.jsonl'), '')
  expect((await readAudit(folder)).broken).toBe('2026-06.jsonl, line 1')
})

test('only its owner can read it', async () => {
  const file = join(await trailWith((lines) => lines), '2026-05.jsonl')
  await recordAudit(join(file, '..'), event('planned'), june)
  expect((await stat(join(file, '../2026-06.jsonl'))).mode & 0o777).toBe(0o600)
})

describe('what was done to a trail is found and its place named:', () => {
  test.each([
    [
      'an edited line',
      (lines: string[]) => lines.with(1, lines[1]?.replace('ann@desk', 'bob@desk') ?? ''),
      2,
    ],
    ['a removed line', (lines: string[]) => lines.toSpliced(1, 1), 2],
    ['a removed first line', (lines: string[]) => lines.slice(1), 1],
    ['an inserted line', (lines: string[]) => lines.toSpliced(1, 0, lines[0] ?? ''), 2],
    ['lines in another order', (lines: string[]) => lines.toReversed(), 1],
    ['a line that is no entry', (lines: string[]) => lines.toSpliced(2, 0, 'gone'), 3],
    ['a line of another kind', (lines: string[]) => lines.toSpliced(2, 0, '7'), 3],
    ['a line cut short', (lines: string[]) => lines.with(2, lines[2]?.slice(0, 40) ?? ''), 3],
  ])('%s', async (_, edit, line) => {
    const { broken } = await readAudit(await trailWith(edit))
    expect(broken).toBe(`2026-05.jsonl, line ${line}`)
  })
})

test('after a line that was cut short the next entries are kept', async () => {
  const folder = await trailWith((lines) => lines)
  const file = join(folder, '2026-05.jsonl')
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, -20))
  await recordAudit(folder, event('rolled back'), may)
  const { entries, broken } = await readAudit(folder)
  expect(broken).toBe('2026-05.jsonl, line 3')
  expect(entries.map(({ outcome }) => outcome)).toEqual(['planned', 'approved', 'rolled back'])
})

test('processes that write at once keep the chain', async () => {
  const folder = await temporaryFolder()
  const writers = ['a', 'b'].map((actor) => startWorker('audit', { folder, actor, times: 15 }))
  for (const { exitCode } of await Promise.all(writers)) expect(exitCode).toBe(0)
  const { entries, broken } = await readAudit(folder)
  expect(broken).toBeUndefined()
  expect(entries).toHaveLength(30)
})
