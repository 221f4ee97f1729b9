import { readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { EngineResult } from '../../../../src/operations/index.ts'
import { signPlan } from '../../../../src/runtime/approval/signature.ts'
import type { WorkItem } from '../../../../src/runtime/faber/work-item.ts'
import {
  type FaberProject,
  type FaberProjectOptions,
  faberProject,
} from '../../../support/faber-project.ts'
import { freshDatabase } from '../../../support/postgres/database.ts'
import { testServer } from '../../../support/postgres/worker-server.ts'
import { prismaEnvironment } from '../../../support/prisma/prisma-cli.ts'
import { faberDbJson, startFaberDb } from '../../../support/program.ts'

const modules = dirname(dirname(createRequire(import.meta.url).resolve('prisma/package.json')))

type PhaseName = 'detect' | 'architect' | 'build' | 'evaluate' | 'release'
type Ended = { exit: number | null; result: EngineResult }

/** A project in which a workflow can run: dev, staging and production, and the real Prisma. */
export interface Workflow extends FaberProject {
  /** Runs a phase with what the engine would hand to it; with the work item alone where that is undefined. */
  phase(name: PhaseName, context: object | undefined, ...args: string[]): Promise<Ended>
  /** What is remembered of work item 123. */
  item(): Promise<WorkItem>
  /** Approves the plan that a release waits with, as a person does. */
  approvePlan(result: EngineResult): Promise<void>
}

export const workId = '123'

/** The stable code that an error or a warning of a phase begins with. */
export function codeOf(line: string): string {
  return line.split(':')[0] ?? ''
}

/** The context of a step, as the engine has it. */
export function contextOf(title: string, changes: object = {}, issue: object = {}): object {
  return {
    target: 'src',
    work_id: workId,
    run_id: 'run-7',
    issue_data: { number: 123, title, description: '', labels: [], ...issue },
    config: { autonomy: { level: 'guarded' } },
    previous_results: {},
    artifacts: {},
    ...changes,
  }
}

export async function workflow(options: FaberProjectOptions = {}): Promise<Workflow> {
  const [project, staging] = await Promise.all([faberProject(options), freshDatabase()])
  project.env.STAGING_DATABASE_URL = staging.url
  await project.configure({
    'environments.staging': {
      connection_string_env: 'STAGING_DATABASE_URL',
      backup_before_migrate: false,
    },
  })
  await symlink(modules, join(project.dir, 'node_modules'))
  const env = () => environmentOf(project)
  const json = (...args: string[]) => faberDbJson(args, { cwd: project.dir, env: env() })
  return {
    ...project,
    json,
    start: (...args) => startFaberDb(args, { cwd: project.dir, env: env() }),
    async phase(name, context, ...args) {
      if (context !== undefined) await project.write('context.json', JSON.stringify(context))
      const given = context === undefined ? ['--work-id', workId] : ['--context', 'context.json']
      const { exit, result } = await json('faber', name, ...given, ...args)
      return { exit, result: result as unknown as EngineResult }
    },
    item: async () =>
      JSON.parse(await readFile(join(project.state, `faber/${workId}.json`), 'utf8')) as WorkItem,
    async approvePlan({ details }) {
      const id = String(details.plan_id)
      const signature = await signPlan(id, join(project.dir, 'release.pem'), new Date())
      const { exit, result } = await project.json('approve', id, '--signature', signature)
      if (exit !== 0) throw new Error(`not approved: ${result.message}`)
    },
  }
}

/** What the program and the project’s Prisma find in their environment; `bin` comes first on the PATH. */
export function environmentOf(
  { dir, env }: Pick<FaberProject, 'dir' | 'env'>,
  bin?: string,
): NodeJS.ProcessEnv {
  const prisma = prismaEnvironment()
  const PATH = [bin, testServer().toolsDir, prisma.PATH].filter(Boolean).join(':')
  return { ...prisma, PATH, HOME: dir, ...env }
}
