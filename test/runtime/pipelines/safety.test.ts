import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { faberProject } from '../../support/faber-project.ts'
import { history, snapshot } from '../../support/observe.ts'
import { faberDb, faberDbJson } from '../../support/program.ts'
import { atTerminal } from '../../support/terminal.ts'
import { folderWith } from '../support.ts'

/** The program with something on its standard input. */
async function typed(input: string, args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [inject('program'), ...args], {
    cwd,
    env: { HOME: cwd },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin.end(input)
  const ended = once(child, 'close')
  let stdout = ''
  for await (const chunk of child.stdout.setEncoding('utf8')) stdout += chunk
  const [exit] = await ended
  return { stdout, exit }
}

const users = 'CREATE TABLE users (id int PRIMARY KEY, email text);\n'
const history2 = {
  'prisma/migrations/20260101000000_users/migration.sql': users,
  'prisma/migrations/20260102000000_email/migration.sql': 'ALTER TABLE users DROP COLUMN email;\n',
}
const placesOf = (findings: unknown) =>
  (findings as { rule: string; file: string; line: number }[]).map(
    ({ rule, file, line }) => `${rule} ${file}:${line}`,
  )

describe('files', () => {
  test('are looked at without a project, a configuration or a database', async () => {
    const cwd = await folderWith({ 'a.sql': 'SELECT 1;\nDROP TABLE users;\n' })
    const { exit, result } = await faberDbJson(['safety', 'a.sql'], { cwd })
    expect(exit).toBe(0)
    expect(result).toMatchObject({
      status: 'success',
      message: '2 statements in 1 file: 1 critical finding; needs enhanced approval and a backup.',
      details: {
        files: ['a.sql'],
        statements: 2,
        dialect: 'postgresql',
        server_version: '14',
        risk_level: 'critical',
        approval: 'enhanced',
        requires_backup: true,
        blocked: [],
        findings: [
          {
            rule: 'drop-table',
            risk: 'critical',
            file: 'a.sql',
            line: 2,
            column: 1,
            end_line: 2,
            end_column: 17,
            statement: 'DROP TABLE users',
            object: 'users',
            data_loss: true,
          },
        ],
      },
    })
  })

  test('that are named together are pending together: what one made, the next may drop', async () => {
    const cwd = await folderWith({ 'a.sql': users, 'b.sql': 'DROP TABLE users;' })
    const { result } = await faberDbJson(['safety', 'a.sql', 'b.sql'], { cwd })
    expect(result.details).toMatchObject({ files: ['a.sql', 'b.sql'], findings: [] })
    const { result: other } = await faberDbJson(['safety', 'b.sql', 'a.sql'], { cwd })
    expect(placesOf(other.details.findings)).toEqual(['drop-table b.sql:1'])
  })

  test('of a folder come one after the other, and so does the whole project', async () => {
    const cwd = await folderWith(history2)
    const found = ['drop-column prisma/migrations/20260102000000_email/migration.sql:1']
    for (const args of [['safety'], ['safety', 'prisma/migrations']]) {
      const { result } = await faberDbJson(args, { cwd })
      expect(placesOf(result.details.findings)).toEqual(found)
      expect(result.details.files).toEqual(Object.keys(history2))
    }
  })

  test('of a folder run by number, and what undoes a migration is left out', async () => {
    const names = [
      'V1__a.sql',
      'V2__b.sql',
      'V10__c.sql',
      'V11__d.down.sql',
      'U10__c.sql',
      'notes.md',
    ]
    const cwd = await folderWith(
      Object.fromEntries(names.map((name) => [`db/${name}`, 'SELECT 1;'])),
    )
    const { result } = await faberDbJson(['safety', 'db'], { cwd })
    expect(result.details.files).toEqual(['db/V1__a.sql', 'db/V2__b.sql', 'db/V10__c.sql'])
  })

  test('may stand elsewhere: the path is shown as it can be opened', async () => {
    const cwd = await folderWith({ 'here/x': '', 'there/a.sql': 'DROP TABLE a;' })
    const { result } = await faberDbJson(['safety', '../there/a.sql'], { cwd: join(cwd, 'here') })
    expect(result.details.files).toEqual([join(cwd, 'there/a.sql')])
  })

  test('follow the configuration of the project', async () => {
    const project = await faberProject()
    await project.configure({
      'safety.destructive_operations.drop_table': { allowed: false, block_reason: 'Never.' },
    })
    await project.write('a.sql', 'DROP TABLE users;')
    const { exit, result } = await project.json('safety', 'a.sql')
    expect(exit).toBe(0)
    expect(result.details).toMatchObject({
      approval: 'blocked',
      blocked: [{ operation: 'drop_table', reason: 'Never.' }],
    })
  })
})

test('standard input is looked at as what comes after the project’s migrations', async () => {
  const cwd = await folderWith(history2)
  const { stdout, exit } = await typed('DROP TABLE users;', ['safety', '--stdin', '--json'], cwd)
  expect(exit).toBe(0)
  expect(placesOf(JSON.parse(stdout).details.findings)).toEqual(['drop-table <stdin>:1'])
})

test('what is not valid SQL is a finding at its place, and the rest is looked at', async () => {
  const cwd = await folderWith({ 'a.sql': 'SELECT 1;\n  SELEC 2;', 'b.sql': 'DROP TABLE b' })
  const { exit, result } = await faberDbJson(['safety', 'a.sql', 'b.sql'], { cwd })
  expect(exit).toBe(0)
  expect(result.details.findings).toMatchObject([
    {
      rule: 'unparsable',
      risk: 'high',
      line: 2,
      column: 3,
      data_loss: true,
      message: expect.stringContaining('syntax error at or near "SELEC"'),
    },
    { rule: 'drop-table' },
  ])
})

test('what a comment allows is listed, does not reach --fail-on, and still needs approval', async () => {
  const allowed = '-- faber-db: allow drop-column because nobody reads it\n'
  const cwd = await folderWith({ 'a.sql': `${allowed}ALTER TABLE users DROP COLUMN nick;` })
  const { exit, result } = await faberDbJson(['safety', 'a.sql', '--fail-on', 'low'], { cwd })
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    approval: 'enhanced',
    findings: [],
    suppressed: [{ rule: 'drop-column', line: 2, reason: 'nobody reads it' }],
  })
  const { stdout } = await faberDb(['safety', 'a.sql'], { cwd })
  expect(stdout).toMatch(/is allowed by a comment: nobody reads it\n! 1 statement in 1 file/)
})

