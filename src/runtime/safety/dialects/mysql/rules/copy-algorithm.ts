import type { Clause } from '../../clauses.ts'
import { type DialectContext, type DialectHit, defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const copyAlgorithm = defineDialectRule({
  name: 'copy-algorithm',
  category: 'availability',
  risk: 'medium',
  dataLoss: false,
  summary: 'Writes a whole table anew',
  why: 'Some changes copy the table while nobody can write to it; others rebuild it in place: writes go on, but it takes long, needs the space twice, and replicas stand still meanwhile.',
  safeWay:
    'Give ALGORITHM=INPLACE, LOCK=NONE: the server then refuses instead of blocking. For what must be copied, use pt-online-schema-change or gh-ost.',
  examples: {
    given: 'CREATE TABLE users (id int)',
    bad: [
      'ALTER TABLE users CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci',
      'ALTER TABLE users ENGINE=MyISAM',
      'ALTER TABLE users ORDER BY id',
      'ALTER TABLE users ROW_FORMAT=COMPRESSED KEY_BLOCK_SIZE=8',
      'ALTER TABLE users PARTITION BY HASH(id) PARTITIONS 4',
      'ALTER TABLE users ADD a int PARTITION BY HASH(id)',
      'ALTER TABLE users REMOVE PARTITIONING',
      'ALTER TABLE users FORCE',
      'ALTER TABLE users ADD a int GENERATED ALWAYS AS (id + 1) STORED',
      'OPTIMIZE TABLE users',
    ],
    ok: [
      'ALTER TABLE users ADD a int',
      'ALTER TABLE users ADD a int AFTER id',
      'ALTER TABLE users ADD a int AS (id + 1)',
      "ALTER TABLE users COMMENT='people', AUTO_INCREMENT=100",
      'ALTER TABLE users DEFAULT CHARACTER SET utf8mb4',
      'ALTER TABLE users ALTER COLUMN id SET DEFAULT 5',
      'CREATE TABLE a (b int); ALTER TABLE a ENGINE=MyISAM',
    ],
  },
  check(clause, context) {
    if (!('table' in clause) || context.model.isNewTable(clause.table)) return []
    const object = show(clause.table)
    const copied = copiedBy(clause)
    if (copied !== undefined) {
      const message = `Blocks writes to ${object} while it copies the whole table: ${copied}.`
      return [{ object, message, rewrites: object }]
    }
    const rebuilt = rebuiltBy(clause, context)
    return rebuilt === undefined ? [] : [rebuilding(object, rebuilt)]
  },
})

function rebuilding(object: string, by: string): DialectHit {
  const message = `Rebuilds the whole table ${object} in place: ${by}. Writes go on, replicas wait.`
  return { object, message, risk: 'low', rewrites: object }
}

/** What copies the table under a lock (MySQL's manual, 17.12.1; MariaDB 10.11 does the same). */
function copiedBy(clause: Clause): string | undefined {
  const inPlace = ['FORCE', 'OPTIMIZE TABLE']
  if (clause.kind === 'convert-charset') return 'every text is converted to another character set'
  if (clause.kind === 'rebuild' && !inPlace.includes(clause.how)) return clause.how
  if (
    clause.kind === 'table-option' &&
    clause.option === 'ENGINE' &&
    !/^innodb$/i.test(clause.value)
  ) {
    return `the storage engine becomes ${clause.value}`
  }
  const stored = clause.kind === 'add-column' && clause.column.generated === 'stored'
  return stored ? 'a stored generated column is computed for each row' : undefined
}

function rebuiltBy(clause: Clause, context: DialectContext): string | undefined {
  if (clause.kind === 'rebuild') return clause.how
  if (clause.kind === 'table-option') return `${clause.option} is set`
  if (clause.kind === 'add-column' && !isInstant(clause.column.position, context)) {
    return 'this server cannot add a column there at once'
  }
  return undefined
}

/** Since when a column is added without touching the rows. */
function isInstant(position: string | undefined, { server }: DialectContext): boolean {
  const [atEnd, anywhere] = server.dialect === 'mariadb' ? [100_302, 100_400] : [80_012, 80_029]
  return server.version >= (position === undefined ? atEnd : anywhere)
}
