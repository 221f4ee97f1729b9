import { type Invocation, programOf } from '../shell/invocation.ts'
import { fly, railway, render } from './app-platforms.ts'
import { aws, azure, doctl, gcloud } from './clouds.ts'
import { dbMigrate } from './db-migrate.ts'
import { drizzle } from './drizzle.ts'
import { graphileMigrate } from './graphile-migrate.ts'
import { heroku } from './heroku.ts'
import { neon, planetscale, turso, wrangler } from './hosted-databases.ts'
import { knex } from './knex.ts'
import { kysely } from './kysely.ts'
import { mikroOrm } from './mikro-orm.ts'
import { nodePgMigrate } from './node-pg-migrate.ts'
import { postgrator } from './postgrator.ts'
import { prisma } from './prisma.ts'
import { blitz, keystone, redwood, zenstack } from './prisma-frameworks.ts'
import { sequelize } from './sequelize.ts'
import { adonis, directus, medusa, payload, strapi } from './server-frameworks.ts'
import { supabase } from './supabase.ts'
import type { DatabaseTool, ToolContext, Use } from './tool.ts'
import { typeorm } from './typeorm.ts'
import { wasp } from './wasp.ts'

/** Every tool that reaches databases past the pipeline. */
export const tools: readonly DatabaseTool[] = [
  adonis,
  aws,
  azure,
  blitz,
  dbMigrate,
  directus,
  doctl,
  drizzle,
  fly,
  gcloud,
  graphileMigrate,
  heroku,
  keystone,
  knex,
  kysely,
  medusa,
  mikroOrm,
  neon,
  nodePgMigrate,
  payload,
  planetscale,
  postgrator,
  prisma,
  railway,
  redwood,
  render,
  sequelize,
  strapi,
  supabase,
  turso,
  typeorm,
  wasp,
  wrangler,
  zenstack,
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
