import { isSerial } from '../catalog/definition.ts'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import { alterClauses, defaultOf } from '../reading/source.ts'
import { alterTable, batchedUpdate, LATER, notNullSteps, recipe } from '../recipes/recipes.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { typeName, typeText } from '../recipes/type-text.ts'
import {
  type AddedColumn,
  addedColumns,
  constraintOf,
  placeOfColumn,
} from '../statements/new-column.ts'
import { defineRule } from './define.ts'

export const addColumnRewrite = defineRule({
  name: 'add-column-rewrite',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary:
    'Adds a column whose values are computed row by row, so that the whole table is written anew',
  why: 'A constant default, and now(), is stored once. A volatile default, a sequence (serial, identity), a STORED generated column and a domain with a constraint are computed for every row: the table and its indexes are written anew under ACCESS EXCLUSIVE.',
  safeWay:
    'Add the column without a default, set the default for new rows, and fill the old ones in batches.',
  examples: {
    bad: [
      'ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid()',
      'ALTER TABLE users ADD COLUMN seen timestamptz DEFAULT clock_timestamp()',
      'ALTER TABLE users ADD COLUMN number bigserial',
      'ALTER TABLE users ADD COLUMN number int GENERATED ALWAYS AS IDENTITY',
      'ALTER TABLE users ADD COLUMN total int GENERATED ALWAYS AS (a + b) STORED',
    ],
    ok: [
      'ALTER TABLE users ADD COLUMN note text',
      "ALTER TABLE users ADD COLUMN state text NOT NULL DEFAULT 'new'",
      'ALTER TABLE users ADD COLUMN created timestamptz NOT NULL DEFAULT now()',
      'CREATE TABLE users (id int); ALTER TABLE users ADD COLUMN number bigserial',
    ],
  },
  check(statement, model) {
    return addedColumns(statement, model).flatMap((added) => {
      if (added.effects.rewrites.length === 0) return []
      const safeWay = safeWayFor(added, statement, model)
      return [
        {
          ...placeOfColumn(added),
          message: `Blocks reads and writes of ${added.object} while it writes the whole table anew: ${reason(added)}.`,
          ...(safeWay && { safeWay }),
        },
      ]
    })
  },
})

function reason({ column, name }: AddedColumn): string {
  if (isSerial(column.typeName) || constraintOf(column, 'CONSTR_IDENTITY'))
    return `${name} gets a number of its own in every row`
  if (constraintOf(column, 'CONSTR_GENERATED')) return `${name} is computed and stored in every row`
  if (constraintOf(column, 'CONSTR_DEFAULT'))
    return `the default of ${name} is computed for every row`
  return `its type ${typeText(column.typeName)} has a constraint of its own`
}

function safeWayFor(added: AddedColumn, { text }: Executed, model: Model): string | undefined {
  const { column, name, table, index } = added
  if (isSerial(column.typeName) || constraintOf(column, 'CONSTR_IDENTITY')) return numbered(added)
  const type = typeText(column.typeName)
  if (constraintOf(column, 'CONSTR_GENERATED')) {
    const virtual =
      model.version >= 180_000 ? ', or make the column VIRTUAL, which writes nothing' : ''
    return `Add ${name} ${type} as a plain column, keep it with a BEFORE INSERT OR UPDATE trigger, and fill the old rows in batches${virtual}; or compute it in a view.`
  }
  const clause = alterClauses(text)[index] ?? ''
  const expression = defaultOf(clause)
  if (!constraintOf(column, 'CONSTR_DEFAULT') || expression === undefined) return undefined
  const fill = [
    {
      when: 'Brief',
      sql: [
        alterTable(table, `ADD COLUMN ${quote(name)} ${type}`),
        alterTable(table, `ALTER COLUMN ${quote(name)} SET DEFAULT ${expression}`),
      ],
    },
    batchedUpdate(table, name, expression),
  ]
  return constraintOf(column, 'CONSTR_NOTNULL')
    ? recipe(...fill, ...notNullSteps(table, name, model.version))
    : recipe(...fill)
}

function numbered({ column, name, table }: AddedColumn): string {
  const type = /^small|int2/.test(typeName(column.typeName)) ? 'smallint' : 'bigint'
  const sequence = `${table.name}_${name}_seq`
  const full = quoteTable({ ...table, name: sequence })
  const next = `nextval('${full.replaceAll("'", "''")}')`
  return recipe(
    {
      when: 'Brief',
      sql: [
        alterTable(table, `ADD COLUMN ${quote(name)} ${type}`),
        `CREATE SEQUENCE ${full} OWNED BY ${quoteTable(table)}.${quote(name)}`,
        alterTable(table, `ALTER COLUMN ${quote(name)} SET DEFAULT ${next}`),
      ],
    },
    batchedUpdate(table, name, next),
    {
      when: `${LATER}, where it must be: NOT NULL and UNIQUE, each the way that faber-db says of it`,
      sql: [],
    },
  )
}
