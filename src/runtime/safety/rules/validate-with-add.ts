import { alterTable, constraintName, LATER, recipe } from '../recipes/recipes.ts'
import { quote } from '../recipes/sql.ts'
import { type AlterCommand, alterCommands } from '../statements/alter.ts'
import { defineRule } from './define.ts'

export const validateWithAdd = defineRule({
  name: 'validate-with-add',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Validates a constraint in the transaction that added it',
  why: 'ADD … NOT VALID is brief, but its lock is held to the end of the transaction, so VALIDATE reads the whole table under it: nothing is won by the two steps.',
  safeWay: 'VALIDATE CONSTRAINT in a later migration.',
  examples: {
    bad: [
      'ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID; ALTER TABLE a VALIDATE CONSTRAINT c',
      'ALTER TABLE a ADD CONSTRAINT c FOREIGN KEY (x) REFERENCES b (id) NOT VALID, VALIDATE CONSTRAINT c',
    ],
    ok: [
      'ALTER TABLE a VALIDATE CONSTRAINT c',
      'BEGIN; ALTER TABLE a ADD CONSTRAINT c CHECK (x > 0) NOT VALID; COMMIT; BEGIN; ALTER TABLE a VALIDATE CONSTRAINT c; COMMIT',
    ],
  },
  check(statement, model) {
    const commands = alterCommands(statement, model)
    return commands.flatMap((one) => {
      const { command, index, table, object } = one
      const name = command.name ?? ''
      if (command.subtype !== 'AT_ValidateConstraint') return []
      if (!isAddedHere(one, commands) && !model.transaction.added(table, name)) return []
      return [
        {
          object,
          table,
          command: index,
          message: `Reads all of ${object} under the lock of ADD CONSTRAINT ${name}, which the same transaction still holds.`,
          safeWay: recipe({
            when: LATER,
            sql: [alterTable(table, `VALIDATE CONSTRAINT ${quote(name)}`)],
          }),
        },
      ]
    })
  },
})

function isAddedHere({ command, table }: AlterCommand, commands: readonly AlterCommand[]): boolean {
  return commands.some(
    ({ command: { def } }) =>
      def !== undefined &&
      'Constraint' in def &&
      constraintName(table, def.Constraint) === command.name,
  )
}
