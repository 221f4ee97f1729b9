import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { forms, type Schedule } from '../../../../src/runtime/monitor/forms/index.ts'
import { temporaryFolder } from '../../support.ts'
import { workflowSchema } from './workflow-schema.ts'

/** A folder that needs care in every form: spaces, quotes, a percent sign, a dollar sign, a backslash. */
const awkward = `it's "100%" of $HOME\\n`

async function scheduleOf(changes: Partial<Schedule> = {}): Promise<Schedule> {
  const root = join(await temporaryFolder(), awkward)
  const program = join(root, 'print')
  const state = join(root, 'state')
  await mkdir(join(state, 'alerts/monitor'), { recursive: true })
  // It says where it stands and what it was called with, a line each.
  const script = '#!/bin/sh\npwd\nprintf "%s\\n" "$FABER_DB_CONFIG" "$0" "$@" > said\npwd >> said\n'
  await writeFile(program, script)
  await chmod(program, 0o755)
  return {
    environment: 'production',
    minutes: 5,
    name: 'faber-db-shop-production',
    root,
    state,
    program: ['/bin/sh', program],
    account: 'root',
    variables: ['PROD_DATABASE_URL', 'OPS_HOOK_URL'],
    settings: { FABER_DB_CONFIG: `conf 100%/it's.json` },
    ...changes,
  }
}

function filesOf(form: string, schedule: Schedule): Readonly<Record<string, string>> {
  const { files } = forms.find(({ name }) => name === form) ?? {}
  return Object.fromEntries((files?.(schedule) ?? []).map(({ path, content }) => [path, content]))
}

const every = [1, 5, 30, 60, 360, 1440]

describe('systemd:', () => {
  const has = spawnSync('systemd-analyze', ['--version']).status === 0

  test('systemd takes the units, whatever the folder is called', async ({ skip }) => {
    skip(!has, 'systemd-analyze is not installed')
    const folder = await temporaryFolder()
    const files = filesOf('systemd', await scheduleOf())
    expect(Object.keys(files)).toEqual([
      'faber-db-shop-production.service',
      'faber-db-shop-production.timer',
    ])
    for (const [path, content] of Object.entries(files)) {
      await writeFile(join(folder, path), content)
    }
    const paths = Object.keys(files).map((path) => join(folder, path))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...paths], {
      encoding: 'utf8',
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  test.each(every)('the timer beats every %i minutes', async (minutes) => {
    const files = filesOf('systemd', await scheduleOf({ minutes }))
    const timer = files['faber-db-shop-production.timer'] ?? ''
    const calendar = /^OnCalendar=(.*)$/m.exec(timer)?.[1] ?? ''
    expect(calendar).toMatch(/ UTC$/)
    if (!has) return
    const args = ['calendar', '--iterations=3', calendar]
    const out = execFileSync('systemd-analyze', args, { encoding: 'utf8', env: { TZ: 'UTC' } })
    const times = [...out.matchAll(/(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) UTC/g)].map(
      ([, day, time]) => Date.parse(`${day}T${time}Z`) / 60_000,
    )
    const [first = 0, second = 0, third = 0] = [...new Set(times)]
    expect([second - first, third - second]).toEqual([minutes, minutes])
  })

  test('the words of the command are those that were meant', async () => {
    const schedule = await scheduleOf()
    const service = filesOf('systemd', schedule)['faber-db-shop-production.service'] ?? ''
    const value = (key: string) => new RegExp(`^${key}=(.*)$`, 'm').exec(service)?.[1] ?? ''
    const look = ['health-check', 'production', '--notify']
    expect(words(value('ExecStart')).map((word) => word.replaceAll('$$', '$'))).toEqual([
      ...schedule.program,
      ...look,
    ])
    expect(value('WorkingDirectory').replaceAll('%%', '%')).toBe(schedule.root)
    expect(words(value('ReadWritePaths'))).toEqual([schedule.state])
    expect(words(value('Environment'))).toEqual([`FABER_DB_CONFIG=conf 100%/it's.json`])
  })

  test('it may write to the state folder only', async () => {
    const service = filesOf('systemd', await scheduleOf())['faber-db-shop-production.service']
    expect(service).toMatch(/^ProtectSystem=strict$/m)
    expect(service).toMatch(/^NoNewPrivileges=yes$/m)
    expect(service).toMatch(/^PrivateTmp=yes$/m)
    expect(service?.match(/^ReadWritePaths=/gm)).toHaveLength(1)
  })
})

/** The words of a systemd line: quoted, with `\` before what is meant as it stands, and `%%` for a percent sign. */
function words(line: string): string[] {
  return [...line.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, word = '']) =>
    word.replace(/\\(.)/g, '$1').replaceAll('%%', '%'),
  )
}

