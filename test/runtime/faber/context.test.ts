import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContext, toContext } from '../../../src/runtime/faber/context.ts'
import { errorOf, folderWith, wordsOf } from '../support.ts'

const read = async (text: string) => {
  const folder = await folderWith({ 'context.json': text })
  return readContext('context.json', folder)
}

test('what the engine hands to a step is read, and what it adds is let be', async () => {
  const context = await read(
    JSON.stringify({
      target: 'src/api',
      work_id: 123,
      run_id: 'run-1',
      issue_data: { title: 'Add a table', description: 'Now.', labels: ['db', { name: 'api' }] },
      config: { autonomy: { level: 'assist' }, something: { new: true } },
      additional_instructions: 'Keep it small.',
      previous_results: {},
      artifacts: { spec_path: 'specs/123.md' },
      yet_another_key: [1],
    }),
  )
  expect(context).toEqual({
    workId: '123',
    runId: 'run-1',
    title: 'Add a table',
    description: 'Now.',
    labels: ['db', 'api'],
    autonomy: 'assist',
    specification: { path: 'specs/123.md' },
    instructions: 'Keep it small.',
  })
})

test('the older spellings are read as well', () => {
  const issue = { number: 7, title: 'Add a table', body: 'Now.' }
  for (const key of ['issue_data', 'issue', 'work_item'] as const) {
    expect(toContext({ [key]: issue })).toMatchObject({ workId: '7', description: 'Now.' })
  }
  expect(toContext({ work_item_id: 'DB-1' }).workId).toBe('DB-1')
  expect(toContext({ autonomy: 'dry-run' }).autonomy).toBe('dry-run')
})

describe('the specification is found', () => {
  test.each([
    ['at the top', { specification: 'a.md' }],
    ['among the artifacts', { artifacts: { specification: { path: 'a.md' } } }],
    ['in a list of artifacts', { artifacts: [{ type: 'log' }, { type: 'spec', path: 'a.md' }] }],
    [
      'in what a step has answered',
      { previous_results: { plan: { details: { spec_path: 'a.md' } } } },
    ],
  ])('%s', (_, context) => {
    expect(toContext(context).specification).toEqual({ path: 'a.md' })
  })

  test('in the answer of the last step that has one', () => {
    const previous_results = [{ spec_path: 'old.md' }, { spec_path: 'new.md' }, {}]
    expect(toContext({ previous_results }).specification).toEqual({ path: 'new.md' })
  })

  test('as text where it has more lines than a name', () => {
    expect(toContext({ specification: '# A\n\nB' }).specification).toEqual({ text: '# A\n\nB' })
  })
})

describe('what is no context is refused', () => {
  test('where there is no such file', async () => {
    const { code } = await errorOf(() => readContext('none.json', join('/', 'nowhere')))
    expect(code).toBe('FILE_UNREADABLE')
  })

  test('where it is no JSON, and is not quoted: it may hold secrets of the engine', async () => {
    const error = await errorOf(() => read('{"token": "s3cret", '))
    expect(error.code).toBe('CONTEXT_INVALID')
    expect(wordsOf(error)).not.toContain('s3cret')
  })

  test('where a key has another form, and every fault is told', async () => {
    const { text } = await errorOf(() => read('{"work_id": {}, "issue_data": {"labels": "db"}}'))
    expect(text.message).toContain('work_id must be string')
    expect(text.message).toContain('issue_data.labels must be array')
  })

  test('where it names an autonomy that there is not', async () => {
    const { text } = await errorOf(() => read('{"autonomy": "reckless"}'))
    expect(text.next).toBe('Use one of: dry-run, assist, guarded and autonomous.')
  })
})
