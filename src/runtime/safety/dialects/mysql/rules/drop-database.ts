import { defineDialectRule } from '../../define.ts'

export const dropDatabase = defineDialectRule({
  name: 'drop-database',
  category: 'data loss',
  risk: 'critical',
  operation: 'drop_database',
  dataLoss: true,
  summary: 'Drops a database',
  why: 'Every table in it is lost, and only a backup brings them back.',
  safeWay: 'Drop a database by hand, after a backup that was restored once; not in a migration.',
  examples: {
    bad: ['DROP DATABASE shop', 'drop schema if exists `shop`'],
    ok: ['CREATE DATABASE shop', 'DROP TABLE shop.users'],
  },
  check(clause) {
    if (clause.kind !== 'drop-database') return []
    return [
      { object: clause.name, message: `Drops the database ${clause.name} with all its tables.` },
    ]
  },
})
