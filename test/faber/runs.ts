import { readFile } from 'node:fs/promises'
import { expect } from 'vitest'
import { signPlan } from '../../src/runtime/approval/signature.ts'
import { environmentOf, type Workflow, workflow } from '../runtime/pipelines/faber/support.ts'
import { faberDb } from '../support/program.ts'
import { type EngineOptions, type RunEnd, runWorkflow, type WorkItem } from './engine.ts'

export type Form = 'hooks' | 'steps'

export const user = 'model User {\n  id   Int    @id\n  name String\n  fax  String?\n}\n'
export const users = {
  '20260101000000_users':
    'CREATE TABLE "User" ("id" INTEGER NOT NULL, "name" TEXT NOT NULL, "fax" TEXT, CONSTRAINT "User_pkey" PRIMARY KEY ("id"));\n',
}

/** The three work items of the guide, and the specification of each. */
export const items = {
  newTable: {
    item: {
      number: 123,
      title: 'Add user profiles table',
      description: 'Each user has a short bio.',
      labels: ['database', 'feature'],
    },
    specification: 'model Profile {\n  id  Int    @id\n  bio String\n}\n',
  },
  destructive: {
    item: { number: 456, title: 'Remove deprecated user columns', labels: ['database'] },
    specification: 'model User {\n  id   Int    @id\n  name String\n}\n',
  },
  styling: {
    item: { number: 789, title: 'Update button styling', labels: ['frontend'] },
    specification: undefined,
  },
} as const

export interface WiredProject extends Workflow {
  /** Lets the engine run, or go on with, the work item. */
  engine(
    what: { item: WorkItem; specification?: string | undefined },
    more?: Partial<EngineOptions>,
  ): Promise<RunEnd>
  /** Approves the plan that a release waits with, from elsewhere, as a person does. */
  approves(end: RunEnd): Promise<void>
}

/** A project that `init --faber` has wired for an engine that reads this form; its specifications are files. */
export async function wiredProject(
  form: Form,
  wired: 'settled' | 'new' = 'new',
): Promise<WiredProject> {
  const project = await workflow({ schema: user, migrations: users })
  const version = form === 'hooks' ? '2.0' : '2.3'
  await project.write(
    '.fractary/plugins/faber/config.json',
    JSON.stringify({ schema_version: version, workflows: [], integrations: {} }),
  )
  const { exit, result } = await project.json('init', '--faber')
  expect({ exit, form: (result.details.faber as { workflow: object }).workflow }).toMatchObject({
    exit: 0,
    form: { form, written: true },
  })
  if (wired === 'settled') {
    await project.approve()
    await project.json('migrate', 'production')
  }
  const run = async (...args: string[]) => {
    const env = environmentOf(project)
    return (await faberDb(args, { cwd: project.dir, env })).stdout
  }
  return {
    ...project,
    async engine({ item, specification }, more = {}) {
      const spec = `specs/WORK-${item.number}.md`
      const fenced =
        specification === undefined ? 'New colour.' : `\`\`\`prisma\n${specification}\`\`\``
      await project.write(spec, `# ${item.title}\n\n${fenced}\n`)
      return runWorkflow({
        dir: project.dir,
        runId: `run-${item.number}`,
        item,
        faberDb: run,
        artifactsOf: (step) => (step === 'generate-spec' ? { specification: spec } : {}),
        ...more,
      })
    },
    async approves(end) {
      const id = String(end.result?.details?.plan_id)
      const signature = await signPlan(id, `${project.dir}/release.pem`, new Date())
      const approved = await project.json('approve', id, '--signature', signature)
      expect(approved.exit).toBe(0)
    },
  }
}

export async function recordsOf({ dir }: Workflow): Promise<Record<string, unknown>[]> {
  const text = await readFile(`${dir}/.fractary/plugins/faber-db/migrations.jsonl`, 'utf8')
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
}
