import { expect, test } from 'vitest'
import { schema } from '../../../../src/runtime/health/checks/schema.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { look } from '../support.ts'

const difference = {
  kind: 'column',
  object: 'public.users.age',
  name: 'age',
  way: 'only_in_database',
} as const

test.each([
  ['healthy', []],
  ['degraded', [difference]],
])('%s, the number of differences is told', async (grade, differences) => {
  const drift = async () => differences
  expect(await look(schema, testServer().url, { drift })).toMatchObject({
    grade,
    figures: { drift_differences: differences.length },
  })
})
