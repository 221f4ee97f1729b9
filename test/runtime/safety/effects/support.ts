import { Catalog } from '../../../../src/runtime/safety/catalog/catalog.ts'
import { learnStructure } from '../../../../src/runtime/safety/catalog/learn.ts'
import { type Effects, effectsOf } from '../../../../src/runtime/safety/effects/index.ts'
import { learn } from '../../../../src/runtime/safety/model/learn.ts'
import { Model } from '../../../../src/runtime/safety/model/model.ts'
import { parseScript } from '../../../../src/runtime/safety/reading/parse.ts'

/** What is known after a script ran. */
export async function catalogAfter(sql: string, catalog = new Catalog()): Promise<Catalog> {
  for (const statement of (await parseScript(sql)).statements) learnStructure(catalog, statement)
  return catalog
}

/** The effects of the last statement of a script, on a database that `given` made. */
export async function effectsAfter(
  sql: string,
  { given = '', version = 150_000 }: { given?: string; version?: number } = {},
): Promise<Effects> {
  const model = new Model({ version }, await catalogAfter(given))
  let effects: Effects | undefined
  for (const statement of (await parseScript(sql)).statements) {
    effects = effectsOf(statement, model)
    learn(model, { ...statement, certain: true })
    learnStructure(model.catalog, statement)
  }
  if (effects === undefined) throw new Error('The script has no statement.')
  return effects
}

/** Effects in one line: `t: ACCESS EXCLUSIVE + SHARE; rewrites t; builds i; reads t`. */
export function said({ locks, rewrites, rebuilds, scans, refused }: Effects): string {
  if (refused !== undefined) return 'refused'
  const modes = new Map<string, string[]>()
  for (const { relation, mode } of locks)
    modes.set(relation, [...(modes.get(relation) ?? []), mode])
  const parts = [...modes].map(([name, all]) => `${name}: ${all.toSorted().join(' + ')}`).toSorted()
  const lists: [string, readonly string[]][] = [
    ['rewrites', rewrites],
    ['builds', rebuilds],
    ['reads', scans],
  ]
  for (const [verb, names] of lists) {
    if (names.length > 0) parts.push(`${verb} ${names.toSorted().join(', ')}`)
  }
  return parts.length === 0 ? 'nothing' : parts.join('; ')
}
