import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, inject, test } from 'vitest'
import { environmentOf } from '../runtime/pipelines/faber/support.ts'
import { rows } from '../support/observe.ts'
import { faberDb } from '../support/program.ts'
import { blocksOf, commandsOf, guide, steady } from './guide.ts'
import { type WiredProject, wiredProject } from './runs.ts'

const blocks = blocksOf(guide)
const handed = blocks.filter(({ heading }) => heading === 'What a step is handed')
const examples = [...new Set(blocks.map(({ heading }) => heading))].filter((heading) =>
  heading.startsWith('Example'),
)

/** A project whose three environments have every migration, and users with fax numbers in production. */
async function settledProject(): Promise<WiredProject> {
  const project = await wiredProject('steps', 'settled')
  await project.json('migrate', 'dev')
  await project.json('migrate', 'staging')
  const insert = `insert into "User" select id, 'Ann', '030 ' || id from generate_series(1, 1200) id`
  await rows(project.urls.production, insert)
  await rows(project.urls.production, 'analyze "User"')
  return project
}

describe.each(examples)('%s', (heading) => {
  test('prints what the guide shows', async () => {
    const project = await settledProject()
    const own = blocks.filter((block) => block.heading === heading)
    const files = [...handed, ...own].filter(({ file }) => file !== '')
    for (const { file, text } of files) await project.write(file, text)
    const env = environmentOf(project)
    const shown = own.filter(({ language }) => language === 'console').flatMap(commandsOf)
    expect(shown.length).toBeGreaterThan(4)
    const printed: string[] = []
    for (const { command } of shown) {
      const [program, ...args] = command.split(' ')
      expect(program).toBe('faber-db')
      const { exit, stdout } = await faberDb(args, { cwd: project.dir, env })
      printed.push(`$ ${command}\n${stdout.trim()}`)
      if (exit === 5) {
        const { result } = await project.json(...args)
        await project.approves({ status: 'paused', result, results: {}, questions: [] })
      }
    }
    const told = shown.map(({ command, output }) => `$ ${command}\n${output}`)
    expect(printed.map(steady).join('\n')).toBe(told.map(steady).join('\n'))
  })
})

test('the script hook of the guide answers with one JSON document', async () => {
  const project = await wiredProject('steps')
  for (const { file, text } of handed) await project.write(file, text)
  const bin = join(project.dir, 'bin')
  await mkdir(bin)
  await writeFile(join(bin, 'faber-db'), `#!/bin/sh\nexec node '${inject('program')}' "$@"\n`)
  const hook = join(project.dir, '.fractary/plugins/faber/hooks/detect.sh')
  for (const path of [join(bin, 'faber-db'), hook]) await chmod(path, 0o755)
  const { stdout } = await execa(hook, ['context.json'], {
    cwd: project.dir,
    env: environmentOf(project, bin),
    extendEnv: false,
    timeout: 30_000,
  })
  expect(JSON.parse(stdout)).toMatchObject({
    status: 'success',
    details: { database_work_detected: true, work_id: '123' },
  })
})
