import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { config, configFile, dev, guardedProject, production } from '../guarded-project.ts'

const { root, judge } = await guardedProject({}, {}, afterAll)
const decide = async (tool: string, input: Record<string, unknown>) =>
  (await judge(tool, input))?.decision

describe('SQL in a tool for databases', () => {
  test.each([
    ['mcp__supabase__execute_sql', { query: 'DROP TABLE users' }],
    ['mcp__postgres__query', { sql: 'COMMIT; DROP SCHEMA public CASCADE' }],
    ['mcp__supabase__apply_migration', { name: 'x', query: 'ALTER TABLE a DROP COLUMN b' }],
    ['mcp__neon__run_sql', { params: { sql: 'TRUNCATE users', projectId: 'p' } }],
    [
      'mcp__neon__run_sql_transaction',
      { params: { sqlStatements: ['SELECT 1', 'DELETE FROM a'] } },
    ],
    ['mcp__toolbox__execute_sql', { statement: 'UPDATE a SET b = 1' }],
    ['mcp__plugin_x_mysql__mysql_query', { sql: 'DROP TABLE users' }],
    ['mcp__acme__run', { sql: 'DROP TABLE users' }],
    ['mcp__acme__call', { query: 'delete from users' }],
    ['mcp__sqlite__get_rows', { query: 'DELETE FROM users' }],
  ])('that writes is asked about: %s %j', async (tool, input) => {
    expect(await decide(tool, input)).toBe('ask')
  })

  test.each([
    ['mcp__supabase__execute_sql', { query: 'SELECT count(*) FROM users' }],
    ['mcp__postgres__query', { sql: 'EXPLAIN SELECT 1' }],
    ['mcp__neon__run_sql', { params: { sql: 'select 1' } }],
    ['mcp__supabase__list_tables', { schemas: ['public'] }],
    ['mcp__supabase__search_docs', { graphql_query: '{ searchDocs(query: "drop") { nodes } }' }],
    ['mcp__supabase__list_migrations', {}],
    ['mcp__supabase__generate_typescript_types', {}],
    ['mcp__prisma__migrate-status', { projectCWD: '/x' }],
    ['mcp__neon__describe_table_schema', { params: { tableName: 'users' } }],
  ])('that reads passes: %s %j', async (tool, input) => {
    expect(await decide(tool, input)).toBeUndefined()
  })

  test('that writes is denied where the call names a guarded database', async () => {
    const sql = 'DROP TABLE users'
    const denied = await judge('mcp__dbhub__execute_sql', { sql, connectionString: production })
    expect(denied?.decision).toBe('deny')
    expect(denied?.reason).toContain('faber-db migrate production')
    expect(denied?.reason).not.toMatch(/s3cret/)
    expect(await decide('mcp__dbhub__execute_sql', { sql, source: 'production' })).toBe('deny')
    expect(await decide('mcp__postgres-production__query', { sql })).toBe('deny')
  })

  test('that writes passes where the call gives the address of another', async () => {
    const input = { sql: 'DROP TABLE users', connectionString: dev }
    expect(await decide('mcp__dbhub__execute_sql', input)).toBeUndefined()
  })

  test('reaches what .mcp.json starts its server with', async () => {
    const servers = {
      shop: { command: 'npx', args: ['postgres-mcp', `$${'{PROD_DATABASE_URL}'}`] },
      'shop dev': { command: 'npx', args: ['dbhub', `--dsn=${dev}`] },
    }
    const files = { '.mcp.json': JSON.stringify({ mcpServers: servers }) }
    const project = await guardedProject(files)
    const input = { sql: 'DROP TABLE users' }
    expect((await project.judge('mcp__shop__query', input))?.decision).toBe('deny')
    expect(await project.judge('mcp__shop_dev__query', input)).toBeUndefined()
  })

  test('is nobody’s business where nothing is guarded', async () => {
    const environments = { dev: { connection_string_env: 'DEV_DATABASE_URL' } }
    const project = await guardedProject({}, { environments })
    expect(
      await project.judge('mcp__supabase__execute_sql', { query: 'DROP TABLE a' }),
    ).toBeUndefined()
  })
})

describe('tools without SQL', () => {
  test.each([
    ['mcp__supabase__reset_branch', { branch_id: 'b' }],
    ['mcp__supabase__delete_branch', { branch_id: 'b' }],
    ['mcp__supabase__restore_project', { project_id: 'p' }],
    ['mcp__neon__delete_project', { params: { projectId: 'p' } }],
    ['mcp__planetscale__drop_database', { name: 'x' }],
  ])('that destroy are asked about: %s', async (tool, input) => {
    expect(await decide(tool, input)).toBe('ask')
  })

  test.each([
    ['mcp__github__delete_branch', { branch: 'old' }],
    ['mcp__github__search_code', { query: 'DROP TABLE' }],
    ['mcp__linear__create_issue', { title: 'Delete from users is slow' }],
    ['mcp__notion__update_database', { id: 'x' }],
    ['mcp__playwright__browser_click', { element: 'Drop' }],
    ['mcp__context7__query-docs', { query: 'how to drop a table in postgres' }],
    ['mcp__memory__delete_entities', { names: ['a'] }],
  ])('of other servers pass: %s', async (tool, input) => {
    expect(await decide(tool, input)).toBeUndefined()
  })
})

describe('tools of files', () => {
  const record = '.fractary/plugins/faber-db/grants/x.json'

  test.each([
    ['mcp__filesystem__write_file', { path: join(root, record), content: '{}' }],
    ['mcp__filesystem__move_file', { source: 'a.json', destination: join(root, record) }],
    ['mcp__filesystem__move_file', { source: join(root, record), destination: '/tmp/a' }],
    ['mcp__fs__delete_file', { path: record }],
    ['mcp__serena__create_text_file', { relative_path: record, content: '{}' }],
    ['mcp__fs__remove_directory', { path: join(root, '.fractary') }],
  ])('do not write records: %s %j', async (tool, input) => {
    expect(await decide(tool, input)).toBe('deny')
  })

  test('change the configuration as Edit does', async () => {
    const path = join(root, configFile)
    const text = JSON.stringify(config)
    const off = { oldText: '"require_approval":true', newText: '"require_approval":false' }
    expect(await decide('mcp__filesystem__edit_file', { path, edits: [off] })).toBe('ask')
    expect(await decide('mcp__filesystem__write_file', { path, content: text })).toBeUndefined()
  })

  test('may look at records, and not at the key', async () => {
    const key = join(root, '../home/.local/state/faber-db/seal.key')
    expect(await decide('mcp__filesystem__read_file', { path: record })).toBeUndefined()
    expect(await decide('mcp__filesystem__read_file', { path: key })).toBe('ask')
  })

  test('write anything else', async () => {
    const input = { path: join(root, 'src/a.ts'), content: 'x' }
    expect(await decide('mcp__filesystem__write_file', input)).toBeUndefined()
  })
})

describe('tools of a shell', () => {
  test.each([
    ['mcp__shell__run_command', { command: 'rm -rf .fractary' }],
    ['mcp__desktop-commander__start_process', { command: `psql ${production} -c 'DROP TABLE a'` }],
    ['mcp__terminal__execute', { command: 'psql', args: [production, '-c', 'DROP TABLE a'] }],
  ])('are judged as the Bash tool: %s %j', async (tool, input) => {
    expect(await decide(tool, input)).toBe('deny')
  })

  test('may run anything else', async () => {
    expect(await decide('mcp__shell__run_command', { command: 'npm test' })).toBeUndefined()
  })
})
