import { expect, test } from 'vitest'
import { getHandler } from '../../src/runtime/handlers/index.ts'
import { getProvider } from '../../src/runtime/providers/index.ts'
import { errorOf } from './support.ts'

test('a provider is found by its name', async () => {
  expect((await getProvider('postgresql')).name).toBe('postgresql')
})

test('a handler is found by its name', async () => {
  expect((await getHandler('prisma')).name).toBe('prisma')
})

test('what the configuration may name and nobody handles is refused, with what is handled', async () => {
  const provider = await errorOf(() => getProvider('mongodb'))
  const handler = await errorOf(() => getHandler('knex'))
  expect([provider.code, handler.code]).toEqual(['NOT_SUPPORTED', 'NOT_SUPPORTED'])
  expect([provider.text.next, handler.text.next]).toEqual([
    'Handled: postgresql.',
    'Handled: prisma.',
  ])
})
