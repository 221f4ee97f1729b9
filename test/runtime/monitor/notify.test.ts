import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Alert } from '../../../src/runtime/alerts/alert.ts'
import { validateConfig } from '../../../src/runtime/config/load.ts'
import type { Health } from '../../../src/runtime/health/check.ts'
import { notifyOfLook } from '../../../src/runtime/monitor/notify.ts'
import { errorOf, temporaryFolder } from '../support.ts'

const now = () => new Date('2026-01-01T00:00:00.000Z')

function lookOf(health: Health) {
  const grade = health
  return {
    environment: 'production',
    health,
    isReached: true,
    checks: [
      { name: 'connectivity', title: 'Connectivity', grade, summary: '700 ms' },
      { name: 'migrations', title: 'Migrations', grade: 'healthy' as const, summary: '1 applied' },
    ],
    issues: health === 'healthy' ? [] : ['Connectivity: 700 ms', 'Disk: full'],
    advice: health === 'healthy' ? [] : ['Connectivity: Look at the server.'],
  }
}

/** Looks one after the other, each as a process of its own would; `send` hands over unless it is told to break. */
async function monitor() {
  const alerts = await temporaryFolder()
  const config = await validateConfig(
    {
      database: { provider: 'postgresql', migration_tool: 'prisma' },
      environments: { production: { connection_string_env: 'PROD_DATABASE_URL' } },
    },
    'config.json',
  )
  const handed: Alert[] = []
  return {
    handed,
    file: join(alerts, 'monitor/production.json'),
    async look(health: Health, breaks = false) {
      return notifyOfLook(lookOf(health), {
        config,
        state: { alerts },
        now,
        async send(told) {
          if (breaks) throw new Error('killed')
          handed.push(...told)
        },
      })
    },
  }
}

test('an illness is handed over once it is confirmed, and its end as well', async () => {
  const { look, handed } = await monitor()
  for (const health of ['unhealthy', 'unhealthy', 'healthy', 'healthy'] as const) await look(health)
  expect(handed).toEqual([
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      key: 'health/production',
      state: 'firing',
      severity: 'critical',
      environment: 'production',
      at: '2026-01-01T00:00:00.000Z',
      title: 'production is unhealthy: Connectivity: 700 ms (and 1 more)',
      lines: ['Connectivity: 700 ms', 'Disk: full', 'Connectivity: Look at the server.'],
      facts: {
        health: 'unhealthy',
        flapping: false,
        changed: [{ name: 'connectivity', from: 'healthy', to: 'unhealthy' }],
        checks: { connectivity: 'unhealthy', migrations: 'healthy' },
      },
    },
    expect.objectContaining({
      key: 'health/production',
      state: 'resolved',
      // Who hears only of what is critical hears the end of it too.
      severity: 'critical',
      title: 'production is healthy again.',
      lines: ['Well again: Connectivity.'],
    }),
  ])
})

test('flapping is told as such', async () => {
  const { look, handed } = await monitor()
  for (const health of ['h', 'd', 'h', 'd', 'h', 'd', 'h', 'd']) {
    await look(health === 'h' ? 'healthy' : 'degraded')
  }
  expect(handed.map(({ state, severity, title }) => ({ state, severity, title }))).toEqual([
    {
      state: 'firing',
      severity: 'warning',
      title: 'production is flapping, degraded at worst. Nothing more is told until it settles.',
    },
  ])
})

test('what was not handed over, because the process died, is at the next look, as the same alert', async () => {
  const { look, handed, file } = await monitor()
  await look('unhealthy')
  await expect(look('unhealthy', true)).rejects.toThrow('killed')
  const { telling } = JSON.parse(await readFile(file, 'utf8'))
  await look('unhealthy')
  await look('unhealthy')
  expect(handed).toEqual([telling])
})

test('looks at the same time all count, and tell one alert', async () => {
  const { look, handed } = await monitor()
  await Promise.all(['unhealthy', 'unhealthy', 'unhealthy'].map((each) => look(each as Health)))
  expect(new Set(handed.map(({ id }) => id)).size).toBe(1)
})

test('a damaged memory is said, and not written over', async () => {
  const { look, file } = await monitor()
  await look('healthy')
  await writeFile(file, '{')
  expect(await errorOf(() => look('unhealthy'))).toMatchObject({ code: 'STATE_CORRUPT' })
  expect(await readFile(file, 'utf8')).toBe('{')
})
