import { generateKeyPairSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Result } from '../../src/operations/index.ts'
import { signPlan } from '../../src/runtime/approval/signature.ts'
import { freshDatabase } from './postgres/database.ts'
import { prisma } from './prisma/prisma-cli.ts'
import { type PrismaProject, prismaProject } from './prisma/project.ts'
import { faberDb, faberDbJson, type Invocation, type Started, startFaberDb } from './program.ts'

type Json = { exit: number | null; result: Result; stderr: string }

/** A user's project with faber-db set up: a database for dev and one for production, and a key that may approve. */
export interface FaberProject extends PrismaProject {
  /** The connection strings by environment. */
  readonly urls: Readonly<Record<'dev' | 'production', string>>
  /** What the program sees besides PATH and HOME. */
  readonly env: NodeJS.ProcessEnv
  /** The folder of faber-db's state. */
  readonly state: string
  run(...args: string[]): Promise<Invocation>
  json(...args: string[]): Promise<Json>
  start(...args: string[]): Started
  /** Plans, approves by signature, and returns the id of the plan. */
  approve(environment?: string): Promise<string>
  /** Changes the configuration: each key is a path like `safety.backup_enforcement`. */
  configure(changes: Readonly<Record<string, unknown>>): Promise<void>
  read(path: string): Promise<string>
  /** What `prisma migrate status` says: 0 when nothing is pending and nothing failed. */
  prismaStatus(environment?: 'dev' | 'production'): Promise<{ exitCode: number; output: string }>
}

export interface FaberProjectOptions {
  readonly migrations?: Readonly<Record<string, string>>
  readonly schema?: string
}

const configFile = '.fractary/plugins/faber-db/config.json'

/** Call it inside a test: project and databases are removed when the test is over. */
export async function faberProject(options: FaberProjectOptions = {}): Promise<FaberProject> {
  const [dev, production] = await Promise.all([freshDatabase(), freshDatabase()])
  const urls = { dev: dev.url, production: production.url }
  const project = await prismaProject(options)
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  await project.write('release.pem', String(privateKey.export({ type: 'pkcs8', format: 'pem' })))
  await writeConfig(project, {
    schema_version: '1.0',
    database: { provider: 'postgresql', migration_tool: 'prisma' },
    environments: {
      dev: { connection_string_env: 'DEV_DATABASE_URL', backup_before_migrate: false },
      production: { connection_string_env: 'PROD_DATABASE_URL', require_approval: true },
    },
    safety: {
      approval_keys: { release: String(publicKey.export({ type: 'spki', format: 'pem' })) },
    },
  })
  const env = { DEV_DATABASE_URL: urls.dev, PROD_DATABASE_URL: urls.production }
  const at = { cwd: project.dir, env }
  const json = (...args: string[]) => faberDbJson(args, at)
  return {
    ...project,
    urls,
    env,
    state: join(project.dir, '.fractary/plugins/faber-db'),
    run: (...args) => faberDb(args, at),
    json,
    start: (...args) => startFaberDb(args, at),
    async approve(environment = 'production') {
      const { result } = await json('migrate', environment, '--plan')
      const { id } = result.details.plan as { id: string }
      const signature = await signPlan(id, join(project.dir, 'release.pem'), new Date())
      const approved = await json('approve', id, '--signature', signature)
      if (approved.exit !== 0) throw new Error(`not approved: ${approved.result.message}`)
      return id
    },
    async configure(changes) {
      const config = JSON.parse(await readFile(join(project.dir, configFile), 'utf8'))
      for (const [path, value] of Object.entries(changes)) setPath(config, path.split('.'), value)
      await writeConfig(project, config)
    },
    read: (path) => readFile(join(project.dir, path), 'utf8'),
    async prismaStatus(environment = 'production') {
      const { exitCode, stdout, stderr } = await prisma(['migrate', 'status'], {
        cwd: project.dir,
        env: { DATABASE_URL: urls[environment] },
      })
      return { exitCode, output: stdout + stderr }
    },
  }
}

function writeConfig(project: PrismaProject, config: object): Promise<void> {
  return project.write(configFile, JSON.stringify(config, null, 2))
}

function setPath(target: Record<string, unknown>, [key = '', ...rest]: string[], value: unknown) {
  if (rest.length === 0) {
    target[key] = value
    return
  }
  target[key] ??= {}
  setPath(target[key] as Record<string, unknown>, rest, value)
}
