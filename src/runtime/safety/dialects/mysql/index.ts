import type { Dialect } from '../dialect.ts'
import { readWith } from '../parser.ts'
import { splitScript } from '../script.ts'
import { watchBody } from './body.ts'
import { lexicon } from './lexicon.ts'
import { loadMariadb, loadMysql } from './parser.ts'
import { readStatement } from './read.ts'
import { rules } from './rules/index.ts'

/** Where nothing is said, the first 8.0 whose ADD and DROP COLUMN are instant anywhere. */
export const mysql: Dialect = {
  rules,
  server: { dialect: 'mysql', version: 80_029 },
  split: (sql) => splitScript(sql, lexicon, watchBody),
  read: (script) => readWith(script, readStatement, loadMysql),
  ignoresCase: false,
}

/** Where nothing is said, the oldest that MariaDB maintains. */
export const mariadb: Dialect = {
  ...mysql,
  server: { dialect: 'mariadb', version: 100_600 },
  read: (script) => readWith(script, readStatement, loadMariadb),
}