test('what is pending in an environment is looked at there, and nothing is written', async () => {
  const project = await faberProject({
    migrations: { '20260101000000_users': users },
  })
  await project.json('migrate', 'dev')
  await project.addMigration('20260102000000_email', 'ALTER TABLE users DROP COLUMN email;\n')
  const before = await snapshot(project.dir)
  const { exit, result } = await project.json('safety', '--pending', 'dev')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    environment: 'dev',
    server_version: expect.stringMatching(/^\d+\.\d+$/),
    files: ['prisma/migrations/20260102000000_email/migration.sql'],
    findings: [{ rule: 'drop-column', object: 'users.email' }],
  })
  expect(await snapshot(project.dir)).toEqual(before)
  expect(await history(project.urls.dev)).toHaveLength(1)
  const { result: production } = await project.json('safety', '--pending', 'production')
  expect(production.details).toMatchObject({ findings: [], statements: 2 })
})

test('an environment that cannot be reached ends with 3', async () => {
  const project = await faberProject()
  await project.configure({ 'environments.dev.connection_string_env': 'NOWHERE' })
  await project.write('.env', 'NOWHERE="postgresql://me:secret-word@127.0.0.1:1/nowhere"\n')
  const { exit, result } = await project.json('safety', '--pending', 'dev')
  expect(exit).toBe(3)
  expect(JSON.stringify(result)).not.toContain('secret-word')
})

describe('--fail-on', () => {
  test.each([
    ['critical', 0],
    ['high', 4],
    ['low', 4],
  ])('%s ends with %i where the worst is high', async (risk, expected) => {
    const cwd = await folderWith({ 'a.sql': 'ALTER TABLE users DROP COLUMN email' })
    const { exit, result } = await faberDbJson(['safety', 'a.sql', '--fail-on', risk], { cwd })
    expect(exit).toBe(expected)
    expect(result.errors.map(({ code }) => code)).toEqual(expected === 0 ? [] : ['RISK_REACHED'])
    expect(result.details.risk_level).toBe('high')
  })

  test('says so under the findings', async () => {
    const cwd = await folderWith({ 'a.sql': 'DROP TABLE a' })
    const { exit, stdout } = await faberDb(['safety', 'a.sql', '--fail-on', 'high'], { cwd })
    expect(exit).toBe(4)
    expect(stdout).toMatch(/\^{12}\n[\s\S]*\n✗ --fail-on high: 1 of 1 finding\.\n$/)
  })
})

