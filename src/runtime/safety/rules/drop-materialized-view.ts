import { listed, viewsOver } from '../statements/dependents.ts'
import { dropsOf } from '../statements/drops.ts'
import { defineRule, type Hit } from './define.ts'

export const dropMaterializedView = defineRule({
  name: 'drop-materialized-view',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Drops a materialized view that was there before',
  why: 'Code that reads it fails at once; its rows and indexes can be computed again, at the price of the query. One that the same migration creates again is medium: whoever reads it waits until the query is done.',
  safeWay:
    'Create the new one under another name in an earlier migration, release the code that reads it, and drop the old one later.',
  examples: {
    bad: [
      'DROP MATERIALIZED VIEW sales_by_day',
      'DROP MATERIALIZED VIEW sales_by_day CASCADE',
      'DROP MATERIALIZED VIEW m; CREATE MATERIALIZED VIEW m AS SELECT 1',
    ],
    ok: ['CREATE MATERIALIZED VIEW m AS SELECT 1; DROP MATERIALIZED VIEW m'],
  },
  check(statement, model) {
    return dropsOf(statement, model, ['materialized view']).map(
      ({ thing, object, cascades, remade }): Hit => {
        const views = cascades ? viewsOver(model, thing.name) : []
        const known = views.length === 0 ? 'every view over it' : listed(views)
        const others = cascades ? ` and with it ${known}` : ''
        const message = `Drops the materialized view ${object}${others}.`
        if (!remade) return { object, message: `${message} Code that reads it fails at once.` }
        const risk = 'medium'
        return { object, risk, message: `${message} Reads wait until it is computed anew.` }
      },
    )
  },
})
