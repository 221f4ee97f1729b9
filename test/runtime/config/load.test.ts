import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { initialConfig } from '../../../src/runtime/config/example.ts'
import { configPath, loadConfig, validateConfig } from '../../../src/runtime/config/load.ts'
import { errorOf, temporaryFolder, wordsOf } from '../support.ts'

const minimal = {
  database: { provider: 'postgresql', migration_tool: 'prisma' },
  environments: { dev: { connection_string_env: 'DEV_DATABASE_URL' } },
}

const validate = (changes: object) =>
  validateConfig(structuredClone({ ...minimal, ...changes }), 'config.json')

/** The faults named in a configuration with these changes. */
async function faultsOf(changes: object): Promise<unknown> {
  const error = await errorOf(() => validate(changes))
  expect(error.code).toBe('CONFIG_INVALID')
  return error.text.facts?.faults
}

async function load(text: string) {
  const path = join(await temporaryFolder(), 'config.json')
  await writeFile(path, text)
  return loadConfig(path)
}

describe('defaults', () => {
  test('a configuration of two keys is complete', async () => {
    const config = await validate({})
    expect(config).toMatchObject({
      schema_version: '1.0',
      database: { hosting: 'local' },
      environments: { dev: { backup_before_migrate: true, require_approval: false } },
      migrations: { directory: 'prisma/migrations', timeout_seconds: 300 },
      safety: {
        protected_environments: ['production'],
        approval_timeouts: { standard: 300, enhanced: 600 },
        approval_keys: {},
      },
      backup: { provider: 'pg_dump', encrypt_backups: false },
      health_checks: { timeouts: { total: 30, check: 10 }, on_unhealthy: 'block' },
    })
  })

  test('dropping a table asks for enhanced approval and a backup; dropping a database is not allowed', async () => {
    const { safety } = await validate({})
    expect(safety.destructive_operations).toMatchObject({
      drop_table: { allowed: true, approval: 'enhanced', require_backup: true },
      drop_database: { allowed: false },
    })
  })

  test('what is given stays beside the defaults', async () => {
    const { safety } = await validate({ safety: { approval_timeouts: { standard: 60 } } })
    expect(safety.approval_timeouts).toEqual({ standard: 60, enhanced: 600 })
  })

  test('rules keep their own risks', async () => {
    expect((await validate({})).safety.rules).toEqual({})
  })

  test('rules may be given another risk, or switched off', async () => {
    const rules = { 'prefer-identity': 'low', 'update-without-where': 'off' }
    expect((await validate({ safety: { rules } })).safety.rules).toEqual(rules)
    expect(await faultsOf({ safety: { rules: { 'prefer-identity': 'warn' } } })).toEqual([
      'safety.rules.prefer-identity: must be one of off, low, medium, high, critical',
    ])
  })

  test('one configuration’s defaults are not another’s', async () => {
    const [first, second] = [await validate({}), await validate({})]
    first.safety.protected_environments.push('staging')
    expect(second.safety.protected_environments).toEqual(['production'])
  })

  test('what `init` writes is valid', async () => {
    const written = initialConfig({
      provider: 'postgresql',
      hosting: 'local',
      migration_tool: 'prisma',
    })
    await expect(validateConfig(written, 'config.json')).resolves.toBeDefined()
  })
})

