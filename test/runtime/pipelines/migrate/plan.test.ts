import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { dumpSchema, history, snapshot } from '../../../support/observe.ts'

const migrations = { '20260101000000_users': 'create table users (id int primary key);\n' }

test('--dry-run shows what would run and writes nothing at all', async () => {
  const project = await faberProject({ migrations })
  const files = await snapshot(project.dir)
  const schema = await dumpSchema(project.urls.production)
  const { exit, result } = await project.json('migrate', 'production', '--dry-run')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ pending: ['20260101000000_users'] })
  expect(await snapshot(project.dir)).toEqual(files)
  expect(await dumpSchema(project.urls.production)).toBe(schema)
})

test('--plan writes the plan and stops: done on dev, waiting for approval on production', async () => {
  const project = await faberProject({ migrations })
  expect((await project.json('migrate', 'dev', '--plan')).exit).toBe(0)
  expect((await project.json('migrate', 'production', '--plan')).exit).toBe(5)
  expect(await readdir(join(project.state, 'plans'))).toHaveLength(2)
  await expect(history(project.urls.dev)).rejects.toThrow('does not exist')
})

test('the same plan has the same id, however often it is made', async () => {
  const project = await faberProject({ migrations })
  const ids = []
  for (const flag of ['--plan', '--dry-run', '--plan']) {
    const { result } = await project.json('migrate', 'production', flag)
    ids.push((result.details.plan as { id: string }).id)
  }
  expect(new Set(ids).size).toBe(1)
})

test('an edited plan file is not followed: what runs is planned anew', async () => {
  const project = await faberProject({ migrations })
  const id = await project.approve()
  const file = `.fractary/plugins/faber-db/plans/${id}.json`
  await project.write(file, (await project.read(file)).replace('20260101000000_users', 'other'))
  const { exit, result } = await project.json('migrate', 'production')
  expect(exit).toBe(0)
  expect(result.details.applied).toMatchObject([{ name: '20260101000000_users' }])
})
