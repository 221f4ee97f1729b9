import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dumpSchema, history, rows, scratchDatabases, snapshot } from '../../../support/observe.ts'
import { appliedProject, approvePlan, first, last, shop } from './support.ts'

test('the whole circle: undone, pending for Prisma, applied again', async () => {
  const project = await appliedProject()
  const before = await dumpSchema(project.urls.dev)
  await rows(project.urls.dev, `insert into users (id, name) values (1, 'Ada')`)

  const { exit, result } = await project.json('rollback', 'dev')
  expect({ exit, message: result.message, errors: result.errors }).toMatchObject({ exit: 0 })
  expect(result.details).toMatchObject({ way: 'down', undone: [last], lost: [] })
  expect(await rows(project.urls.dev, 'select * from users')).toEqual([{ id: 1, name: 'Ada' }])
  const status = await project.prismaStatus('dev')
  expect(status.output).toContain(`not yet been applied:\n${last}`)
  expect(status.output).not.toContain(first)
  expect(await history(project.urls.dev)).toEqual([
    { name: first, state: 'applied' },
    { name: last, state: 'rolled back' },
  ])

  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect(await dumpSchema(project.urls.dev)).toBe(before)
  expect((await project.prismaStatus('dev')).exitCode).toBe(0)
  expect(await scratchDatabases(project.urls.dev)).toEqual([])
})