describe('faults', () => {
  test.each([
    [{ saftey: {} }, 'unknown key "saftey"; did you mean "safety"?'],
    [{ zebra: {} }, 'unknown key "zebra"'],
    [
      { safety: { protected_enviroments: [] } },
      'safety: unknown key "protected_enviroments"; did you mean "protected_environments"?',
    ],
    [
      { environments: { dev: { connection_string: 'X' } } },
      'environments.dev: unknown key "connection_string"; did you mean "connection_string_env"?',
    ],
    [{ database: { provider: 'postgresql' } }, 'database: the key "migration_tool" is missing'],
    [
      { database: { provider: 'postgres', migration_tool: 'prisma' } },
      'database.provider: must be one of postgresql, mysql, sqlite, mongodb; did you mean "postgresql"?',
    ],
    [{ schema_version: '2.0' }, 'schema_version: must be "1.0"'],
    [{ migrations: { timeout_seconds: '5' } }, 'migrations.timeout_seconds: must be integer'],
    [{ migrations: { timeout_seconds: 0 } }, 'migrations.timeout_seconds: must be >= 1'],
    [{ safety: [] }, 'safety: must be object'],
    [
      { safety: { require_approval_for: ['deploy'] } },
      'safety.require_approval_for.0: must be one of migrate, rollback, seed, reset, restore',
    ],
    [
      { safety: { backup_enforcement: { production: 'always' } } },
      'safety.backup_enforcement.production: must be one of required, recommended, optional',
    ],
  ])('%j is named', async (changes, fault) => {
    expect(await faultsOf(changes)).toContain(fault)
  })

  test('no environments at all is a fault', async () => {
    expect(await faultsOf({ environments: {} })).toEqual([
      'environments: must NOT have fewer than 1 properties',
    ])
  })

  test('the name of an environment is a word, and one that is not is one fault', async () => {
    const environments = { '../dev': { connection_string_env: 'X' } }
    expect(await faultsOf({ environments })).toEqual([
      'environments: "../dev" is not a name: letters, digits, - and _, a letter first',
    ])
  })

  test('all of them are named at once', async () => {
    const error = await errorOf(() => validate({ saftey: {}, backup: { retention: 1 } }))
    expect(error.message).toMatch(/^The configuration has 2 faults: .*"saftey".*; .*"retention"/)
  })

  test('a connection string in the place of a variable’s name is not repeated', async () => {
    const pasted = 'postgresql://app:s3cret-word@db.example/app'
    const error = await errorOf(() =>
      validate({ environments: { dev: { connection_string_env: pasted } } }),
    )
    expect(error.message).toContain(
      'environments.dev.connection_string_env: must be the name of the',
    )
    expect(wordsOf(error)).not.toMatch(/s3cret-word|db\.example/)
  })

  test('a private key among the approval keys is refused and not repeated', async () => {
    const approval_keys = { release: '-----BEGIN PRIVATE KEY-----\nMC4CAQAw' }
    const error = await errorOf(() => validate({ safety: { approval_keys } }))
    expect(error.message).toContain('safety.approval_keys.release: must be a public key in PEM')
    expect(wordsOf(error)).not.toContain('MC4CAQAw')
  })
})

describe('the file', () => {
  test('one that is not there is missing, and init is named', async () => {
    const error = await errorOf(async () => loadConfig(join(await temporaryFolder(), 'none.json')))
    expect(error).toMatchObject({ code: 'CONFIG_MISSING', exit: 2 })
  })

  test('one that cannot be read is no bug', async () => {
    const error = await errorOf(async () => loadConfig(await temporaryFolder()))
    expect(error.code).toBe('CONFIG_INVALID')
  })

  test('a byte order mark is taken', async () => {
    const config = await load(`\uFEFF${JSON.stringify(minimal)}`)
    expect(config.environments).toHaveProperty('dev')
  })

  test.each([
    ['a comma too many', '{\n  "a": 1,\n}', 'line 3, column 1'],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3'],
    ['a comment', '{\n  // why\n  "a": 1\n}', 'line 2, column 3'],
    ['a bare word', '{"a": word}', 'line 1, column 7'],
    ['a bare word in a long file', `{"a": "${'x'.repeat(99)}",\n "b": word}`, 'line 2, column 7'],
    ['single quotes', "{'a': 1}", 'line 1, column 2'],
    ['an end too early', '{\n  "a": {', 'line 2, column 9'],
    ['an open string', '{\n  "a": "x\n}', 'line 2, column 10'],
    ['a second value', '{}\n{}', 'line 2, column 1'],
    ['nothing', '', 'line 1, column 1'],
    ['a byte order mark before it', '\uFEFF{"a": word}', 'line 1, column 7'],
    ['a text that speaks of places', '{"position 3": word}', 'line 1, column 16'],
  ])('%s is found by line and column', async (_, text, place) => {
    const { message } = await errorOf(() => load(text))
    expect(message).toBe(`The configuration is not JSON: ${place}.`)
  })

  test('its text is not quoted: it may hold a secret that does not belong there', async () => {
    const error = await errorOf(() => load('{"a": s3cret-word}'))
    expect(wordsOf(error)).not.toContain('s3cret')
  })
})

describe('its place', () => {
  test('it lies in the state folder', () => {
    expect(configPath('/project', {})).toBe('/project/.fractary/plugins/faber-db/config.json')
  })

  test('FABER_DB_CONFIG names another, from the project root', () => {
    expect(configPath('/project', { FABER_DB_CONFIG: 'db.json' })).toBe('/project/db.json')
    expect(configPath('/project', { FABER_DB_CONFIG: '/etc/db.json' })).toBe('/etc/db.json')
  })
})
