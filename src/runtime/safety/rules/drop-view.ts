import type { Model } from '../model/model.ts'
import { listed, viewsOver } from '../statements/dependents.ts'
import { dropsOf } from '../statements/drops.ts'
import type { Thing } from '../statements/things.ts'
import { defineRule, type Hit } from './define.ts'

export const dropView = defineRule({
  name: 'drop-view',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Drops a view or a foreign table that was there before',
  why: 'No rows are lost, but code that reads it fails at once. With CASCADE, every view over it goes too, named or not, and nobody is told. A view that the same migration creates again is only told with CASCADE.',
  safeWay:
    'Release the code that no longer reads the view first, and drop it without CASCADE in a later migration; drop the views over it by name.',
  examples: {
    given:
      'CREATE TABLE users (id int); CREATE VIEW active AS SELECT id FROM users; CREATE VIEW best AS SELECT id FROM active',
    bad: [
      'DROP VIEW active_users',
      'DROP VIEW IF EXISTS shop.a, b CASCADE',
      'DROP VIEW active CASCADE; CREATE VIEW active AS SELECT id FROM users',
      'CREATE OR REPLACE VIEW v AS SELECT 1; DROP VIEW v',
      'DROP FOREIGN TABLE remote_users',
      "DO $$ BEGIN EXECUTE 'DROP VIEW active_users CASCADE'; END $$",
    ],
    ok: [
      'CREATE VIEW v AS SELECT 1; DROP VIEW v',
      'DROP VIEW IF EXISTS v; CREATE VIEW public.v AS SELECT 1',
      'DROP VIEW v; CREATE OR REPLACE VIEW v AS SELECT 1',
      'CREATE SCHEMA s; CREATE VIEW s.v AS SELECT 1; DROP VIEW s.v CASCADE',
      'DROP TABLE v',
    ],
  },
  check(statement, model) {
    return dropsOf(statement, model, ['view', 'foreign table']).flatMap(
      ({ thing, object, cascades, remade }): Hit[] => {
        const others = cascades ? alsoDropped(model, thing) : ''
        if (remade) {
          const message = `Drops ${object} to create it again,${others.replace(' and', ' but with it')}.`
          return cascades ? [{ object, risk: 'medium', message }] : []
        }
        const what = thing.kind === 'view' ? 'view' : 'foreign table'
        const message = `Drops the ${what} ${object}${others}. Code that reads it fails at once.`
        return [{ object, message }]
      },
    )
  },
})

function alsoDropped(model: Model, { name }: Thing): string {
  const known = viewsOver(model, name)
  return known.length === 0 ? ' and every view over it' : ` and with it ${listed(known)}`
}
