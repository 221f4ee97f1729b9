import type { Handler } from '../handler.ts'
import { generate } from './generate.ts'
import { begin, createHistory, fail, finishSql, noteSql, readHistory } from './history-table.ts'
import { readMigrations } from './migrations-folder.ts'

export const prisma: Handler = {
  name: 'prisma',
  lockKey: 72_707_369,
  readMigrations,
  readHistory,
  createHistory,
  begin,
  noteSql,
  finishSql,
  fail,
  generate,
}
