import { defineRule } from './define.ts'

export const dropDatabase = defineRule({
  name: 'drop-database',
  category: 'data loss',
  risk: 'critical',
  operation: 'drop_database',
  dataLoss: true,
  summary: 'Drops a database',
  why: 'Everything in it is lost; a backup of the database that is migrated does not hold it.',
  safeWay: 'Drop databases by hand, never in a migration, and after a backup of that database.',
  examples: {
    bad: ['DROP DATABASE shop', 'drop database if exists "Shop" with (force)'],
    ok: ["ALTER DATABASE shop SET work_mem = '64MB'"],
  },
  check({ kind, node }) {
    if (kind !== 'DropdbStmt') return []
    const object = node.dbname ?? ''
    return [{ object, message: `Drops the database ${object} with everything in it.` }]
  },
})
