import { describe, expect, test } from 'vitest'
import { checks } from '../../../src/runtime/health/checks/index.ts'
import { readSamples } from '../../../src/runtime/monitor/samples.ts'
import { statePaths } from '../../../src/runtime/state/paths.ts'
import { parseExposition } from '../../support/exposition.ts'
import { faberProject } from '../../support/faber-project.ts'
import { freezingProxy } from '../../support/freezing-proxy.ts'
import { rows } from '../../support/observe.ts'
import { startPostgres } from '../../support/postgres/server.ts'
import { testServer } from '../../support/postgres/worker-server.ts'
import { faberDb, faberDbJson } from '../../support/program.ts'

const migrations = { '20260101000000_users': 'create table users (id int primary key);\n' }
const nowhere = 'postgresql://me:secret-word@127.0.0.1:1/nowhere'
const dev = { environment: 'dev' }

test('a database that answers and has its history whole is healthy; what is pending is no illness', async () => {
  const project = await faberProject({ migrations })
  const { exit, result } = await project.json('health-check', 'production')
  expect(exit).toBe(0)
  expect(result.details).toMatchObject({
    health: 'healthy',
    checks: [
      { name: 'connectivity', grade: 'healthy' },
      { name: 'migrations', grade: 'healthy', facts: { pending: ['20260101000000_users'] } },
    ],
  })
})

test('a migration edited after it was applied degrades it', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  await project.addMigration('20260101000000_users', 'create table people (id int primary key);\n')
  const { exit, result } = await project.json('health-check', 'dev')
  expect(exit).toBe(6)
  expect(result).toMatchObject({ status: 'warning', details: { health: 'degraded' } })
})

test('a migration that did not finish makes it unhealthy', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  await rows(project.urls.dev, 'update _prisma_migrations set finished_at = null')
  const { exit, result } = await project.json('health-check', 'dev')
  expect(exit).toBe(4)
  expect(result.errors[0]?.code).toBe('UNHEALTHY')
})

test('a server that cannot be reached is unhealthy, and what was not checked is not healthy', async () => {
  const project = await faberProject({ migrations })
  const { exit, result } = await faberDbJson(['health-check', 'dev'], {
    cwd: project.dir,
    env: { DEV_DATABASE_URL: 'postgresql://me:secret-word@127.0.0.1:1/nowhere' },
  })
  expect(exit).toBe(3)
  expect(result.details).toMatchObject({
    health: 'unhealthy',
    checks: [{ grade: 'unhealthy' }, { grade: 'unhealthy' }],
  })
})

test('--checks chooses', async () => {
  const project = await faberProject({ migrations })
  const { result } = await project.json('health-check', 'dev', '--checks', 'migrations')
  expect(result.details.checks).toMatchObject([{ name: 'migrations' }])
})

test('a group, or all, are one name', async () => {
  const project = await faberProject({ migrations })
  const { result } = await project.json('health-check', 'dev', '--checks', 'performance')
  expect(result.details.checks).toMatchObject(
    ['connections', 'long-running', 'blocked-sessions', 'slow-queries', 'cache-hit-rate'].map(
      (name) => ({ name }),
    ),
  )
  const every = await project.json('health-check', 'dev', '--checks', 'all')
  expect(every.exit).toBe(6)
  expect(every.result.details.checks).toHaveLength(checks.length)
})

test('each check has a line with a mark, and below them stand what is wrong and what to do', async () => {
  const project = await faberProject({ migrations })
  const { exit, stdout } = await project.run(
    'health-check',
    'dev',
    '--checks',
    'connectivity,slow-queries',
  )
  expect(exit).toBe(6)
  expect(stdout.split('\n').slice(0, 5)).toEqual([
    '! dev is degraded.',
    expect.stringMatching(/^ {2}✓ Connectivity: [\d.]+ ms$/),
    '  ? Slow queries: not checked: pg_stat_statements is not installed in this database',
    '! Slow queries: not checked: pg_stat_statements is not installed in this database',
    expect.stringContaining('  Next: Slow queries: Add it to shared_preload_libraries'),
  ])
})

test('all environments stand side by side, and the worst decides the exit', async () => {
  const project = await faberProject({ migrations })
  const healthy = await project.run('health-check', 'all')
  expect(healthy.exit).toBe(0)
  expect(healthy.stdout.trimEnd().split('\n')).toEqual([
    '✓ Environments: 2 healthy.',
    '  ✓ dev         healthy    ✓ 2',
    '  ✓ production  healthy    ✓ 2',
  ])
  await project.json('migrate', 'dev')
  await rows(project.urls.dev, 'update _prisma_migrations set finished_at = null')
  expect((await project.run('health-check', 'all')).exit).toBe(4)
  const { exit, result } = await faberDbJson(['health-check', 'all'], {
    cwd: project.dir,
    env: { ...project.env, PROD_DATABASE_URL: 'postgresql://me:word@127.0.0.1:1/nowhere' },
  })
  expect(exit).toBe(3)
  expect(result.details.environments).toMatchObject([
    { environment: 'dev', health: 'unhealthy' },
    { environment: 'production', health: 'unhealthy', error: expect.any(String) },
  ])
})

test('a history that cannot be read is not called healthy', async () => {
  const project = await faberProject({ migrations })
  await project.json('migrate', 'dev')
  await rows(project.urls.dev, 'alter table _prisma_migrations rename to hidden')
  await rows(project.urls.dev, 'create view _prisma_migrations as select 1/0 as id')
  const { exit, result } = await project.json('health-check', 'dev')
  expect(exit).toBe(4)
  expect(result.details.checks).toMatchObject([{ grade: 'healthy' }, { grade: 'unhealthy' }])
})

