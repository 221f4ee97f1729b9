import { describe, expect, it } from 'vitest'
import { activeRules } from '../../../src/runtime/safety/active-rules.ts'
import { assess, dialects, rules } from '../../../src/runtime/safety/index.ts'
import { errorOf } from '../support.ts'
import { findingsGiven, openPolicy } from './support.ts'

type Settings = Parameters<typeof activeRules>[1]

async function names(settings?: Settings) {
  return (await activeRules(rules, settings)).map(({ name }) => name)
}

async function faultsOf(settings: Settings, of: Parameters<typeof activeRules>[0] = rules) {
  const error = await errorOf(() => activeRules(of, settings))
  expect(error.code).toBe('CONFIG_INVALID')
  return error.text.facts?.faults
}

describe('without settings', () => {
  it('every rule looks but those of style', async () => {
    const looking = rules.filter(({ category }) => category !== 'style')
    expect(await names()).toEqual(looking.map(({ name }) => name))
  })
})

describe('a setting', () => {
  it('switches a rule off', async () => {
    expect(await names({ 'update-without-where': 'off' })).not.toContain('update-without-where')
  })

  it('cannot switch off what tells of the unknown', async () => {
    expect(await faultsOf({ 'opaque-code': 'off' })).toEqual([
      'safety.rules: "opaque-code" cannot be off: what cannot be read is never called safe',
    ])
  })

  it('gives every finding of a rule another risk', async () => {
    const settings = { rules: { 'update-without-where': 'critical' } } as const
    expect(await findingsGiven(settings, 'UPDATE users SET a = 1')).toMatchObject([
      { rule: 'update-without-where', risk: 'critical', data_loss: true },
    ])
  })

  it('lets a rule of style look', async () => {
    const style = rules.find(({ category }) => category === 'style')?.name ?? ''
    expect(await names({ [style]: 'low' })).toContain(style)
    expect(await names({ [style]: 'off' })).not.toContain(style)
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

  it('may name a rule that only another dialect has', async () => {
    expect(await names({ 'copy-algorithm': 'off' })).toEqual(await names())
    const { rules: ofSqlite } = await dialects.sqlite()
    expect(await activeRules(ofSqlite, { 'copy-algorithm': 'off' })).toEqual(ofSqlite)
    expect(await faultsOf({ 'copy-algoritm': 'off' }, ofSqlite)).toEqual([
      'safety.rules: unknown rule "copy-algoritm"; did you mean "copy-algorithm"?',
    ])
  })

  it('is followed by the rules of every dialect', async () => {
    const policy = { ...openPolicy, rules: { 'rename-table': 'off', vacuum: 'high' } } as const
    const sql = 'ALTER TABLE a RENAME TO b; VACUUM'
    const migrations = [{ name: 'm', file: 'm.sql', sql }]
    const { findings } = await assess(migrations, policy, { dialect: 'sqlite' })
    expect(findings).toMatchObject([{ rule: 'vacuum', risk: 'high' }])
  })

  it('is no property that every object has', async () => {
    expect(await faultsOf({ constructor: 'off' } as never)).toEqual([
      'safety.rules: unknown rule "constructor"',
    ])
  })
})
