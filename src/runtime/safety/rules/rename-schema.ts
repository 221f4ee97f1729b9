import { defineRule } from './define.ts'

export const renameSchema = defineRule({
  name: 'rename-schema',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Renames a schema that was there before',
  why: 'Every table, view and function in it has another name at once: code that qualifies them, and search paths that name the schema, fail until the new code runs everywhere.',
  safeWay:
    'Create the new schema, and move one table at a time, each with a view in the old schema until all code uses the new one.',
  examples: {
    bad: ['ALTER SCHEMA sales RENAME TO shop'],
    ok: ['CREATE SCHEMA a; ALTER SCHEMA a RENAME TO b', 'ALTER SCHEMA a OWNER TO b'],
  },
  check({ kind, node }, model) {
    if (kind !== 'RenameStmt' || node.renameType !== 'OBJECT_SCHEMA') return []
    const { subname: object = '', newname = '' } = node
    if (model.isNewSchema(object)) return []
    return [
      {
        object,
        message: `Renames the schema ${object} to ${newname}: code that names ${object}, and every search path with it, fails at once.`,
      },
    ]
  },
})
