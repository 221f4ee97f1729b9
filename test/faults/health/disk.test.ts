import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { stranger } from '../../runtime/health/support.ts'
import { startPostgres } from '../../support/postgres/server.ts'
import { testServer } from '../../support/postgres/worker-server.ts'
import { canMountDisks, smallDisk } from '../../support/small-disk.ts'
import { lookout, ownServer } from './support.ts'

/** Less WAL than the smallest disk holds. */
const settings = { min_wal_size: '32MB', max_wal_size: '64MB' }
const checks = ['--checks', 'disk']
/** What it holds is not compressed. */
const filler = 'create table filler (line text); alter table filler alter line set storage external'
const megabytes = (rows: number) =>
  `insert into filler select repeat(md5(n::text), 250) from generate_series(1, ${rows * 125}) n`

test.runIf(canMountDisks())(
  'a disk that fills up is degraded, then unhealthy, and healthy again when there is room',
  async () => {
    const { look } = await lookout({ 'health_checks.thresholds.wal_degraded_percent': 100_000 })
    const disk = await smallDisk(400)
    const { major } = testServer()
    const server = await startPostgres({ major, settings, dataDir: join(disk, 'server') })
    onTestFinished(() => server.stop())
    const url = await server.createDatabase()
    const admin = await stranger(url)
    await admin.query(filler)
    expect((await look(url, ...checks)).check('disk')).toMatchObject({
      grade: 'healthy',
      summary: expect.stringMatching(/the disk of the data is [\d.]+ % full, [\d.]+ MB free/),
    })

    const fillTo = async (percent: number) => {
      for (let looked = await look(url, ...checks); ; looked = await look(url, ...checks)) {
        const { used_percent: used } = looked.check('disk').facts as { used_percent: number }
        if (used > percent) return looked
        await admin.query(megabytes(Math.ceil((percent + 1.5 - used) * 2)))
        await admin.query('checkpoint')
      }
    }
    expect(await fillTo(81)).toMatchObject({ exit: 6, health: 'degraded' })
    const full = await fillTo(91)
    expect(full).toMatchObject({ exit: 4, health: 'unhealthy' })
    expect(full.check('disk').advice).toContain('Enlarge the disk')

    await admin.query('truncate filler')
    await admin.query('checkpoint')
    expect((await look(url, ...checks)).check('disk').grade).toBe('healthy')
  },
)

test('a disk that cannot be looked at is reckoned from its size and what the databases take of it', async () => {
  const { look, project } = await lookout({
    'health_checks.thresholds.wal_degraded_percent': 100_000,
  })
  const server = await ownServer(settings)
  const url = await server.createDatabase()
  const admin = await stranger(url)
  await admin.query(`create role clerk login password 'clerk'`)
  await admin.query('grant execute on function pg_ls_waldir() to clerk')
  await admin.query(filler)
  const clerk = Object.assign(new URL(url), { username: 'clerk', password: 'clerk' }).href
  const gradeWith = async (gigabytes: number) => {
    await project.configure({ 'environments.dev.disk_gb': gigabytes })
    return (await look(clerk, ...checks)).check('disk')
  }

  // This role may not see where the data is, and so nobody can look at the disk.
  expect((await look(clerk, ...checks)).check('disk').summary).toContain('is not known')
  const before = (await gradeWith(1)).facts as { free_bytes: number }
  const taken = (1_000_000_000 - before.free_bytes) / 1_000_000_000
  expect((await gradeWith(taken / 0.5)).grade).toBe('healthy')
  expect((await gradeWith(taken / 0.85)).grade).toBe('degraded')
  expect((await gradeWith(taken / 0.95)).grade).toBe('unhealthy')

  await project.configure({ 'environments.dev.disk_gb': taken / 0.5 })
  await admin.query(megabytes(Math.ceil((taken * 1000) / 1.5)))
  expect(await look(clerk, ...checks)).toMatchObject({ exit: 4, health: 'unhealthy' })
})
