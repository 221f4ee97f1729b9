import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

export interface PrismaProjectOptions {
  /** The models; generator and datasource are put before them. */
  readonly schema?: string
  /** The text of each migration.sql, by the name of its folder. */
  readonly migrations?: Readonly<Record<string, string>>
  /** Written to .env as DATABASE_URL. */
  readonly url?: string
  /** An absent or empty folder; a temporary one unless given. */
  readonly dir?: string
}

export interface PrismaProject {
  readonly dir: string
  /** Writes a file, at a path below the project. */
  write(path: string, text: string): Promise<void>
  addMigration(name: string, sql: string): Promise<void>
}

const datasource = `datasource db {
  provider = "postgresql"
}
`

// Imports nothing: the folder has no node_modules.
const config = `export default {
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL, shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL },
}
`

const lock = 'provider = "postgresql"\n'

/** A project of a user of Prisma 7; removed when the test is over. The folder's name holds a space. */
export async function prismaProject(options: PrismaProjectOptions = {}): Promise<PrismaProject> {
  const dir = options.dir ?? (await mkdtemp(join(tmpdir(), 'faber-db prisma-')))
  onTestFinished(() => rm(dir, { recursive: true, force: true }))
  const write = async (path: string, text: string) => {
    const file = join(dir, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  const addMigration = (name: string, sql: string) =>
    write(`prisma/migrations/${name}/migration.sql`, sql)

  await write('prisma.config.ts', config)
  await write('prisma/schema.prisma', `${datasource}\n${options.schema ?? ''}`)
  await write('prisma/migrations/migration_lock.toml', lock)
  for (const [name, sql] of Object.entries(options.migrations ?? {})) await addMigration(name, sql)
  if (options.url) await write('.env', `DATABASE_URL="${options.url}"\n`)
  return { dir, write, addMigration }
}
