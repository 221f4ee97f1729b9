import { chmod, chown, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { execa } from 'execa'
import { expect, inject, test } from 'vitest'
import type { ErrorCode, Result } from '../../src/operations/index.ts'
import { type FaberProject, faberProject } from '../support/faber-project.ts'
import { dumpSchema, history, snapshot } from '../support/observe.ts'
import { serverUser } from '../support/postgres/user.ts'
import { faberDb } from '../support/program.ts'

const users = { '20260101000000_users': 'create table users (id int primary key);\n' }
const config = '.fractary/plugins/faber-db/config.json'

interface Fault {
  /** What is wrong. */
  readonly name: string
  readonly arrange: (project: FaberProject) => Promise<unknown>
  readonly args?: string[]
  readonly env?: (project: FaberProject) => NodeJS.ProcessEnv
  readonly expected: { exit: number; code: ErrorCode; says: string }
}

const urlWith = (url: string, change: Partial<URL>) => Object.assign(new URL(url), change).href

const nothing = async () => {}
const emptySql = (text: string) => (project: FaberProject) =>
  project.addMigration('20260102000000_more', text)

const faults: Fault[] = [
  {
    name: 'there is no configuration',
    arrange: ({ dir }) => rm(join(dir, config)),
    expected: { exit: 2, code: 'CONFIG_MISSING', says: 'There is no configuration at' },
  },
  {
    name: 'the configuration is no JSON',
    arrange: (project) => project.write(config, '{\n  "a": 1,\n}\n'),
    expected: { exit: 2, code: 'CONFIG_INVALID', says: 'line 3, column 1' },
  },
  {
    name: 'a key is misspelt',
    arrange: (project) => project.configure({ 'safety.protected_enviroments': ['dev'] }),
    expected: { exit: 2, code: 'CONFIG_INVALID', says: 'did you mean "protected_environments"?' },
  },
  {
    name: 'the variable is not set',
    arrange: nothing,
    env: () => ({}),
    expected: { exit: 2, code: 'VARIABLE_UNSET', says: 'DEV_DATABASE_URL' },
  },
  {
    name: 'the connection string is none',
    arrange: nothing,
    env: () => ({ DEV_DATABASE_URL: 'host=localhost password=quiet-word' }),
    expected: { exit: 2, code: 'URL_INVALID', says: 'does not begin with postgresql://' },
  },
  {
    name: 'nothing listens on the port',
    arrange: nothing,
    env: ({ urls }) => ({ DEV_DATABASE_URL: urlWith(urls.dev, { port: '1' }) }),
    expected: { exit: 3, code: 'DB_UNREACHABLE', says: '127.0.0.1:1 does not answer' },
  },
  {
    name: 'the password is wrong',
    arrange: nothing,
    env: ({ urls }) => ({
      DEV_DATABASE_URL: urlWith(urls.dev, { password: 'quiet-word' }),
    }),
    expected: { exit: 3, code: 'DB_AUTH_FAILED', says: 'rejects the user "postgres"' },
  },
  {
    name: 'the database does not exist',
    arrange: nothing,
    env: ({ urls }) => ({
      DEV_DATABASE_URL: urlWith(urls.dev, { pathname: '/nowhere' }),
    }),
    expected: { exit: 3, code: 'DB_MISSING', says: 'There is no database "nowhere"' },
  },
  {
    name: 'the environment is not one of the configuration',
    arrange: nothing,
    args: ['migrate', 'prodution'],
    expected: { exit: 2, code: 'ENVIRONMENT_UNKNOWN', says: 'Did you mean "production"?' },
  },
  {
    name: 'the environment has the name of something that every object has',
    arrange: nothing,
    args: ['migrate', 'constructor'],
    expected: { exit: 2, code: 'ENVIRONMENT_UNKNOWN', says: '"constructor"' },
  },
  {
    name: 'the flag is misspelt',
    arrange: nothing,
    args: ['migrate', 'dev', '--dry-rum'],
    expected: { exit: 2, code: 'USAGE', says: 'Did you mean "--dry-run"?' },
  },
  {
    name: 'the operation is misspelt',
    arrange: nothing,
    args: ['migrat', 'dev'],
    expected: { exit: 2, code: 'USAGE', says: 'Did you mean "migrate"?' },
  },
  {
    name: 'a migration’s folder has no migration.sql',
    arrange: ({ dir }) => mkdir(join(dir, 'prisma/migrations/20260102000000_more')),
    expected: {
      exit: 2,
      code: 'MIGRATIONS_INVALID',
      says: '20260102000000_more/migration.sql is missing',
    },
  },
  {
    name: 'a pending migration is empty',
    arrange: emptySql(''),
    expected: {
      exit: 2,
      code: 'MIGRATIONS_INVALID',
      says: '20260102000000_more/migration.sql is empty',
    },
  },
  {
    name: 'a pending migration holds only a comment',
    arrange: emptySql('-- later\n'),
    expected: { exit: 2, code: 'MIGRATIONS_INVALID', says: 'is empty' },
  },
  {
    name: 'a migration is no text',
    arrange: ({ dir }) =>
      mkdir(join(dir, 'prisma/migrations/20260102000000_more')).then(() =>
        writeFile(
          join(dir, 'prisma/migrations/20260102000000_more/migration.sql'),
          Buffer.from([0xff, 0xfe, 0x00, 0x53]),
        ),
      ),
    expected: { exit: 2, code: 'MIGRATIONS_INVALID', says: 'is not UTF-8 text' },
  },
  {
    name: 'a migration has a syntax error',
    arrange: emptySql('select 1;\n\ncreate tabel pets ();\n'),
    expected: { exit: 4, code: 'SQL_INVALID', says: '20260102000000_more/migration.sql:3' },
  },
  {
    name: 'the migrations folder is a file',
    arrange: async (project) => {
      await rm(join(project.dir, 'prisma/migrations'), { recursive: true })
      await project.write('prisma/migrations', '')
    },
    expected: { exit: 2, code: 'MIGRATIONS_INVALID', says: 'prisma/migrations' },
  },
]

const byName = faults.map((fault) => [fault.name, fault] as const)

test.each(byName)('%s: said in one document, and nothing is changed', async (_, fault) => {
  const { arrange, args = ['migrate', 'dev'], expected } = fault
  const project = await faberProject({ migrations: users })
  await arrange(project)
  const files = await snapshot(project.dir)
  const schema = await dumpSchema(project.urls.dev)
  const env = fault.env?.(project) ?? project.env

  const { exit, stdout, stderr } = await faberDb([...args, '--json'], { cwd: project.dir, env })

  const result: Result = JSON.parse(stdout)
  expect({ exit, code: result.errors[0]?.code }).toEqual({
    exit: expected.exit,
    code: expected.code,
  })
  expect(result.message).toContain(expected.says)
  expect(stdout + stderr).not.toMatch(/quiet-word|\n\s+at .*:\d+:\d+/)
  expect(await snapshot(project.dir)).toEqual(files)
  expect(await dumpSchema(project.urls.dev)).toBe(schema)
})

test('an empty migration that is applied already is no fault', async () => {
  const project = await faberProject({ migrations: users })
  await project.json('migrate', 'dev')
  await project.write('prisma/migrations/20260101000000_users/migration.sql', '')
  expect((await project.json('migrate', 'dev')).exit).toBe(6)
})

test('a name with spaces and quotes is a name', async () => {
  const name = `20260102000000_it's a "copy"`
  const project = await faberProject({ migrations: { ...users, [name]: 'select 1;\n' } })
  expect((await project.json('migrate', 'dev')).exit).toBe(0)
  expect((await history(project.urls.dev)).map((row) => row.name)).toContain(name)
})

test('a state folder that is a file stops the run before anything is changed', async () => {
  const project = await faberProject({ migrations: users })
  await project.write('.fractary/plugins/faber-db/audit', '')
  const { exit, result } = await project.json('migrate', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]?.code).toBe('STATE_UNWRITABLE')
  await expect(history(project.urls.dev)).rejects.toThrow('does not exist')
})

test('a state folder that may not be written stops the run before anything is changed', async () => {
  const project = await faberProject({ migrations: users })
  const user = serverUser()
  if (user) await give(project.dir, user)
  await chmod(project.state, 0o500)
  const { exitCode, stdout, stderr } = await execa(
    process.execPath,
    [inject('program'), 'migrate', 'dev', '--json'],
    {
      cwd: project.dir,
      env: { PATH: process.env.PATH, HOME: project.dir, ...project.env },
      extendEnv: false,
      reject: false,
      ...user,
    },
  )
  await chmod(project.state, 0o700)
  expect({ exitCode, stderr }).toMatchObject({ exitCode: 4 })
  expect(JSON.parse(stdout).errors[0].code).toBe('STATE_UNWRITABLE')
  await expect(history(project.urls.dev)).rejects.toThrow('does not exist')
})

/** Hands the project to another user: root may write everywhere. The program must be readable too. */
async function give(dir: string, { uid, gid }: { uid: number; gid: number }) {
  await chmod(join(inject('program'), '../..'), 0o755)
  const entries = await readdir(dir, { recursive: true })
  for (const entry of ['.', ...entries]) await chown(join(dir, entry), uid, gid)
}
