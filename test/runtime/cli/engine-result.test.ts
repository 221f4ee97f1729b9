import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import {
  engineResultOf,
  type OperationDefinition,
  operations,
} from '../../../src/operations/index.ts'
import { engineResult } from '../../support/engine-result.ts'
import { faberDbJson } from '../../support/program.ts'
import { temporaryFolder } from '../support.ts'

const all: readonly OperationDefinition[] = operations
const takes = new Ajv({ allowUnionTypes: true, strictTypes: false }).compile(engineResult)
const good = { status: 'success', message: 'Done.', details: {}, errors: [], warnings: [] }

test.each([
  ['an unknown key', { ...good, exit: 0 }],
  ['an unknown status', { ...good, status: 'done' }],
  ['a long message', { ...good, message: 'x'.repeat(501) }],
  ['a failure without an error', { ...good, status: 'failure' }],
  ['a warning without a warning', { ...good, status: 'warning' }],
  ['an error that is not a line', { ...good, errors: [{ code: 'USAGE', message: 'No.' }] }],
])('FABER’s engine refuses %s', (_, result) => {
  expect(takes(good)).toBe(true)
  expect(takes(result)).toBe(false)
})

test('the engine takes what every operation answers in a project without a configuration', async () => {
  const cwd = await temporaryFolder()
  const ended = await Promise.all(
    all
      .filter(({ name }) => name !== 'init')
      .map(async ({ name, positionals }) => {
        const values = positionals.filter(({ required }) => required).map(() => 'dev')
        const { result } = await faberDbJson([...name.split(' '), ...values], { cwd })
        const isPhase = name.startsWith('faber ')
        const isTaken = takes(isPhase ? result : engineResultOf(result))
        return { name, isTaken, said: result.details.operation }
      }),
  )
  expect(ended).toEqual(ended.map(({ name }) => ({ name, isTaken: true, said: name })))
})