describe('cron:', () => {
  /** A line of a crontab as cron reads it: five fields, then a command up to a bare `%`. */
  function readLine(line: string): { fields: string[]; command: string } {
    const [, fields = '', rest = ''] = /^((?:\S+ ){5})(.*)$/.exec(line.trimEnd()) ?? []
    const [command = ''] = rest.split(/(?<!\\)%/)
    return { fields: fields.trim().split(' '), command: command.replaceAll('\\%', '%') }
  }

  test('a shell that is given the line runs the look in the project, whatever the folder is called', async () => {
    const schedule = await scheduleOf()
    const line = filesOf('cron', schedule)['faber-db-shop-production.cron'] ?? ''
    expect(line.match(/\n/g)).toHaveLength(1)
    const { command } = readLine(line)
    expect(execFileSync('/bin/sh', ['-c', command], { cwd: '/', encoding: 'utf8' })).toBe('')
    expect((await readFile(join(schedule.root, 'said'), 'utf8')).trimEnd().split('\n')).toEqual([
      `conf 100%/it's.json`,
      schedule.program[1],
      'health-check',
      'production',
      '--notify',
      schedule.root,
    ])
  })

  test.each([
    [1, '* * * * *'],
    [5, '*/5 * * * *'],
    [60, '0 * * * *'],
    [360, '0 */6 * * *'],
    [1440, '0 0 * * *'],
  ])('every %i minutes is %s', async (minutes, fields) => {
    const line = filesOf('cron', await scheduleOf({ minutes }))['faber-db-shop-production.cron']
    expect(readLine(line ?? '').fields.join(' ')).toBe(fields)
  })

  test('where the machine has flock, a look that is still at work is not joined by another', async ({
    skip,
  }) => {
    const flock = '/usr/bin/flock'
    skip(spawnSync(flock, ['--version']).status !== 0, 'flock is not installed')
    const schedule = await scheduleOf({ flock })
    const line = filesOf('cron', schedule)['faber-db-shop-production.cron'] ?? ''
    const { command } = readLine(line)
    const lock = join(schedule.state, 'alerts/monitor/production.cron')
    const during = spawnSync(flock, ['-n', lock, '/bin/sh', '-c', command], { cwd: '/' })
    expect(during.status).toBe(1)
    const after = spawnSync('/bin/sh', ['-c', command], { cwd: '/' })
    expect(after.status).toBe(0)
  })

  test('installing it again replaces the line and leaves the others', async () => {
    const folder = await temporaryFolder()
    const schedule = await scheduleOf()
    const form = forms.find(({ name }) => name === 'cron')
    const [file] = form?.files(schedule) ?? []
    await writeFile(join(folder, file?.path ?? ''), file?.content ?? '')
    // A stand-in for the crontab of the account: it keeps what it is given in a file.
    const crontab = join(folder, 'crontab')
    await writeFile(
      crontab,
      '#!/bin/sh\nif [ "$1" = -l ]; then cat "$TABLE"; else cat > "$TABLE.new" && mv "$TABLE.new" "$TABLE"; fi\n',
    )
    await chmod(crontab, 0o755)
    const table = join(folder, 'table')
    await writeFile(table, '0 1 * * * backup\n')
    const env = { PATH: `${folder}:${process.env.PATH}`, TABLE: table }
    for (const command of [1, 2].flatMap(() => form?.install(schedule, folder) ?? [])) {
      execFileSync('/bin/sh', ['-c', command], { env })
    }
    expect(await readFile(table, 'utf8')).toBe(`0 1 * * * backup\n${file?.content}`)
  })
})

describe('github-actions:', () => {
  const workflowOf = async (changes: Partial<Schedule> = {}) =>
    parse(
      filesOf('github-actions', await scheduleOf(changes))['faber-db-shop-production.yml'] ?? '',
    )

  test('the workflow has the form that GitHub takes', async () => {
    const ajv = new Ajv({ allErrors: true, strict: false })
    for (const minutes of every.filter((each) => each >= 5)) {
      const isValid = ajv.validate(workflowSchema, await workflowOf({ minutes }))
      expect({ isValid, errors: ajv.errors }).toEqual({ isValid: true, errors: null })
    }
  })

  test('its cron is the one of the beat, and GitHub’s least is known', async () => {
    const workflow = await workflowOf({ minutes: 360 })
    expect(workflow.on.schedule).toEqual([{ cron: '0 */6 * * *' }])
    expect(forms.find(({ name }) => name === 'github-actions')?.leastMinutes).toBe(5)
  })

  test('only the look is given secrets, by name; and it reads the repository only', async () => {
    const workflow = await workflowOf()
    expect(workflow.permissions).toEqual({ contents: 'read' })
    const withEnv = workflow.jobs.look.steps.filter((step: object) => 'env' in step)
    expect(withEnv.map(({ env }: { env: object }) => env)).toEqual([
      {
        PROD_DATABASE_URL: `\${{ secrets.PROD_DATABASE_URL }}`,
        OPS_HOOK_URL: `\${{ secrets.OPS_HOOK_URL }}`,
        FABER_DB_CONFIG: `conf 100%/it's.json`,
      },
    ])
  })

  test('what was told is kept from one run to the next, also of an ill database', async () => {
    const { steps } = (await workflowOf()).jobs.look
    const named = (action: string) =>
      steps.find(({ uses = '' }: { uses?: string }) => uses.startsWith(action))
    const restored = named('actions/cache/restore')
    const saved = named('actions/cache/save')
    expect(saved.if).toBe('always()')
    expect(saved.with.path).toBe(restored.with.path)
    expect(saved.with.key).toBe(restored.with.key)
    expect(saved.with.key.startsWith(restored.with['restore-keys'])).toBe(true)
    expect(saved.with.path).toContain('.fractary/plugins/faber-db/alerts')
  })

  test.each([
    [0, 0],
    [3, 0],
    [4, 0],
    [6, 0],
    [1, 1],
    [2, 2],
  ])('a look that ends with %i ends the step with %i', async (look, step) => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'npx'), `#!/bin/sh\nexit ${look}\n`)
    await chmod(join(folder, 'npx'), 0o755)
    const { steps } = (await workflowOf()).jobs.look
    const { run } = steps.find(({ name }: { name?: string }) => name === 'Look')
    const env = { PATH: `${folder}:${process.env.PATH}` }
    // As GitHub runs it.
    expect(spawnSync('bash', ['-e', '-c', run], { env }).status).toBe(step)
  })
})
