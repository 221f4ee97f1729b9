import type { AlterTableCmd } from 'libpg-query'
import { alterCommands } from '../statements/alter.ts'
import { defineRule, type Hit } from './define.ts'

export const dropDefault = defineRule({
  name: 'drop-default',
  category: 'compatibility',
  risk: 'low',
  dataLoss: false,
  summary: 'Drops the default of a column that was there before',
  why: 'Code that runs now and leaves the column out of an INSERT gets NULL, or fails if the column is NOT NULL: then it is medium. To set another default is harmless and not told, nor is a default that the same migration sets again.',
  safeWay: 'Release code that always writes the column first, then drop the default.',
  examples: {
    given: 'CREATE TABLE people (name text DEFAULT 0, nick text NOT NULL DEFAULT 1)',
    bad: [
      'ALTER TABLE users ALTER COLUMN role DROP DEFAULT',
      'ALTER TABLE people ALTER nick DROP DEFAULT',
      'ALTER TABLE users ALTER id DROP IDENTITY IF EXISTS',
      'ALTER TABLE users ALTER full_name DROP EXPRESSION',
    ],
    ok: [
      'ALTER TABLE users ALTER COLUMN role SET DEFAULT 1',
      'ALTER TABLE users ALTER role DROP DEFAULT, ALTER role TYPE text, ALTER role SET DEFAULT 1',
      'ALTER TABLE users ADD a int NOT NULL DEFAULT 1; ALTER TABLE users ALTER a DROP DEFAULT',
      'ALTER TABLE users ALTER a DROP DEFAULT; ALTER TABLE users DROP a',
    ],
  },
  check(statement, model) {
    return alterCommands(statement, model).flatMap(({ command, index, table, object }): Hit[] => {
      const { subtype = '', name = '', def } = command
      const what = def === undefined ? sources.get(subtype) : undefined
      if (what === undefined || model.isNewColumn(table, name)) return []
      const known = model.catalog.relation(table)?.columns.find((column) => column.name === name)
      const isDefault = subtype === 'AT_ColumnDefault'
      if (isDefault && known !== undefined && (!known.hasDefault || !known.notNull)) return []
      const undone = model.ahead.commandsOn(table, name).some(makesUpForIt)
      if (undone) return []
      // The columns of an identity are NOT NULL.
      const fails = known?.notNull === true || subtype === 'AT_DropIdentity'
      const then = fails ? 'fail at once' : 'write NULL, or fail if it is NOT NULL'
      return [
        {
          object: `${object}.${name}`,
          command: index,
          message: `Drops the ${what} of ${object}.${name}: inserts that leave it out ${then}.`,
          ...(fails ? { risk: 'medium' } : {}),
        },
      ]
    })
  },
})

const sources: ReadonlyMap<string, string> = new Map([
  ['AT_ColumnDefault', 'default'],
  ['AT_DropIdentity', 'identity'],
  ['AT_DropExpression', 'expression'],
])

function makesUpForIt({ subtype, def }: AlterTableCmd): boolean {
  if (subtype === 'AT_DropColumn') return true
  return def !== undefined && (subtype === 'AT_ColumnDefault' || subtype === 'AT_AddIdentity')
}
