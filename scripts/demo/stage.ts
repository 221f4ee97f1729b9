import { rm } from 'node:fs/promises'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverMajor } from '../../test/support/postgres/binaries.ts'
import { findClientTools } from '../../test/support/postgres/client-tools.ts'
import { type PostgresServer, startPostgres } from '../../test/support/postgres/server.ts'
import { claim, makeFolder } from './folder.ts'

/** The environments that `faber-db init` writes, and the variable of each. */
export const variables = {
  dev: 'DEV_DATABASE_URL',
  staging: 'STAGING_DATABASE_URL',
  production: 'PROD_DATABASE_URL',
} as const

export type EnvironmentName = keyof typeof variables

/** What the demo plays on: a server, a folder, and the environment of every command. */
export interface Stage {
  readonly folder: string
  /** The shop, in `folder`. */
  readonly project: string
  readonly server: PostgresServer
  /** Holds pg_dump and pg_restore. */
  readonly toolsDir: string
  /** What faber-db sees: none of the caller's settings. */
  readonly env: Readonly<Record<string, string>>
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal
  url(environment: EnvironmentName): string
  /** Stops the server and removes what is temporary; the project stays. */
  clear(): Promise<void>
}

/** The folder of the built program. */
const program = fileURLToPath(new URL('../../plugins/faber-db/bin', import.meta.url))

/** Starts the server. With `keep` it outlives this process. */
export async function setStage(keep: boolean, signal: AbortSignal): Promise<Stage> {
  const folder = await makeFolder()
  try {
    const tools = await findClientTools()
    const major = await serverMajor(tools.major)
    const server = await startPostgres({ major, keep })
    if (keep) await claim(folder, server.pid)
    const project = join(folder, 'shop')
    return {
      folder,
      project,
      server,
      toolsDir: tools.binDir,
      env: environment(folder, tools.binDir),
      signal,
      url: (name) => server.url(`shop_${name}`),
      async clear() {
        await server.stop()
        await rm(join(folder, 'tmp'), { recursive: true, force: true })
        await claim(folder, process.pid)
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

function environment(folder: string, toolsDir: string): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env
  return {
    PATH: [program, toolsDir, dirname(process.execPath), PATH].join(delimiter),
    HOME,
    TMPDIR,
    // The key that seals approvals stays with the demo; what migrations make goes with its server.
    XDG_STATE_HOME: join(folder, 'state'),
    XDG_CACHE_HOME: join(folder, 'tmp/cache'),
    CLAUDE_DB_CWD: join(folder, 'shop'),
  }
}
