import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { config, configFile, dev, guardedProject, production } from '../guarded-project.ts'

const project = await guardedProject({}, {}, afterAll)

/** What the guard says of a file that Write writes. */
async function write(path: string, content: unknown, files?: Record<string, string>) {
  const { root, judge } = files ? await guardedProject(files) : project
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return judge('Write', { file_path: join(root, path), content: text })
}

describe('records and the plugin', () => {
  test.each([
    '.fractary/plugins/faber-db/grants/x.json',
    '.fractary/plugins/faber-db/audit/2026-01.jsonl',
    '../home/.local/state/faber-db/seal.key',
    '../plugin/hooks/guard.mjs',
  ])('%s is denied', async (path) => {
    expect((await write(path, '{}'))?.decision).toBe('deny')
  })

  test('a record names what to run instead', async () => {
    const decision = await write('.fractary/plugins/faber-db/grants/x.json', '{}')
    expect(decision?.reason).toContain('faber-db approve PLAN')
  })
})

describe('the configuration', () => {
  const withSafety = (safety: object) => ({ ...config, safety })

  test.each([
    ['protected environments', { protected_environments: [] }, 'production is no longer protected'],
    [
      'approval keys',
      { approval_keys: { eve: 'BEGIN PUBLIC KEY x' } },
      'the key of eve may approve',
    ],
    [
      'what is allowed',
      { destructive_operations: { drop_database: { allowed: true } } },
      'destructive_operations.drop_database.allowed: false → true',
    ],
    [
      'backups',
      { backup_enforcement: { production: 'optional' } },
      'backup_enforcement.production',
    ],
    ['approval', { require_approval_for: [] }, 'require_approval_for'],
  ])('is asked about where it changes %s, in words', async (_, safety, words) => {
    const decision = await write(configFile, withSafety(safety))
    expect(decision?.decision).toBe('ask')
    expect(decision?.reason).toContain(words)
  })

  test('is asked about where an environment is no longer guarded, or is another database', async () => {
    const { environments } = config
    const production = { connection_string_env: 'OTHER_URL' }
    const decision = await write(configFile, {
      ...config,
      environments: { ...environments, production },
    })
    expect(decision?.reason).toContain('production no longer asks for approval')
    expect(decision?.reason).toContain('production would be the database of OTHER_URL')
  })

  test.each([
    ['is written as it is', config],
    ['says a default', withSafety({ protected_environments: ['production'] })],
    [
      'changes a timeout of health checks',
      { ...config, health_checks: { timeouts: { total: 60 } } },
    ],
    ['changes the folder of migrations', { ...config, migrations: { directory: 'db/migrations' } }],
  ])('passes where it %s', async (_, content) => {
    expect(await write(configFile, content)).toBeUndefined()
  })

  test.each(['{', '[]', '{"database": 1}'])('is asked about where it becomes %s', async (text) => {
    expect((await write(configFile, text))?.decision).toBe('ask')
  })

  test('passes where another project gets its first', async () => {
    expect(await write(`examples/blog/${configFile}`, config)).toBeUndefined()
  })

  test('is read as Edit and MultiEdit leave it', async () => {
    const { root, judge } = await guardedProject()
    const file_path = join(root, configFile)
    const off = { old_string: '"require_approval":true', new_string: '"require_approval":false' }
    const on = { old_string: off.new_string, new_string: off.old_string }
    expect((await judge('Edit', { file_path, ...off }))?.decision).toBe('ask')
    expect((await judge('MultiEdit', { file_path, edits: [off] }))?.decision).toBe('ask')
    expect(await judge('MultiEdit', { file_path, edits: [off, on] })).toBeUndefined()
  })

  test('is asked about where the edit cannot be told', async () => {
    const { root, judge } = await guardedProject()
    const edit = { old_string: 'not there', new_string: 'x' }
    const decision = await judge('Edit', { file_path: join(root, configFile), ...edit })
    expect(decision?.decision).toBe('ask')
  })
})

describe('Claude Code’s settings', () => {
  const settings = '.claude/settings.json'

  test.each([
    ['switch hooks off', { disableAllHooks: true }],
    ['switch the plugin off', { enabledPlugins: { 'faber-db@fractary': false } }],
    ['let a hook answer prompts', { hooks: { PermissionRequest: [{ hooks: [] }] } }],
    ['lead the guard elsewhere', { env: { FABER_DB_CONFIG: 'other.json' } }],
  ])('that %s are asked about', async (_, content) => {
    expect((await write(settings, content))?.decision).toBe('ask')
  })

  test('that no longer switch the plugin on are asked about', async () => {
    const files = { [settings]: JSON.stringify({ enabledPlugins: { 'faber-db@fractary': true } }) }
    expect((await write(settings, {}, files))?.decision).toBe('ask')
  })

  test.each([
    ['allow a tool', { permissions: { allow: ['Bash(npm test)'] } }],
    ['name another model', { model: 'opus', enabledPlugins: { 'faber-db@fractary': true } }],
    ['format after an edit', { hooks: { PostToolUse: [{ hooks: [{ command: 'prettier' }] }] } }],
  ])('that %s pass', async (_, content) => {
    expect(await write(settings, content)).toBeUndefined()
  })
})

describe('files of variables', () => {
  const env = `PROD_DATABASE_URL=${production}\nDEV_DATABASE_URL=${dev}\nDATABASE_URL=${dev}\n`

  test('are asked about where a guarded variable changes, without its value', async () => {
    const decision = await write('.env', env.replace('db.example.com', 'elsewhere.example.com'))
    expect(decision?.decision).toBe('ask')
    expect(decision?.reason).toContain('PROD_DATABASE_URL')
    expect(decision?.reason).not.toMatch(/s3cret|example\.com/)
  })

  test('are asked about where another variable leads to a guarded database', async () => {
    const decision = await write(
      '.env',
      env.replace(`DATABASE_URL=${dev}\n`, `DATABASE_URL=${production}?x=1\n`),
    )
    expect(decision?.decision).toBe('ask')
  })

  test.each([
    ['.env', `${env}PORT=3000\n`],
    ['.env', env.replace('shop_dev', 'shop_test').replace('shop_dev', 'shop_test')],
    ['.env.local', 'PORT=3000\nDATABASE_URL=postgresql://localhost:5432/mine\n'],
    ['.env.example', 'PROD_DATABASE_URL=postgresql://user:password@host/db\n'],
  ])('pass where nothing guarded changes: %s', async (path, content) => {
    expect(await write(path, content)).toBeUndefined()
  })
})

describe('anything else', () => {
  test.each([
    ['src/index.ts', 'export {}'],
    ['scripts/reset.sh', 'npx prisma migrate reset --force'],
    ['prisma/migrations/1_drop/migration.sql', 'DROP TABLE users;'],
    ['README.md', 'Never write to .fractary/plugins/faber-db.'],
  ])('may be written: %s', async (path, content) => {
    expect(await write(path, content)).toBeUndefined()
  })

  test('a notebook may be edited', async () => {
    const { root, judge } = await guardedProject()
    const input = { notebook_path: join(root, 'a.ipynb'), new_source: 'print(1)' }
    expect(await judge('NotebookEdit', input)).toBeUndefined()
  })

  test('nothing is written by judging', async () => {
    const { root, judge } = await guardedProject()
    await judge('Write', { file_path: join(root, configFile), content: '{}' })
    expect(JSON.parse(readFileSync(join(root, configFile), 'utf8'))).toEqual(config)
  })
})
