import { isPlainCast, type TypeChange } from '../statements/type-change.ts'
import { alterTable, LATER, notNullSteps, recipe } from './recipes.ts'
import { quote, quoteTable } from './sql.ts'
import { typeText } from './type-text.ts'

/**
 * A column of the new type beside the old one, kept by a trigger, filled in batches, and swapped
 * in a moment. Undefined where the new value is more than a cast of the old one.
 */
export function expandAndContract(change: TypeChange, version: number): string | undefined {
  if (!isPlainCast(change)) return undefined
  const { table, column, type } = change
  const [target, next, old] = [quoteTable(table), `${column}_new`, `${column}_old`]
  const [from, to] = [quote(column), typeText(type)]
  const copy = `${table.name}_${column}_copy`
  const fn = quoteTable({ ...table, name: copy })
  return recipe(
    {
      when: 'Brief: a second column, kept in step by a trigger',
      sql: [
        alterTable(table, `ADD COLUMN ${quote(next)} ${to}`),
        `CREATE FUNCTION ${fn}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.${quote(next)} := NEW.${from}::${to}; RETURN NEW; END $$`,
        `CREATE TRIGGER ${quote(copy)} BEFORE INSERT OR UPDATE ON ${target} FOR EACH ROW EXECUTE FUNCTION ${fn}()`,
      ],
    },
    {
      when: 'Outside of a transaction, again and again until it updates 0 rows',
      sql: [
        `UPDATE ${target} SET ${quote(next)} = ${from}::${to} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${target} WHERE ${quote(next)} IS NULL AND ${from} IS NOT NULL LIMIT 10000))`,
      ],
    },
    ...(change.known?.notNull ? notNullSteps(table, next, version) : []),
    {
      when: `${LATER}, brief: swap them (indexes, defaults and constraints of ${column} are built on ${next} before it)`,
      sql: [
        `DROP TRIGGER ${quote(copy)} ON ${target}`,
        `DROP FUNCTION ${fn}()`,
        alterTable(table, `RENAME COLUMN ${from} TO ${quote(old)}`),
        alterTable(table, `RENAME COLUMN ${quote(next)} TO ${from}`),
      ],
    },
    {
      when: 'When nothing has missed it',
      sql: [alterTable(table, `DROP COLUMN ${quote(old)}`)],
    },
  )
}
