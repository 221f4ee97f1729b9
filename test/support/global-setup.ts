import type { TestProject } from 'vitest/node'
import { serverMajor } from './postgres/binaries.ts'
import { findClientTools } from './postgres/client-tools.ts'
import { startPostgres } from './postgres/server.ts'
import { buildProgram } from './program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The bundled program `faber-db`, made from the sources as they are now. */
    program: string
    /** The PostgreSQL of this test run: `inject('postgres')`. */
    postgres: {
      /** For the superuser, to the database `postgres`. */
      readonly url: string
      readonly port: number
      readonly user: string
      readonly password: string
      readonly major: number
      /** The folder of a pg_dump and a pg_restore that know this server. */
      readonly toolsDir: string
    }
  }
}

/** Bundles the program and starts one PostgreSQL for all test files; takes both away after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const tools = await findClientTools()
  const server = await startPostgres({ major: await serverMajor(tools.major) })
  const { port, user, password, major } = server
  const url = server.url('postgres')
  project.provide('postgres', { url, port, user, password, major, toolsDir: tools.binDir })
  const program = await buildProgram()
  project.provide('program', program.path)
  return async () => {
    await program.remove()
    await server.stop()
    await tools.remove()
  }
}
