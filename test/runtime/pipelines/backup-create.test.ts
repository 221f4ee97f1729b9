import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { describe, expect, inject, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { libpq, rows, snapshot } from '../../support/observe.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { testServer } from '../../support/postgres/worker-server.ts'
import { faberDbJson } from '../../support/program.ts'
import { filesUnder } from '../backup/support.ts'

/** Root may give one process a view of the file system of its own. */
const canHideTools = spawnSync('unshare', ['--mount', 'true']).status === 0
const hideTools =
  'if [ -d /usr/lib/postgresql ]; then mount -t tmpfs none /usr/lib/postgresql; fi; PATH=/nowhere'
const backups = '.fractary/plugins/faber-db/backups'
/** The backups lie on a disk of 64 kB. */
const smallDisk = `mkdir -p ${backups}; mount -t tmpfs -o size=64k none ${backups}`

const migrations = {
  '20260101000000_users': `create table users (id int primary key, name text);
insert into users select n, 'user ' || n from generate_series(1, 1000) n;\n`,
}

test('the backup is listed, its checksum is that of the file, and only its owner can read it', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  const args = ['--label', 'Before Release', '--reason', 'to be sure']
  const { exit, result } = await project.json('backup', 'create', 'dev', ...args)
  expect(exit).toBe(0)
  const file = join(project.dir, String(result.details.file))
  expect(file).toMatch(/\/backups\/dev\/backup-\d{8}-\d{6}-before-release\.dump$/)
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex')
  expect(result.details).toMatchObject({ sha256, migration_head: '20260101000000_users' })
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect((await stat(dirname(file))).mode & 0o777).toBe(0o700)
  const record = { backup_id: result.details.backup_id, sha256, reason: 'to be sure' }
  expect(JSON.parse(await readFile(`${file}.json`, 'utf8'))).toMatchObject(record)
  const listed = JSON.parse(await readFile(join(project.state, 'backups/backups.json'), 'utf8'))
  expect(listed).toMatchObject([record])
  const audit = await project.json('audit', 'list', 'dev', '--limit', '1')
  expect(audit.result.details.entries).toMatchObject([{ operation: 'backup create', sha256 }])
})

test('restored into another database it has equal rows', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  const { result } = await project.json('backup', 'create', 'dev')
  const other = await freshDatabase()
  await execa(
    join(testServer().toolsDir, 'pg_restore'),
    ['--dbname', other.name, join(project.dir, String(result.details.file))],
    { env: libpq(other.url) },
  )
  const users = 'select * from users order by id'
  expect(await rows(other.url, users)).toEqual(await rows(project.urls.dev, users))
  expect(await rows(other.url, 'select * from _prisma_migrations')).toHaveLength(1)
})

test('two at the same second have names of their own, and both are listed', async () => {
  const project = await faberProject()
  const both = await Promise.all([1, 2].map(() => project.json('backup', 'create', 'dev')))
  expect(both.map(({ exit }) => exit)).toEqual([0, 0])
  const listed = JSON.parse(await readFile(join(project.state, 'backups/backups.json'), 'utf8'))
  expect(new Set(listed.map(({ file }: { file: string }) => file)).size).toBe(2)
})

test('what it holds is told, and each format and compression can be asked for', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  const args = ['--format', 'directory', '--compression', 'none', '--retention', '7']
  const { exit, result } = await project.json('backup', 'create', 'dev', ...args)
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ tables: 2, rows: 1001, encrypted: false })
  expect(result.details.file).toMatch(/\.dir$/)
  const { stdout } = await project.run('backup', 'create', 'dev', '--format', 'sql')
  expect(stdout).toContain('.sql.gz')
  expect(stdout).toContain('Holds: 2 tables, 1001 rows')
})

test('an encrypted one shows nothing of the rows, and the key is told nowhere', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  await project.configure({ 'backup.encrypt_backups': true })
  const without = await project.json('backup', 'create', 'dev')
  expect(without).toMatchObject({ exit: 2, result: { errors: [{ code: 'BACKUP_KEY' }] } })
  const key = 'correct horse battery staple'
  const env = { ...project.env, FABER_DB_BACKUP_KEY: key }
  const args = ['backup', 'create', 'dev', '--format', 'sql', '--compression', 'none']
  const { exit, result } = await faberDbJson(args, { cwd: project.dir, env })
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({ encrypted: true })
  const files = Object.values(await snapshot(project.dir))
  expect(files.filter((text) => text.includes(key))).toEqual([])
  expect(await project.read(String(result.details.file))).not.toContain('user 7')
})

test.runIf(canHideTools)('without pg_dump it says what to install and leaves nothing', async () => {
  const project = await faberProject()
  const { exit, stdout } = await underShell(hideTools, project)
  expect(exit).toBe(2)
  expect(JSON.parse(stdout).errors[0]).toMatchObject({
    code: 'TOOL_MISSING',
    message: 'pg_dump and pg_restore are not installed.',
  })
  expect(await filesUnder(join(project.state, 'backups'))).toEqual([])
})

test('a dump that fails is not listed, and nothing of it stays', async () => {
  const project = await faberProject()
  const role = `blind_${new URL(project.urls.dev).pathname.slice(1)}`
  await rows(project.urls.dev, 'create table secret (id int)')
  await rows(project.urls.dev, `create role ${role} login password 'only-for-this-test'`)
  const url = new URL(project.urls.dev)
  url.username = role
  url.password = 'only-for-this-test'
  const { exit, result } = await faberDbJson(['backup', 'create', 'dev'], {
    cwd: project.dir,
    env: { DEV_DATABASE_URL: url.href },
  })
  await rows(project.urls.dev, `drop role ${role}`)
  expect(exit).toBe(4)
  expect(result.errors[0]).toMatchObject({
    code: 'BACKUP_FAILED',
    why: expect.stringContaining('permission denied for table secret'),
  })
  expect(await filesUnder(join(project.state, 'backups'))).toEqual([])
})

describe.runIf(canHideTools)('on a full disk', () => {
  test.each(['custom', 'directory', 'sql'])(
    'nothing is listed and nothing stays (%s)',
    async (format) => {
      const words = `create table words as select md5(n::text) from generate_series(1, 20000) n;\n`
      const project = await faberProject({ migrations: { '20260101000000_words': words } })
      await project.json('migrate', 'dev')
      const args = ['--format', format]
      const { exit, stdout, stderr } = await underShell(smallDisk, project, args)
      expect(exit).toBe(4)
      const [error] = JSON.parse(stdout).errors
      expect(error).toMatchObject({ code: 'BACKUP_FAILED' })
      expect(error.why).toMatch(/no space left/i)
      expect(stderr).toBe('')
    },
  )
})

/** Runs the backup of dev under a line of shell that changes its world first; tells the files that are left on stderr. */
async function underShell(line: string, { dir, env }: FaberProject, args: string[] = []) {
  const { exitCode, stdout, stderr } = await execa(
    'unshare',
    [
      '--mount',
      'sh',
      '-c',
      `${line}; "$0" "$@"; code=$?; /usr/bin/find ${backups} -type f >&2; exit $code`,
      process.execPath,
      inject('program'),
      ...['backup', 'create', 'dev', ...args, '--json'],
    ],
    {
      cwd: dir,
      env: { PATH: `${testServer().toolsDir}:${process.env.PATH}`, HOME: dir, ...env },
      extendEnv: false,
      reject: false,
    },
  )
  return { exit: exitCode, stdout, stderr }
}
