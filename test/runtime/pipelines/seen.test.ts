import { expect, test } from 'vitest'
import { statePaths } from '../../../src/runtime/state/paths.ts'
import { readSeen } from '../../../src/runtime/state/seen.ts'
import { faberProject } from '../../support/faber-project.ts'

const [first, last] = ['20260101000000_users', '20260102000000_pets']

test('how dev stands is kept by status, by a migration and by a rollback', async () => {
  const project = await faberProject({
    migrations: {
      [first]: 'create table users (id int primary key);\n',
      [last]: 'create table pets (id int primary key);\n',
    },
  })
  await project.write(`prisma/migrations/${last}/down.sql`, 'drop table pets;\n')
  const seen = async () => (await readSeen(statePaths(project.dir))).dev
  expect((await project.json('status')).exit).toBe(0)
  expect(await seen()).toMatchObject({ pending: 2, head: null })
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect(await seen()).toMatchObject({ pending: 0, head: last })
  expect((await project.json('rollback', 'dev')).exit).toBe(0)
  expect(await seen()).toMatchObject({ pending: 1, head: first })
})
