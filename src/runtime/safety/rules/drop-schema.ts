import { droppedNames, show } from '../reading/ast.ts'
import { defineRule } from './define.ts'

export const dropSchema = defineRule({
  name: 'drop-schema',
  category: 'data loss',
  risk: 'critical',
  operation: 'drop_schema',
  dataLoss: true,
  summary: 'Drops a schema that was there before',
  why: 'With CASCADE, every table in it goes with all rows, named or not. Without CASCADE, PostgreSQL refuses unless the schema is empty, so nothing can be lost.',
  safeWay:
    'Drop the tables one by one, each where the review can see it, and then the schema without CASCADE.',
  examples: {
    bad: [
      'DROP SCHEMA sales CASCADE',
      'DROP SCHEMA IF EXISTS a, b',
      'CREATE SCHEMA IF NOT EXISTS sales; DROP SCHEMA sales CASCADE',
      'CREATE SCHEMA s; ALTER TABLE users SET SCHEMA s; DROP SCHEMA s CASCADE',
    ],
    ok: [
      'CREATE SCHEMA staging; CREATE TABLE staging.a (id int); DROP SCHEMA staging CASCADE',
      'ALTER SCHEMA a RENAME TO b',
    ],
  },
  check({ kind, node }, model) {
    if (kind !== 'DropStmt' || node.removeType !== 'OBJECT_SCHEMA') return []
    return droppedNames(node.objects)
      .filter(({ name }) => !model.isNewSchema(name))
      .map(show)
      .map((object) =>
        node.behavior === 'DROP_CASCADE'
          ? { object, message: `Drops the schema ${object} with everything in it.` }
          : { object, message: `Drops the empty schema ${object}.`, risk: 'low', dataLoss: false },
      )
  },
})
