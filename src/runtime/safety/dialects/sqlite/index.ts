import type { Dialect } from '../dialect.ts'
import { readWith, type Understands, understandsWith } from '../parser.ts'
import { splitScript } from '../script.ts'
import { watchBody } from './body.ts'
import { lexicon } from './lexicon.ts'
import { readStatement } from './read.ts'
import { rules } from './rules/index.ts'

export const sqlite: Dialect = {
  rules,
  server: { dialect: 'sqlite', version: 34_000 },
  split: (sql) => splitScript(sql, lexicon, watchBody),
  read: (script) => readWith(script, readStatement, loadSqlite),
  ignoresCase: true,
}

async function loadSqlite(): Promise<Understands> {
  const { default: build } = await import('node-sql-parser/build/sqlite.js')
  return understandsWith(new build.Parser(), 'sqlite')
}