test.each([
  ['before it says who it is', 'server_version_num'],
  ['during the first check', 'begin transaction read only'],
  ['during the second check', '_prisma_migrations'],
])('a server that falls silent %s does not hold it past --timeout', async (_, at) => {
  const project = await faberProject({ migrations })
  const url = await freezingProxy(project.urls.dev, at)
  const start = performance.now()
  const { exit, result } = await faberDbJson(['health-check', 'dev', '--timeout', '1'], {
    cwd: project.dir,
    env: { DEV_DATABASE_URL: url },
  })
  expect(performance.now() - start).toBeLessThan(5_000)
  expect([3, 4]).toContain(exit)
  expect(result.details.health).toBe('unhealthy')
})

test('a server that is frozen does not hold it past --timeout', async () => {
  const project = await faberProject({ migrations })
  const server = await startPostgres({ major: testServer().major })
  try {
    process.kill(server.pid, 'SIGSTOP')
    const start = performance.now()
    const { exit, result } = await faberDbJson(['health-check', 'dev', '--timeout', '1'], {
      cwd: project.dir,
      env: { DEV_DATABASE_URL: server.url('postgres') },
    })
    expect(performance.now() - start).toBeLessThan(5_000)
    expect(exit).toBe(3)
    expect(result.details.health).toBe('unhealthy')
  } finally {
    process.kill(server.pid, 'SIGCONT')
    await server.stop()
  }
})

test('what was found is kept, also of an environment that was not reached', async () => {
  const project = await faberProject({ migrations })
  const at = { cwd: project.dir, env: { ...project.env, PROD_DATABASE_URL: nowhere } }
  await faberDbJson(['health-check', 'all', '--checks', 'connectivity,migrations,connections'], at)
  const state = statePaths(project.dir)
  expect(await readSamples(state, 'dev')).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      health: 'healthy',
      grades: { connectivity: 'healthy', migrations: 'healthy', connections: 'healthy' },
      figures: {
        latency_seconds: expect.any(Number),
        migrations_applied: 0,
        migrations_pending: 1,
        connections: expect.any(Number),
        connections_limit: expect.any(Number),
      },
    },
  ])
  expect(await readSamples(state, 'production')).toMatchObject([
    { health: 'unhealthy', grades: { connectivity: 'unhealthy' }, figures: {} },
  ])
})

test('a configuration that is wrong says nothing of the database, and nothing is kept', async () => {
  const project = await faberProject({ migrations })
  const { exit } = await faberDbJson(['health-check', 'dev'], { cwd: project.dir, env: {} })
  expect(exit).toBe(2)
  expect(await readSamples(statePaths(project.dir), 'dev')).toEqual([])
})

describe('--prometheus prints metrics and nothing else', () => {
  test.each([
    ['healthy', 0, 'select 1'],
    ['unhealthy', 4, 'update _prisma_migrations set finished_at = null'],
  ])('of a database that is %s', async (health, code, sql) => {
    const project = await faberProject({ migrations })
    await project.json('migrate', 'dev')
    await rows(project.urls.dev, sql)
    const { exit, stdout } = await project.run('health-check', 'dev', '--prometheus')
    expect(exit).toBe(code)
    const metrics = parseExposition(stdout)
    expect(metrics.get('faber_db_up')?.samples).toEqual([{ labels: dev, value: 1 }])
    expect(metrics.get('faber_db_health')?.samples).toContainEqual({
      labels: { ...dev, health },
      value: 1,
    })
    expect(metrics.get('faber_db_latency_seconds')?.samples).toHaveLength(1)
  })

  test('of one that is not reached', async () => {
    const project = await faberProject({ migrations })
    const at = { cwd: project.dir, env: { DEV_DATABASE_URL: nowhere } }
    const { exit, stdout } = await faberDb(['health-check', 'dev', '--prometheus'], at)
    expect(exit).toBe(3)
    const metrics = parseExposition(stdout)
    expect(metrics.get('faber_db_up')?.samples).toEqual([{ labels: dev, value: 0 }])
    expect(metrics.has('faber_db_latency_seconds')).toBe(false)
  })

  test('of all', async () => {
    const project = await faberProject({ migrations })
    const { exit, stdout } = await project.run('health-check', 'all', '--prometheus')
    expect(exit).toBe(0)
    expect(parseExposition(stdout).get('faber_db_up')?.samples).toEqual([
      { labels: dev, value: 1 },
      { labels: { environment: 'production' }, value: 1 },
    ])
  })

  test('of all, where the configuration of one is wrong', async () => {
    const project = await faberProject({ migrations })
    const at = { cwd: project.dir, env: { DEV_DATABASE_URL: project.urls.dev } }
    const { exit, stdout } = await faberDb(['health-check', 'all', '--prometheus'], at)
    expect(exit).toBe(2)
    expect(parseExposition(stdout).get('faber_db_up')?.samples).toEqual([
      { labels: dev, value: 1 },
      { labels: { environment: 'production' }, value: 0 },
    ])
  })

  test('and where nothing could be looked at, the error stands on stderr', async () => {
    const project = await faberProject({ migrations })
    const at = { cwd: project.dir, env: {} }
    const { exit, stdout, stderr } = await faberDb(['health-check', 'dev', '--prometheus'], at)
    expect([exit, stdout]).toEqual([2, ''])
    expect(stderr).toContain('VARIABLE_UNSET')
  })
})
