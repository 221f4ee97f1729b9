import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { execa } from 'execa'
import { expect, inject, test } from 'vitest'
import { type FaberProject, faberProject } from '../../support/faber-project.ts'
import { libpq, rows } from '../../support/observe.ts'
import { freshDatabase } from '../../support/postgres/database.ts'
import { faberDbJson } from '../../support/program.ts'

/** Root may give one process a view of the file system of its own. */
const canHideTools = spawnSync('unshare', ['--mount', 'true']).status === 0
const hideTools =
  'if [ -d /usr/lib/postgresql ]; then mount -t tmpfs none /usr/lib/postgresql; fi; PATH=/nowhere'
/** No file may grow beyond 2 kB: the kernel refuses more, as it does when the disk is full. */
const fullDisk = "trap '' XFSZ; ulimit -f 4"

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
    join(inject('postgres').toolsDir, 'pg_restore'),
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

test.runIf(canHideTools)('without pg_dump it says what to install and leaves nothing', async () => {
  const project = await faberProject()
  const { exit, stdout } = await underShell(hideTools, project)
  expect(exit).toBe(2)
  expect(JSON.parse(stdout).errors[0]).toMatchObject({
    code: 'TOOL_MISSING',
    message: 'pg_dump and pg_restore are not installed.',
  })
  expect(await readdir(join(project.state, 'backups/dev'))).toEqual([])
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
  expect(await readdir(join(project.state, 'backups'))).toEqual(['dev'])
  expect(await readdir(join(project.state, 'backups/dev'))).toEqual([])
})

test.runIf(process.platform === 'linux')(
  'on a full disk nothing is listed and nothing stays',
  async () => {
    const project = await faberProject({ migrations })
    await project.json('migrate', 'dev')
    const { exit, stdout } = await underShell(fullDisk, project)
    expect(exit).toBe(4)
    expect(JSON.parse(stdout).errors[0].code).toBe('BACKUP_FAILED')
    expect(await readdir(join(project.state, 'backups/dev'))).toEqual([])
  },
)

/** Runs the backup of dev under a line of shell that changes its world first. */
async function underShell(line: string, { dir, env }: FaberProject) {
  const { exitCode, stdout } = await execa(
    'unshare',
    [
      '--mount',
      'sh',
      '-c',
      `${line}; exec "$0" "$@"`,
      process.execPath,
      inject('program'),
      ...['backup', 'create', 'dev', '--json'],
    ],
    {
      cwd: dir,
      env: { PATH: `${inject('postgres').toolsDir}:${process.env.PATH}`, HOME: dir, ...env },
      extendEnv: false,
      reject: false,
    },
  )
  return { exit: exitCode, stdout }
}
