import { quote, quoteTable } from '../recipes/sql.ts'
import { foreignKeysTo, listed } from '../statements/dependents.ts'
import { droppedConstraints } from '../statements/dropped-constraints.ts'
import { defineRule } from './define.ts'

export const dropPrimaryKey = defineRule({
  name: 'drop-primary-key',
  category: 'compatibility',
  risk: 'high',
  dataLoss: false,
  summary: 'Drops the primary key of a table that was there before',
  why: 'Its index goes too: lookups by the key read the whole table, ON CONFLICT on the key fails at once, and so do UPDATE and DELETE where the table is replicated logically. With CASCADE, the foreign keys that refer to it are dropped. Where the same migration adds another, it is only told with CASCADE.',
  safeWay:
    'Build the new key first (CREATE UNIQUE INDEX CONCURRENTLY in its own migration), then drop the old key and add the new one USING INDEX in one transaction.',
  examples: {
    bad: [
      'ALTER TABLE users DROP CONSTRAINT users_pkey',
      'ALTER TABLE "User" DROP CONSTRAINT "User_pkey" CASCADE',
      'ALTER TABLE users DROP CONSTRAINT users_pkey CASCADE, ADD PRIMARY KEY (uuid)',
    ],
    ok: [
      'ALTER TABLE users DROP CONSTRAINT users_pkey, ADD CONSTRAINT users_pkey PRIMARY KEY USING INDEX users_uuid',
      'CREATE TABLE t (id int PRIMARY KEY); ALTER TABLE t DROP CONSTRAINT t_pkey',
    ],
  },
  check(statement, model) {
    return droppedConstraints(statement, model)
      .filter(({ kind, remade, cascades }) => kind === 'primary key' && (cascades || !remade))
      .map(({ name, table, object, command, cascades, known: constraint }) => {
        const columns = (constraint?.columns ?? ['id']).map(quote).join(', ')
        const known = foreignKeysTo(model, table)
        const referring = known.length === 0 ? 'every foreign key that refers to it' : listed(known)
        const others = cascades ? ` and with it ${referring}` : ''
        const on = quoteTable(table)
        return {
          object: `${object}.${name}`,
          command,
          message: `Drops the primary key of ${object}${others}: lookups by it read the whole table, and ON CONFLICT on it fails at once.`,
          safeWay: `-- In a migration of its own, with the columns of the new key:\nCREATE UNIQUE INDEX CONCURRENTLY ${quote(`${table.name}_new_pkey`)} ON ${on} (${columns});\n-- Then:\nALTER TABLE ${on} DROP CONSTRAINT ${quote(name)}, ADD CONSTRAINT ${quote(name)} PRIMARY KEY USING INDEX ${quote(`${table.name}_new_pkey`)};`,
        }
      })
  },
})
