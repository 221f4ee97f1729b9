import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Alert } from '../../../src/runtime/alerts/alert.ts'
import type { AlertContext } from '../../../src/runtime/alerts/send.ts'
import { validateConfig } from '../../../src/runtime/config/load.ts'
import { temporaryFolder } from '../support.ts'

export const signingSecret = `whsec_${Buffer.from('a signing secret of tests').toString('base64')}`

export function alert(more: Partial<Alert> = {}): Alert {
  return {
    id: randomUUID(),
    key: 'health/production',
    state: 'firing',
    severity: 'critical',
    environment: 'production',
    at: new Date().toISOString(),
    title: 'production is unhealthy: Connectivity: the server does not answer',
    lines: ['The server does not answer.', 'Next: look whether it runs.'],
    facts: { grades: { connectivity: 'unhealthy' } },
    ...more,
  }
}

/** A project that has nothing but receivers, in a folder of its own. */
export async function withReceivers(
  receivers: object,
  env: NodeJS.ProcessEnv = {},
): Promise<AlertContext> {
  const root = await temporaryFolder()
  const config = await validateConfig(
    {
      database: { provider: 'postgresql', migration_tool: 'prisma' },
      environments: {
        dev: { connection_string_env: 'DEV_DATABASE_URL' },
        production: { connection_string_env: 'PROD_DATABASE_URL' },
      },
      alerts: { receivers },
    },
    'config.json',
  )
  return {
    config,
    root,
    env,
    state: { alerts: join(root, 'alerts') },
    signal: new AbortController().signal,
    now: () => new Date(),
  }
}
