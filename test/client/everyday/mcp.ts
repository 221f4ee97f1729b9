import type { Attempt } from '../corpus.ts'

/** Tools of other servers that read, or have nothing to do with databases. */
export const mcp: readonly Attempt[] = [
  {
    name: 'a query tool reads',
    tool: 'mcp__postgres__query',
    input: { sql: 'SELECT count(*) FROM orders' },
  },
  {
    name: 'a query tool reads production',
    tool: 'mcp__postgres__query',
    input: {
      connection_string: '{production}',
      sql: `select email from orders where note = 'drop table'`,
    },
  },
  { name: 'tables are listed', tool: 'mcp__supabase__list_tables', input: { schemas: ['public'] } },
  {
    name: 'the documents are searched',
    tool: 'mcp__supabase__search_docs',
    input: { query: 'how to drop a table' },
  },
  {
    name: 'an issue is written that quotes a statement',
    tool: 'mcp__github__create_issue',
    input: {
      owner: 'shop',
      repo: 'shop',
      title: 'DROP TABLE orders',
      body: 'psql "$PROD_DATABASE_URL" -c "drop table orders" was run',
    },
  },
  {
    name: 'a page is opened',
    tool: 'mcp__playwright__browser_navigate',
    input: { url: 'http://localhost:3000/orders' },
  },
  {
    name: 'a file is read',
    tool: 'mcp__filesystem__read_text_file',
    input: { path: '{project}/.fractary/plugins/faber-db/config.json' },
  },
  {
    name: 'a message is sent',
    tool: 'mcp__slack__send_message',
    input: { channel: 'ops', text: 'prisma migrate deploy on {production.host} is next' },
  },
  {
    name: 'a document is looked up',
    tool: 'mcp__context7__get-library-docs',
    input: { context7CompatibleLibraryID: '/prisma/docs', topic: 'migrate reset' },
  },
]
