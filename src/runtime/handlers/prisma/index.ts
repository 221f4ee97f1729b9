import type { Handler } from '../handler.ts'
import { generate } from './generate.ts'
import {
  begin,
  createHistory,
  fail,
  finishSql,
  noteSql,
  readHistory,
  rollBackSql,
} from './history-table.ts'
import { readDown, readMigrations } from './migrations-folder.ts'
import { readSchema } from './schema-files.ts'
import { writeMigration } from './write-migration.ts'

export const prisma: Handler = {
  name: 'prisma',
  lockKey: 72_707_369,
  historyTable: '_prisma_migrations',
  readMigrations,
  readDown,
  readHistory,
  createHistory,
  begin,
  noteSql,
  finishSql,
  rollBackSql,
  fail,
  generate,
  readSchema,
  writeMigration,
}
