import { mkdir, mkdtemp, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, onTestFinished, test } from 'vitest'
import { hookWorkflowSchema, stepWorkflowSchema } from '../../faber/workflow-schemas.ts'
import { snapshot } from '../../support/observe.ts'
import { faberDbJson } from '../../support/program.ts'

const ours = '.fractary/plugins/faber-db/config.json'
const engine = '.fractary/plugins/faber/config.json'
const workflow = '.fractary/plugins/faber/workflows/faber-db-integrated.json'
const schema = { 'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n}\n' }

const configOf = (settings: object) => JSON.stringify({ workflows: [], ...settings })

async function folder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const dir = await realpath(await mkdtemp(join(tmpdir(), 'faber-db init-')))
  onTestFinished(() => rm(dir, { recursive: true }))
  for (const [path, text] of Object.entries({ ...schema, ...files })) {
    await mkdir(dirname(join(dir, path)), { recursive: true })
    await writeFile(join(dir, path), text)
  }
  return dir
}

const init = (cwd: string) => faberDbJson(['init', '--faber'], { cwd })
const json = async (dir: string, path: string) =>
  JSON.parse(await readFile(join(dir, path), 'utf8'))

test('in a new project it writes the configuration, with the care of each environment, and the workflow', async () => {
  const dir = await folder()
  const { exit, result } = await init(dir)
  expect(exit).toBe(0)
  const { faber_integration } = await json(dir, ours)
  expect(Object.keys(faber_integration.environments)).toEqual(['dev', 'staging', 'production'])
  const ajv = new Ajv({ allErrors: true })
  ajv.validate(stepWorkflowSchema, await json(dir, workflow))
  expect(ajv.errors).toBeNull()
  expect(result.message).toContain(`Wired FABER: ${workflow}`)
  expect(result.details.faber).toMatchObject({
    workflow: { file: workflow, form: 'steps', written: true },
    label_mapping: { database: 'faber-db-integrated', migration: 'faber-db-integrated' },
  })
})

test('a second time changes nothing and says so', async () => {
  const dir = await folder({ [engine]: configOf({ schema_version: '2.3' }) })
  await init(dir)
  const before = await snapshot(dir)
  const { exit, result } = await init(dir)
  expect(exit).toBe(0)
  expect(result.message).toBe('FABER is wired already.')
  expect(await snapshot(dir)).toEqual(before)
})

test('a configuration that is there gets the sections that it lacks, and keeps the rest', async () => {
  const mine = {
    database: { provider: 'postgresql', migration_tool: 'prisma' },
    environments: {
      dev: { connection_string_env: 'URL' },
      live: { connection_string_env: 'LIVE' },
    },
  }
  const dir = await folder({ [ours]: JSON.stringify(mine) })
  const { exit, result } = await init(dir)
  expect(exit).toBe(0)
  const { faber_integration, ...rest } = await json(dir, ours)
  expect(rest).toEqual(mine)
  expect(Object.keys(faber_integration.environments)).toEqual(['dev'])
  expect(result.suggested_fixes.join('\n')).toMatch(
    /no environment staging[\s\S]*no environment production/,
  )
})

test('a section that is there is left as it is', async () => {
  const faber_integration = { enabled: false }
  const mine = {
    database: { provider: 'postgresql', migration_tool: 'prisma' },
    environments: { dev: { connection_string_env: 'URL' } },
    faber_integration,
  }
  const dir = await folder({ [ours]: JSON.stringify(mine) })
  await init(dir)
  expect((await json(dir, ours)).faber_integration).toEqual(faber_integration)
})

test('an engine before 2.2 gets the workflow with hooks', async () => {
  const dir = await folder({ [engine]: configOf({ schema_version: '2.0' }) })
  const { result } = await init(dir)
  expect(result.details.faber).toMatchObject({ workflow: { form: 'hooks' } })
  const ajv = new Ajv({ allErrors: true })
  ajv.validate(hookWorkflowSchema, await json(dir, workflow))
  expect(ajv.errors).toBeNull()
})

test('the engine’s configuration gets the workflow and its labels, and keeps its own and its rights', async () => {
  const dir = await folder({
    [engine]: configOf({
      schema_version: '2.3',
      workflows: [{ id: 'default', file: './workflows/default.json' }],
      workflow_inference: { label_mapping: { bug: 'hotfix', schema: 'default' } },
      integrations: { work_plugin: 'fractary-work', logs_plugin: 'fractary-logs' },
    }),
  })
  const { mode } = await stat(join(dir, engine))
  const { result } = await init(dir)
  const { workflows, workflow_inference, schema_version } = await json(dir, engine)
  expect(schema_version).toBe('2.3')
  expect(workflows.map(({ id }: { id: string }) => id)).toEqual(['default', 'faber-db-integrated'])
  expect(workflows[1].file).toBe('./workflows/faber-db-integrated.json')
  expect(workflow_inference.label_mapping).toEqual({
    bug: 'hotfix',
    schema: 'default',
    database: 'faber-db-integrated',
    db: 'faber-db-integrated',
    migration: 'faber-db-integrated',
  })
  expect(result.details.faber).toMatchObject({
    kept: ['workflow_inference.label_mapping.schema is default'],
  })
  expect((await json(dir, ours)).integration).toEqual({
    work_plugin: 'fractary-work',
    logs_plugin: 'fractary-logs',
  })
  expect((await stat(join(dir, engine))).mode).toBe(mode)
})

test.each([
  ['a workflow of the older spelling is left as it is', 'fractary-faber-db:faber-coordinator', 0],
  ['one without faber-db is left as it is, and said to be so', 'other:skill', 6],
])('%s', async (_, skill, exit) => {
  const text = JSON.stringify({ hooks: { post_frame: [{ skill }] } })
  const dir = await folder({ [workflow]: text })
  const done = await init(dir)
  expect(done.exit).toBe(exit)
  expect(await readFile(join(dir, workflow), 'utf8')).toBe(text)
})

test('an engine’s configuration that is no JSON is left as it is, and said to be so', async () => {
  const dir = await folder({ [engine]: '{ not JSON' })
  const { exit, result } = await init(dir)
  expect(exit).toBe(6)
  expect(result.warnings.map(({ code }) => code)).toEqual(['FABER_UNREADABLE'])
  expect(await readFile(join(dir, engine), 'utf8')).toBe('{ not JSON')
})
