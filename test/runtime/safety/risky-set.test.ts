import { expect, it } from 'vitest'
import { riskySet } from './risky-set.ts'
import { found } from './support.ts'

it.each(riskySet)('is found to be risky: %s', async (sql) => {
  expect(await found(sql)).not.toEqual([])
})
