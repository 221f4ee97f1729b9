import { show } from '../reading/ast.ts'
import { quote, quoteTable } from '../recipes/sql.ts'
import { droppedConstraints } from '../statements/dropped-constraints.ts'
import { defineRule } from './define.ts'

export const dropForeignKey = defineRule({
  name: 'drop-foreign-key',
  category: 'availability',
  risk: 'low',
  dataLoss: false,
  summary: 'Drops a foreign key that was there before',
  why: 'It locks both tables against reads and writes, the one that it refers to as well (measured on 11 to 18), and waits for every transaction that uses either. Afterwards rows may refer to rows that are gone, and ON DELETE CASCADE no longer cleans up. A constraint that nothing is known of counts as a foreign key by its name (_fkey, fk_).',
  safeWay: 'Set a lock_timeout and try again when it strikes.',
  examples: {
    given:
      'CREATE TABLE users (id int PRIMARY KEY); CREATE TABLE orders (user_id int, CONSTRAINT buyer FOREIGN KEY (user_id) REFERENCES users)',
    bad: [
      'ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey',
      'ALTER TABLE "Post" DROP CONSTRAINT IF EXISTS "Post_authorId_fkey"; ALTER TABLE "Post" ADD CONSTRAINT "Post_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" (id) NOT VALID',
      'ALTER TABLE posts DROP CONSTRAINT fk_rails_5b5ddfd518',
    ],
    ok: [
      'ALTER TABLE posts ADD CONSTRAINT posts_fk FOREIGN KEY (a) REFERENCES users NOT VALID; ALTER TABLE posts DROP CONSTRAINT posts_fk',
      'ALTER TABLE orders DROP CONSTRAINT orders_total_check',
      'ALTER TABLE posts DROP CONSTRAINT posts_a_fkey; DROP TABLE posts',
      'CREATE TABLE t (id int); ALTER TABLE t DROP CONSTRAINT t_fkey',
    ],
  },
  check(statement, model) {
    return droppedConstraints(statement, model)
      .filter(({ kind }) => kind === 'foreign key')
      .map(({ name, table, object, command, known, remade }) => {
        const referred =
          known?.references && show(shortened(known.references, model.catalog.searchPath))
        const parent = referred ?? 'the table that it refers to'
        const loose = remade
          ? ''
          : ` From then on rows of ${object} may refer to rows that are gone.`
        return {
          object: `${object}.${name}`,
          command,
          message: `Drops the foreign key ${name}: reads and writes of ${object} and of ${parent} wait for it, and it waits for theirs.${loose}`,
          safeWay: `SET lock_timeout = '5s';\nALTER TABLE ${quoteTable(table)} DROP CONSTRAINT ${quote(name)};\nRESET lock_timeout;`,
        }
      })
  },
})

function shortened(table: { schema: string; name: string }, path: readonly string[]) {
  return table.schema === path[0] ? { name: table.name } : table
}
