import { nodesIn, strings } from '../reading/ast.ts'
import { defineRule, type Hit } from './define.ts'

export const serverFunction = defineRule({
  name: 'server-function',
  category: 'correctness',
  risk: 'medium',
  dataLoss: false,
  summary: 'Calls a function that reaches beyond the tables of this database',
  why: 'A SELECT looks as if it only read, but these functions end connections of others, delete large objects or chunks, drop replication slots, touch files of the server or run SQL elsewhere. No rollback undoes most of it. It is high where data is lost or a standby becomes the primary.',
  safeWay: 'Do it by hand, outside migrations, where it can be watched.',
  examples: {
    bad: [
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity',
      'SELECT lo_unlink(picture) FROM users',
      "SELECT pg_drop_replication_slot('warehouse')",
      "SELECT dblink_exec('dbname=shop', 'DROP TABLE users')",
      "SELECT pg_read_file('/etc/passwd')",
      "SELECT drop_chunks('metrics', INTERVAL '1 month')",
      'DO $$ BEGIN PERFORM pg_catalog.pg_cancel_backend(1); END $$',
    ],
    ok: [
      'SELECT pg_backend_pid()',
      "SELECT set_config('search_path', '', false)",
      "SELECT pg_size_pretty(pg_relation_size('users'))",
      'SELECT audit.drop_chunks_of(1)',
    ],
  },
  check({ kind, node }) {
    if (kind !== 'SelectStmt') return []
    return [...nodesIn(node)].flatMap((inner): Hit[] => {
      if (inner.kind !== 'FuncCall') return []
      const object = strings(inner.node.funcname).at(-1) ?? ''
      const hit = functions.get(object)
      const { location } = inner.node
      return hit ? [{ object, ...hit, ...(location !== undefined && { location }) }] : []
    })
  },
})

const ends = {
  message:
    'Ends what other connections are doing: their transactions fail, and code that does not try again with them.',
}
const elsewhere = {
  message:
    'Runs SQL in another database, which is not read here; no rollback of this migration undoes it.',
}
const readsFile = { message: 'Reads files of the server, as the account of PostgreSQL.' }
const promotes = {
  risk: 'high',
  message: 'Makes a standby the primary: from then on there may be two, and their data part.',
} as const

const functions: ReadonlyMap<string, Hit> = new Map<string, Hit>([
  ['pg_terminate_backend', ends],
  ['pg_cancel_backend', ends],
  ['lo_unlink', { risk: 'high', dataLoss: true, message: 'Deletes large objects.' }],
  [
    'drop_chunks',
    { risk: 'high', dataLoss: true, message: 'Drops chunks of a hypertable with all their rows.' },
  ],
  [
    'pg_drop_replication_slot',
    {
      message:
        'Drops a replication slot: whoever was fed by it misses what comes next, and must copy everything again.',
    },
  ],
  ['dblink', elsewhere],
  ['dblink_exec', elsewhere],
  ['dblink_send_query', elsewhere],
  ['pg_read_file', readsFile],
  ['pg_read_binary_file', readsFile],
  ['pg_ls_dir', readsFile],
  ['lo_import', readsFile],
  ['lo_export', { message: 'Writes a file of the server, as the account of PostgreSQL.' }],
  ['pg_promote', promotes],
])
