import { type Invocation, programOf } from '../shell/invocation.ts'
import { alembic, flask } from './alembic.ts'
import { fly, railway, render } from './app-platforms.ts'
import { aws, azure, doctl, gcloud } from './clouds.ts'
import { cockroach } from './cockroach.ts'
import { containers } from './containers.ts'
import { databaseServices } from './database-services.ts'
import { dbMigrate } from './db-migrate.ts'
import { django } from './django.ts'
import { dotnetEf } from './dotnet-ef.ts'
import { drizzle } from './drizzle.ts'
import { flyway } from './flyway.ts'
import { goose } from './goose.ts'
import { graphileMigrate } from './graphile-migrate.ts'
import { heroku } from './heroku.ts'
import { neon, planetscale, turso, wrangler } from './hosted-databases.ts'
import { infrastructure } from './infrastructure.ts'
import { knex } from './knex.ts'
import { kysely } from './kysely.ts'
import { liquibase } from './liquibase.ts'
import { mikroOrm } from './mikro-orm.ts'
import { mix } from './mix.ts'
import { mysql } from './mysql.ts'
import { mysqlUtilities } from './mysql-utilities.ts'
import { nodePgMigrate } from './node-pg-migrate.ts'
import { onlineSchemaChange } from './online-schema-change.ts'
import { pgUtilities } from './pg-utilities.ts'
import { pgloader } from './pgloader.ts'
import { artisan, symfonyConsole } from './php-frameworks.ts'
import { postgrator } from './postgrator.ts'
import { prisma } from './prisma.ts'
import { blitz, keystone, redwood, zenstack } from './prisma-frameworks.ts'
import { psql } from './psql.ts'
import { rails } from './rails.ts'
import { schemaReaders } from './schema-readers.ts'
import { sequelize } from './sequelize.ts'
import { adonis, directus, medusa, payload, strapi } from './server-frameworks.ts'
import { simpleMigrators } from './simple-migrators.ts'
import { sqlcmd } from './sqlcmd.ts'
import { sqlite3 } from './sqlite3.ts'
import { supabase } from './supabase.ts'
import type { DatabaseTool, ToolContext, Use } from './tool.ts'
import { typeorm } from './typeorm.ts'
import { wasp } from './wasp.ts'

/** Every tool that reaches databases past the pipeline. */
export const tools: readonly DatabaseTool[] = [
  alembic,
  flask,
  fly,
  railway,
  render,
  aws,
  azure,
  doctl,
  gcloud,
  cockroach,
  containers,
  databaseServices,
  dbMigrate,
  django,
  dotnetEf,
  drizzle,
  flyway,
  goose,
  graphileMigrate,
  heroku,
  neon,
  planetscale,
  turso,
  wrangler,
  infrastructure,
  knex,
  kysely,
  liquibase,
  mikroOrm,
  mix,
  mysqlUtilities,
  mysql,
  nodePgMigrate,
  onlineSchemaChange,
  pgUtilities,
  pgloader,
  artisan,
  symfonyConsole,
  postgrator,
  blitz,
  keystone,
  redwood,
  zenstack,
  prisma,
  psql,
  rails,
  schemaReaders,
  sequelize,
  adonis,
  directus,
  medusa,
  payload,
  strapi,
  ...simpleMigrators,
  sqlcmd,
  sqlite3,
  supabase,
  typeorm,
  wasp,
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
