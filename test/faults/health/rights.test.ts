import { expect, onTestFinished, test } from 'vitest'
import { ordinaryRole, stranger } from '../../runtime/health/support.ts'
import { faberDb } from '../../support/program.ts'
import { lookout, ownServer } from './support.ts'

/** What a role without rights may not see some of. */
const world = `
  create extension pg_stat_statements;
  create table numbered (id serial primary key);
  insert into numbered select from generate_series(1, 10);
  revoke connect on database hidden from public`

/** The statements of an advice that give a right. */
function grantsIn(advice = ''): string[] {
  return [...advice.matchAll(/`(grant [^`]+)`|\((ALTER ROLE [^)]+)\)/g)].map(
    ([, grant, role]) => grant ?? role ?? '',
  )
}

test('a role without rights never calls healthy what it cannot see, and the grants that it is told mend it', async () => {
  const { look, project } = await lookout({ 'environments.dev.disk_gb': 1000 })
  const server = await ownServer({ shared_preload_libraries: 'pg_stat_statements' })
  const url = await server.createDatabase()
  await server.createDatabase('hidden')
  // What this replays would serve the role as well.
  const env = { DEV_DATABASE_URL: url, XDG_CACHE_HOME: `${project.dir}/apart` }
  await faberDb(['migrate', 'dev'], { cwd: project.dir, env })
  const admin = await stranger(url)
  await admin.query(world)
  const role = await ordinaryRole(url)
  const name = new URL(role).username
  onTestFinished(async () => void (await admin.query(`drop owned by ${name}`)))
  const checks = ['--checks', 'all']

  const before = await look(role, ...checks)
  expect(before).toMatchObject({ exit: 6, health: 'degraded' })
  expect(before.graded('unhealthy')).toEqual([])
  expect(before.graded('unknown')).toEqual([
    'migrations',
    'long-running',
    'idle-in-transaction',
    'slow-queries',
    'sequences',
    'disk',
    'schema',
  ])

  // A right that is given may show the next that is missing.
  let looked = before
  for (let round = 0; round < 2; round += 1) {
    const told = looked.graded('unknown').flatMap((name) => grantsIn(looked.check(name).advice))
    for (const sql of new Set(told)) await admin.query(sql)
    looked = await look(role, ...checks)
  }
  expect(looked.graded('unknown')).toEqual([])
})