describe('--format', () => {
  test('json is --json', async () => {
    const cwd = await folderWith({ 'a.sql': 'DROP TABLE a' })
    const [one, other] = await Promise.all([
      faberDb(['safety', 'a.sql', '--json'], { cwd }),
      faberDb(['safety', 'a.sql', '--format=json'], { cwd }),
    ])
    expect(other).toEqual(one)
    const wrong = await faberDb(['safety', 'none.sql', '--format', 'json'], { cwd })
    expect(JSON.parse(wrong.stdout).errors).toMatchObject([{ code: 'FILE_UNREADABLE' }])
  })

  test.each(['sarif', 'github', 'markdown'])('%s is alone on stdout', async (format) => {
    const cwd = await folderWith({ 'a.sql': 'DROP TABLE a' })
    const args = ['safety', 'a.sql', '--format', format, '--fail-on', 'low']
    const { exit, stdout, stderr } = await faberDb(args, { cwd })
    expect({ exit, stderr }).toEqual({ exit: 4, stderr: '' })
    expect(stdout).toMatch(
      { sarif: /^\{[\s\S]*\}\n$/, github: /^::error .*\n$/ }[format] ?? /^### /,
    )
    const wrong = await faberDb(['safety', 'none.sql', '--format', format], { cwd })
    expect(wrong).toMatchObject({ exit: 2, stdout: '' })
    expect(wrong.stderr).toContain('none.sql does not exist.')
  })
})

test('colours are for terminals, unless NO_COLOR says otherwise', async () => {
  const cwd = await folderWith({ 'a.sql': 'DROP TABLE a' })
  const args = ['safety', 'a.sql']
  const never = { prompt: '\u0000', answer: '' }
  const { screen } = await atTerminal(args, { cwd, env: {} }, never)
  expect(screen).toContain('\u001b[1;31mcritical[drop-table]')
  const plain = await atTerminal(args, { cwd, env: { NO_COLOR: '1' } }, never)
  expect(plain.screen).toContain('critical[drop-table]')
  expect(plain.screen).not.toContain('\u001b[1;31m')
  expect((await faberDb(args, { cwd })).stdout).not.toContain('\u001b')
})

describe('--server-version', () => {
  test.each(['15', '15.4', '150004'])('takes %s', async (version) => {
    const cwd = await folderWith({ 'a.sql': 'SELECT 1' })
    const args = ['safety', 'a.sql', '--server-version', version]
    expect((await faberDbJson(args, { cwd })).result.details.server_version).toBe(version)
  })
})

describe('refused with 2:', () => {
  test.each([
    ['two sources', ['a.sql', '--stdin'], 'FILES and --stdin do not go together.'],
    ['a version that is none', ['a.sql', '--server-version', '9.6'], 'does not take "9.6"'],
    ['a server that would be asked', ['--pending', 'dev', '--server-version', '15'], 'leave out'],
    ['a risk that is none', ['a.sql', '--fail-on', 'hihg'], 'Did you mean "high"?'],
    ['a file that is not there', ['b.sql'], 'b.sql does not exist.'],
    ['a folder without migrations', ['empty'], 'empty holds no migrations'],
    ['text that is not UTF-8', ['latin1.sql'], 'latin1.sql is not UTF-8 text.'],
    ['nothing to look at', [], 'there are no migrations in prisma/migrations'],
  ])('%s', async (_, args, message) => {
    const cwd = await folderWith({
      'a.sql': 'SELECT 1',
      'empty/readme.md': '',
      'latin1.sql': Buffer.from([0x2d, 0x2d, 0xe9]),
    })
    const { exit, result } = await faberDbJson(['safety', ...args], { cwd })
    expect(exit).toBe(2)
    expect(result.message).toContain(message)
  })

  test('a configuration that is not valid', async () => {
    const project = await faberProject()
    await project.configure({ 'safety.destructive_operation': {} })
    await project.write('a.sql', 'SELECT 1')
    const { exit, result } = await project.json('safety', 'a.sql')
    expect(exit).toBe(2)
    expect(result.errors).toMatchObject([{ code: 'CONFIG_INVALID' }])
  })
})
