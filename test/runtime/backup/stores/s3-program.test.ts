import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { faberProject } from '../../../support/faber-project.ts'
import { withClient } from '../../../support/postgres/admin.ts'
import { faberDbJson } from '../../../support/program.ts'
import { startS3 } from '../../../support/s3.ts'

const key = 'correct horse battery staple'

test('the bundled program keeps encrypted backups in S3, and finds them there', async () => {
  const s3 = await startS3()
  onTestFinished(() => s3.stop())
  const project = await faberProject({ migrations: {} })
  await withClient(project.urls.dev, (client) =>
    client.query('create table goods as select n, md5(n::text) from generate_series(1, 500) n'),
  )
  const location = `s3://${s3.bucket}/shop`
  await project.configure({ 'backup.storage_location': location, 'backup.encrypt_backups': true })
  const json = (...args: string[]) =>
    faberDbJson(args, {
      cwd: project.dir,
      env: { ...project.env, ...s3.env, FABER_DB_BACKUP_KEY: key },
    })

  const made = await json('backup', 'create', 'dev', '--format', 'sql', '--compression', 'zstd')
  expect(made.result).toMatchObject({ status: 'success' })
  const { backup_id, file } = made.result.details
  expect(file).toBe(`${location}/dev/${backup_id}.sql.zst.age`)
  expect(made.stderr).not.toMatch(/warning/i)

  const listed = await json('backup', 'list', 'dev')
  expect(listed.result.details).toMatchObject({ backups: [{ backup_id }] })
  const verified = await json('backup', 'verify', 'dev', String(backup_id))
  expect(verified.result).toMatchObject({ status: 'success' })

  const shown = JSON.stringify([made, listed, verified])
  expect(shown).not.toContain(key)
  const left = await readdir(join(project.state, 'backups'), { recursive: true })
  expect(left.filter((path) => path.includes(String(backup_id)))).toEqual([])
})
