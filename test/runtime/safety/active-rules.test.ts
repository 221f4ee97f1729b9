import { describe, expect, it } from 'vitest'
import { activeRules } from '../../../src/runtime/safety/active-rules.ts'
import { rules } from '../../../src/runtime/safety/index.ts'
import { errorOf } from '../support.ts'
import { findingsGiven } from './support.ts'

const names = (settings?: Parameters<typeof activeRules>[0]) =>
  activeRules(settings).map(({ name }) => name)

async function faultsOf(settings: Parameters<typeof activeRules>[0]) {
  const error = await errorOf(async () => activeRules(settings))
  expect(error.code).toBe('CONFIG_INVALID')
  return error.text.facts?.faults
}

describe('without settings', () => {
  it('every rule looks but those of style', () => {
    const looking = rules.filter(({ category }) => category !== 'style')
    expect(names()).toEqual(looking.map(({ name }) => name))
  })
})

describe('a setting', () => {
  it('switches a rule off', () => {
    expect(names({ 'update-without-where': 'off' })).not.toContain('update-without-where')
  })

  it('gives every finding of a rule another risk', async () => {
    const settings = { rules: { 'update-without-where': 'critical' } } as const
    expect(await findingsGiven(settings, 'UPDATE users SET a = 1')).toMatchObject([
      { rule: 'update-without-where', risk: 'critical', data_loss: true },
    ])
  })

  it('lets a rule of style look', () => {
    const style = rules.find(({ category }) => category === 'style')?.name ?? ''
    expect(names({ [style]: 'low' })).toContain(style)
    expect(names({ [style]: 'off' })).not.toContain(style)
  })

  it('that names no rule is told with the nearest name', async () => {
    expect(await faultsOf({ 'update-without-were': 'off', 'green-tea': 'low' })).toEqual([
      'safety.rules: unknown rule "update-without-were"; did you mean "update-without-where"?',
      'safety.rules: unknown rule "green-tea"',
    ])
  })

  it('is no way around the policy of a destructive operation', async () => {
    expect(await faultsOf({ 'drop-table': 'off' })).toEqual([
      'safety.rules: "drop-table" has a policy of its own, safety.destructive_operations.drop_table, which says what it asks for',
    ])
  })

  it('is no property that every object has', async () => {
    expect(await faultsOf({ constructor: 'off' } as never)).toEqual([
      'safety.rules: unknown rule "constructor"',
    ])
  })
})
