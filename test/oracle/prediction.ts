import { Catalog } from '../../src/runtime/safety/catalog/catalog.ts'
import { learnStructure } from '../../src/runtime/safety/catalog/learn.ts'
import { effectsOf } from '../../src/runtime/safety/effects/index.ts'
import { executedBy } from '../../src/runtime/safety/execution/expand.ts'
import { learn } from '../../src/runtime/safety/model/learn.ts'
import { Model } from '../../src/runtime/safety/model/model.ts'
import { parseScript } from '../../src/runtime/safety/reading/parse.ts'
import { sendingMode } from '../../src/runtime/safety/reading/transactional.ts'
import type { Form } from './forms/form.ts'
import type { Outcome } from './truth.ts'

/** What is said of a form before it runs, on a structure known from the SQL that made it. */
export async function predict(
  { sql, timeZone }: Form,
  given: string,
  version: number,
): Promise<Outcome> {
  const catalog = new Catalog({
    searchPath: ['public'],
    timeZone: timeZone ?? 'UTC',
    relations: [],
    types: [],
    functions: [],
  })
  for (const statement of (await parseScript(given)).statements) learnStructure(catalog, statement)
  const model = new Model({ version }, catalog)
  const script = await parseScript(sql)
  model.startMigration(sendingMode(script.statements), script.statements)
  const all: Outcome[] = []
  for (const statement of script.statements) {
    for (const executed of await executedBy(statement, model, script.positionOf)) {
      const effects = effectsOf(executed, model)
      all.push({
        ...effects,
        locks: effects.locks.map(({ relation, mode }) => `${shortName(relation)} ${mode}`),
      })
      model.transaction.hold(executed, effects, model)
      learn(model, executed)
      learnStructure(model.catalog, executed)
    }
    model.transaction.pass(statement)
  }
  const refused = all.find((one) => one.refused !== undefined)?.refused
  return {
    locks: sorted(all.flatMap(({ locks }) => locks)),
    rewrites: sorted(all.flatMap(({ rewrites }) => rewrites.map(shortName))),
    rebuilds: sorted(all.flatMap(({ rebuilds }) => rebuilds.map(shortName))),
    scans: sorted(all.flatMap(({ scans }) => scans.map(shortName))),
    ...(refused === undefined ? {} : { refused }),
  }
}

function sorted(values: readonly string[]): string[] {
  return [...new Set(values)].toSorted()
}

function shortName(name: string): string {
  return name.replace(/^public\./, '')
}
