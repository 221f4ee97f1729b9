import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { useMemory } from './memory-folder.ts'
import { serverMajor } from './postgres/binaries.ts'
import { findClientTools } from './postgres/client-tools.ts'
import { startPostgres } from './postgres/server.ts'
import type { TestServer } from './postgres/worker-server.ts'
import { buildProgram } from './program.ts'
import { userCache } from './user-cache.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The bundled program `faber-db`, made from the sources as they are now. */
    program: string
    /** One PostgreSQL for each worker of this test run; a test has its own from `testServer()`. */
    servers: readonly TestServer[]
  }
}

/** Bundles the program and starts a PostgreSQL for each worker; takes all away after the last test. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await useMemory()
  const state = await keepStateApart()
  const tools = await findClientTools()
  const major = await serverMajor(tools.major)
  const workers = Array.from({ length: project.config.maxWorkers })
  const servers = await Promise.all(workers.map(() => startPostgres({ major })))
  project.provide(
    'servers',
    servers.map(({ url, port, user, password }) => {
      return { url: url('postgres'), port, user, password, major, toolsDir: tools.binDir }
    }),
  )
  const program = await buildProgram()
  project.provide('program', program.path)
  return async () => {
    await rm(state, { recursive: true, force: true })
    await program.remove()
    await Promise.all(servers.map((server) => server.stop()))
    await tools.remove()
  }
}

/** What the program keeps for the machine's user must not end up with the one who runs the tests. */
async function keepStateApart(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'faber-db-state-'))
  process.env.XDG_STATE_HOME = folder
  process.env.FABER_DB_TEST_CACHE = userCache()
  process.env.XDG_CACHE_HOME = join(folder, 'cache')
  return folder
}
