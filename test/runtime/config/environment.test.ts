import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  connectionString,
  getEnvironment,
  needsApproval,
} from '../../../src/runtime/config/environment.ts'
import { validateConfig } from '../../../src/runtime/config/load.ts'
import { errorOf, temporaryFolder, wordsOf } from '../support.ts'

/** dev asks for nothing, staging for a backup, production is protected. */
const configured = (safety: object = {}) =>
  validateConfig(
    {
      database: { provider: 'postgresql', migration_tool: 'prisma' },
      environments: {
        dev: { connection_string_env: 'DEV_URL', backup_before_migrate: false },
        staging: { connection_string_env: 'STAGING_URL' },
        production: { connection_string_env: 'PROD_URL' },
        asks: { connection_string_env: 'ASKS_URL', require_approval: true },
      },
      safety,
    },
    'config.json',
  )

test('an unknown environment is refused with the nearest and all that there are', async () => {
  const config = await configured()
  const error = await errorOf(() => getEnvironment(config, 'prodution'))
  expect(error).toMatchObject({ code: 'ENVIRONMENT_UNKNOWN', exit: 2 })
  expect(error.message).toContain('Did you mean "production"?')
  expect(error.text.next).toBe('Use one of: dev, staging, production and asks.')
})

test.each(['constructor', '__proto__', 'toString'])('%s is no environment', async (name) => {
  const config = await configured()
  expect((await errorOf(() => getEnvironment(config, name))).code).toBe('ENVIRONMENT_UNKNOWN')
})

describe('backups before a migration', () => {
  test.each([
    ['dev', 'optional'],
    ['staging', 'recommended'],
    ['production', 'required'],
  ])('on %s they are %s', async (name, policy) => {
    expect(getEnvironment(await configured(), name).backupPolicy).toBe(policy)
  })

  test('safety.backup_enforcement decides before everything else', async () => {
    const config = await configured({ backup_enforcement: { dev: 'required' } })
    expect(getEnvironment(config, 'dev').backupPolicy).toBe('required')
  })
})

describe('approval', () => {
  test.each([
    ['dev', false],
    ['production', true],
    ['asks', true],
  ])('of a migration on %s: %s', async (name, wanted) => {
    const config = await configured()
    expect(needsApproval(config, getEnvironment(config, name), 'migrate')).toBe(wanted)
  })

  test('is asked for only by the operations that are listed', async () => {
    const config = await configured({ require_approval_for: ['restore'] })
    const production = getEnvironment(config, 'production')
    expect(needsApproval(config, production, 'migrate')).toBe(false)
    expect(needsApproval(config, production, 'restore')).toBe(true)
  })

  test('is asked for by every operation where the environment says so', async () => {
    const config = await configured({ require_approval_for: [] })
    expect(needsApproval(config, getEnvironment(config, 'asks'), 'migrate')).toBe(true)
  })
})

describe('the connection string', () => {
  test('is the value of the variable that the environment names', async () => {
    const dev = getEnvironment(await configured(), 'dev')
    const root = await temporaryFolder()
    await writeFile(join(root, '.env'), 'DEV_URL=postgresql://from-dotenv\n')
    expect(await connectionString(dev, root, {})).toBe('postgresql://from-dotenv')
    expect(await connectionString(dev, root, { DEV_URL: 'here' })).toBe('here')
  })

  test('is never taken from another environment’s variable', async () => {
    const dev = getEnvironment(await configured(), 'dev')
    const root = await temporaryFolder()
    const error = await errorOf(() => connectionString(dev, root, { PROD_URL: 's3cret-word' }))
    expect(error).toMatchObject({ code: 'VARIABLE_UNSET', exit: 2 })
    expect(error.message).toContain('DEV_URL')
    expect(wordsOf(error)).not.toContain('s3cret-word')
  })
})
