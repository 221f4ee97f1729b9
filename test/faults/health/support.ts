import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { onTestFinished } from 'vitest'
import type { Result } from '../../../src/operations/index.ts'
import type { CheckResult } from '../../../src/runtime/health/check.ts'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { type PostgresServer, startPostgres } from '../../support/postgres/server.ts'
import { testServer } from '../../support/postgres/worker-server.ts'
import { faberDbJson } from '../../support/program.ts'

/** What one `health-check dev` said and how long its process lived. */
export interface Looked {
  readonly exit: number | null
  readonly result: Result
  readonly health: unknown
  readonly seconds: number
  /** Everything that it printed. */
  readonly printed: string
  check(name: string): CheckResult
  /** The names of the checks of this grade. */
  graded(grade: CheckResult['grade']): string[]
}

/** Looks at the database of `url` as the environment dev of a project, as a process of its own. */
export type Look = (url: string, ...args: string[]) => Promise<Looked>

/** A project whose limits and thresholds are changed so; `project` is for what else a test does with it. */
export async function lookout(
  changes: Readonly<Record<string, unknown>> = {},
): Promise<{ look: Look; project: FaberProject }> {
  const project = await faberProject({
    migrations: { '1_orders': 'create table if not exists orders (id int primary key);\n' },
  })
  await project.configure(changes)
  const look: Look = async (url, ...args) => {
    const start = performance.now()
    const { exit, result, stderr } = await faberDbJson(['health-check', 'dev', ...args], {
      cwd: project.dir,
      env: { DEV_DATABASE_URL: url },
    })
    const checks = (result.details.checks ?? []) as CheckResult[]
    return {
      exit,
      result,
      health: result.details.health,
      seconds: (performance.now() - start) / 1000,
      printed: `${JSON.stringify(result)}\n${stderr}`,
      check(name) {
        const found = checks.find((check) => check.name === name)
        if (!found) throw new Error(`not checked: ${name}`)
        return found
      },
      graded: (grade) => checks.filter((check) => check.grade === grade).map(({ name }) => name),
    }
  }
  return { look, project }
}

/** A server of the test’s own, stopped when the test is over. */
export async function ownServer(
  settings: Readonly<Record<string, string>> = {},
): Promise<PostgresServer> {
  const server = await startPostgres({ major: testServer().major, settings })
  onTestFinished(() => server.stop())
  return server
}

/** A port that takes connections and never says a word. */
export async function silentPort(): Promise<number> {
  const listener = createServer((socket) => void socket.on('error', () => {})).listen(
    0,
    '127.0.0.1',
  )
  await once(listener, 'listening')
  onTestFinished(() => void listener.close())
  return (listener.address() as AddressInfo).port
}
