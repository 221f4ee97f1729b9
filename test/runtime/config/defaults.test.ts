import { expect, test } from 'vitest'
import { defaultSettings } from '../../../src/runtime/config/defaults.ts'
import { validateConfig } from '../../../src/runtime/config/load.ts'

test('the defaults are those that validating a configuration fills in', async () => {
  const minimal = {
    database: { provider: 'postgresql', migration_tool: 'prisma' },
    environments: { dev: { connection_string_env: 'DEV_DATABASE_URL' } },
  }
  const { safety, migrations } = await validateConfig(minimal, 'config.json')
  expect(defaultSettings()).toEqual({ safety, migrations })
})
