import { type Invocation, programOf } from '../shell/invocation.ts'

import { alembic, flask } from './alembic.ts'
import { cockroach } from './cockroach.ts'
import { databaseServices } from './database-services.ts'
import { django } from './django.ts'
import { dotnetEf } from './dotnet-ef.ts'
import { flyway } from './flyway.ts'
import { goose } from './goose.ts'
import { liquibase } from './liquibase.ts'
import { mix } from './mix.ts'
import { mysql } from './mysql.ts'
import { mysqlUtilities } from './mysql-utilities.ts'
import { onlineSchemaChange } from './online-schema-change.ts'
import { pgUtilities } from './pg-utilities.ts'
import { pgloader } from './pgloader.ts'
import { artisan, symfonyConsole } from './php-frameworks.ts'
import { prisma } from './prisma.ts'
import { psql } from './psql.ts'
import { rails } from './rails.ts'
import { schemaReaders } from './schema-readers.ts'
import { simpleMigrators } from './simple-migrators.ts'
import { sqlcmd } from './sqlcmd.ts'
import { sqlite3 } from './sqlite3.ts'
import type { DatabaseTool, ToolContext, Use } from './tool.ts'

/** Every tool that reaches databases past the pipeline. */
export const tools: readonly DatabaseTool[] = [
  alembic,
  artisan,
  cockroach,
  databaseServices,
  django,
  dotnetEf,
  flask,
  flyway,
  goose,
  liquibase,
  mix,
  mysql,
  mysqlUtilities,
  onlineSchemaChange,
  pgloader,
  pgUtilities,
  prisma,
  psql,
  rails,
  schemaReaders,
  ...simpleMigrators,
  sqlcmd,
  sqlite3,
  symfonyConsole,
]

const byProgram = new Map(
  tools.flatMap((tool) => tool.programs.map((program) => [program, tool] as const)),
)

/** What an invocation does to databases; undefined where no tool knows its program or command. */
export function usesOf(invocation: Invocation, context: ToolContext): readonly Use[] | undefined {
  const [path] = invocation.words
  // A package of a scope is called by its whole name: `npx @mikro-orm/cli@6`.
  const scoped = /^(@[^/@]+\/[^/@]+)/.exec(path)?.[1] ?? ''
  const tool = byProgram.get(scoped) ?? byProgram.get(programOf(invocation))
  return tool?.uses(invocation, context)
}
