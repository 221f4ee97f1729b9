import { droppedNames, show } from '../reading/ast.ts'
import { defineRule } from './define.ts'

export const dropCascade = defineRule({
  name: 'drop-cascade',
  category: 'compatibility',
  risk: 'medium',
  dataLoss: false,
  summary: 'Drops with CASCADE what else may hang on it',
  why: 'CASCADE drops every object that depends on this one, named or not. It is medium because it is unknown what that is. What other rules know more of (tables, columns, schemas, views, functions, sequences) is left to them.',
  safeWay: 'Drop without CASCADE: PostgreSQL then refuses and names what hangs on it.',
  examples: {
    bad: [
      'DROP SERVER warehouse CASCADE',
      'DROP FOREIGN DATA WRAPPER w CASCADE',
      'DROP OPERATOR CLASS c USING btree CASCADE',
      'DROP COLLATION german CASCADE',
      'DROP LANGUAGE plpython3u CASCADE',
    ],
    ok: ['DROP SERVER warehouse', 'DROP INDEX i CASCADE', 'DROP VIEW v CASCADE'],
  },
  check({ kind, node }) {
    if (kind !== 'DropStmt' || node.behavior !== 'DROP_CASCADE') return []
    if (!reaching.has(node.removeType ?? '')) return []
    return droppedNames(node.objects)
      .map(show)
      .map((object) => ({
        object,
        message: `Drops ${object} and everything that depends on it, named or not.`,
      }))
  },
})

/** The kinds that others may depend on, and that no other rule looks at. */
const reaching: ReadonlySet<string> = new Set([
  'OBJECT_ACCESS_METHOD',
  'OBJECT_COLLATION',
  'OBJECT_CONVERSION',
  'OBJECT_FDW',
  'OBJECT_FOREIGN_SERVER',
  'OBJECT_LANGUAGE',
  'OBJECT_OPCLASS',
  'OBJECT_OPFAMILY',
  'OBJECT_OPERATOR',
  'OBJECT_TSCONFIGURATION',
  'OBJECT_TSDICTIONARY',
  'OBJECT_TSPARSER',
  'OBJECT_TSTEMPLATE',
])
