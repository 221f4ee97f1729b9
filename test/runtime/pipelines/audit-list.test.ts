import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'

const migrations = { '20260101000000_users': 'create table users (id int primary key);\n' }

/** Rewrites the lines of the trail. */
async function edit(project: FaberProject, change: (lines: string[]) => string[]) {
  const [name = ''] = (await readdir(join(project.state, 'audit'))).filter((each) =>
    each.endsWith('.jsonl'),
  )
  const file = join(project.state, 'audit', name)
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n')
  await writeFile(file, `${change(lines).join('\n')}\n`)
}

test('the way of a migration to production can be read from it, oldest first', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  await project.approve()
  await project.json('migrate', 'production')
  const { exit, result } = await project.json('audit', 'list', 'production')
  expect(exit).toBe(0)
  const entries = result.details.entries as { operation: string; outcome: string }[]
  expect(entries.map(({ operation, outcome }) => `${operation}: ${outcome}`)).toEqual([
    'migrate: planned',
    'approve: approved',
    'backup create: verified',
    'migrate: started',
    'migrate: applied',
  ])
  expect(result.details).toMatchObject({ total: 5, chain: 'intact' })
  const newest = await project.json('audit', 'list', '--limit', '1')
  expect(newest.result.details).toMatchObject({ entries: [{ outcome: 'applied' }], total: 7 })
})

test.each<[string, (lines: string[]) => string[]]>([
  ['edited', ([first = '', ...rest]) => [first.replace('"started"', '"nothing"'), ...rest]],
  ['removed', ([, ...rest]) => rest],
  ['inserted', ([first = '', ...rest]) => [first, first, ...rest]],
  ['no JSON any more', ([, ...rest]) => ['garbage', ...rest]],
])('a line that was %s breaks the chain, and the place is named', async (_, change) => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  await edit(project, change)
  const { exit, result } = await project.json('audit', 'list')
  expect(exit).toBe(6)
  expect(result.warnings[0]?.code).toBe('AUDIT_CHAIN_BROKEN')
  expect(result.details.chain).toMatch(/^broken at \d{4}-\d{2}\.jsonl, line [12]$/)
})

test('a project in which nothing was done has an empty trail', async () => {
  const project = await faberProject()
  const { exit, result } = await project.json('audit', 'list')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ entries: [], total: 0, chain: 'intact' })
})
