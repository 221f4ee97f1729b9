import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { getEnvironment } from '../../../src/runtime/config/environment.ts'
import type { Config } from '../../../src/runtime/config/schema.ts'
import { configSchema } from '../../../src/runtime/config/schema.ts'
import type { Check, CheckContext, Finding, Thresholds } from '../../../src/runtime/health/check.ts'
import { createContext } from '../../../src/runtime/health/context.ts'
import { runChecks } from '../../../src/runtime/health/run-checks.ts'
import { openSession } from '../support.ts'

export type Overrides = Partial<Omit<CheckContext, 'thresholds'>> & {
  readonly thresholds?: Partial<Thresholds>
}

/** What checks of a database are given where a configuration says nothing of them. */
export async function contextOf(url: string, overrides: Overrides = {}): Promise<CheckContext> {
  const session = await openSession(url)
  const config = testConfig()
  const context = createContext({
    session,
    server: await session.identify(),
    config,
    environment: getEnvironment(config, 'dev'),
    now: () => new Date(),
    migrations: () => Promise.reject(new Error('not asked for')),
    newestBackup: () => Promise.reject(new Error('not asked for')),
    samples: () => Promise.resolve([]),
    drift: () => Promise.reject(new Error('not asked for')),
  })
  return {
    ...context,
    ...overrides,
    thresholds: { ...context.thresholds, ...overrides.thresholds },
  }
}

/** Runs one check as health-check does. */
export async function look(check: Check, url: string, overrides: Overrides = {}): Promise<Finding> {
  const limits = { check: 10, total: 10 }
  const { checks } = await runChecks([check], await contextOf(url, overrides), limits)
  return checks[0] as Finding
}

/** A connection of somebody else, closed when the test is over. */
export async function stranger(url: string): Promise<Client> {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** The connection string of a role without any right but to connect; dropped when the test is over. */
export async function ordinaryRole(url: string): Promise<string> {
  const admin = await stranger(url)
  const name = `ordinary_${Math.random().toString(36).slice(2)}`
  await admin.query(`create role ${name} login password 'plain'`)
  onTestFinished(async () => {
    await admin.query(`drop role ${name}`)
  })
  return Object.assign(new URL(url), { username: name, password: 'plain' }).href
}

function testConfig(): Config {
  const { thresholds } = configSchema.properties.health_checks.properties
  return {
    environments: { dev: { connection_string_env: 'DEV_DATABASE_URL', require_approval: false } },
    safety: { protected_environments: [], backup_enforcement: {} },
    backup: { retention_days: 30 },
    health_checks: {
      thresholds: Object.fromEntries(
        Object.entries(thresholds.properties).map(([name, schema]) => [name, schema.default]),
      ),
    },
  } as unknown as Config
}
