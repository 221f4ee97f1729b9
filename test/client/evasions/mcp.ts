import type { Attempt } from '../corpus.ts'

const production = { environment: { DATABASE_URL: '{production}' } }

/** Tools of other servers that reach databases. */
export const mcp: readonly Attempt[] = [
  {
    name: 'a query tool that is given the URL',
    tool: 'mcp__postgres__query',
    input: { connection_string: '{production}', sql: 'DROP TABLE orders' },
  },
  {
    name: 'a query tool with the place apart',
    tool: 'mcp__database__execute_query',
    input: {
      host: '{production.host}',
      port: '{production.port}',
      database: '{production.database}',
      query: 'delete from orders',
    },
  },
  {
    name: 'execute_sql without a word of where',
    tool: 'mcp__postgres__execute_sql',
    input: { sql: 'drop schema public cascade' },
    ...production,
  },
  {
    name: 'a read that writes',
    tool: 'mcp__postgres__query',
    input: { sql: 'with gone as (delete from orders returning 1) select * from gone' },
    ...production,
  },
  {
    name: 'a read that ends its read-only transaction',
    tool: 'mcp__postgres__query',
    input: { sql: 'COMMIT; DROP TABLE orders;' },
    ...production,
  },
  {
    name: 'supabase execute_sql',
    tool: 'mcp__supabase__execute_sql',
    input: { project_id: 'shopprod', query: 'truncate orders' },
  },
  {
    name: 'supabase apply_migration',
    tool: 'mcp__supabase__apply_migration',
    input: { project_id: 'shopprod', name: 'drop_orders', query: 'drop table orders' },
  },
  {
    name: 'neon run_sql',
    tool: 'mcp__neon__run_sql',
    input: { params: { projectId: 'shop', sql: 'drop table orders' } },
  },
  {
    name: 'neon run_sql_transaction',
    tool: 'mcp__Neon__run_sql_transaction',
    input: { params: { projectId: 'shop', sqlStatements: ['select 1', 'drop table orders'] } },
  },
  {
    name: 'Prisma’s own server resets',
    tool: 'mcp__prisma__migrate-reset',
    input: { projectCWD: '{project}' },
    ...production,
  },
  {
    name: 'Prisma’s own server resets where .env leads to production',
    tool: 'mcp__Prisma-Local__migrate-reset',
    input: { projectCWD: '{project}' },
    before: { '.env': 'DATABASE_URL={production}\nPROD_DATABASE_URL={production}\n' },
  },
  {
    name: 'a server of a plugin',
    tool: 'mcp__plugin_db_toolbox__execute-sql',
    input: { source: 'production', statement: 'update orders set total = 0' },
  },
  {
    name: 'a shell by a server',
    tool: 'mcp__desktop-commander__start_process',
    input: { command: `psql "{production}" -c 'drop table orders'`, timeout_ms: 5000 },
  },
  {
    name: 'a server of files writes a grant',
    tool: 'mcp__filesystem__write_file',
    input: { path: '{project}/.fractary/plugins/faber-db/grants/{plan}.json', content: '{}' },
  },
  {
    name: 'a server of files edits the configuration',
    tool: 'mcp__filesystem__edit_file',
    input: {
      path: '{project}/.fractary/plugins/faber-db/config.json',
      edits: [{ oldText: '"require_approval": true', newText: '"require_approval": false' }],
    },
  },
]
