import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { comment } from '../../../../src/runtime/faber/links/comment.ts'
import type { Ending } from '../../../../src/runtime/faber/links/ending.ts'
import { fractary } from '../../../faber/fractary.ts'

const ending: Ending = {
  operation: 'migrate',
  status: 'success',
  message: 'Applied 1 migration to dev.',
  at: new Date(),
  actor: 'ann@laptop',
  workId: '123',
  changed: true,
  migrations: ['20260101000000_users'],
}

/** A project whose `fractary` ends as it is told; it may take half a second. */
async function place(program?: string) {
  const root = await mkdtemp(join(tmpdir(), 'faber-db-comment-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  const { bin } = await fractary(program)
  const state = { workItems: join(root, 'faber') }
  const env = { PATH: `${bin}:${process.env.PATH}` }
  return { root, state, env, posts: true, limitMs: 500 }
}

test('a program that does not answer is given up, and the file stands for the comment', async () => {
  const said = await comment(ending, await place('setTimeout(() => {}, 60_000)'))
  expect(said).toEqual({
    file: expect.stringMatching(/^faber.comments.123-[0-9a-f]{12}\.md$/),
    problem: 'fractary did not answer in 0.5 s',
  })
})

test('an id that would be taken for an option is handed to no program', async () => {
  const said = await comment({ ...ending, workId: '--help' }, await place())
  expect(said?.problem).toBe('fractary would take --help for an option')
})
