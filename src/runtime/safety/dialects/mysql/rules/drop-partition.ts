import { defineDialectRule } from '../../define.ts'
import { show } from '../../tokens.ts'

export const dropPartition = defineDialectRule({
  name: 'drop-partition',
  category: 'data loss',
  risk: 'critical',
  dataLoss: true,
  summary: 'Drops or empties a partition, or discards the file of a table',
  why: 'Every row in it is lost, at once and without a rollback.',
  safeWay:
    'ALTER TABLE … EXCHANGE PARTITION … WITH TABLE … keeps the rows in a table of their own, which a later migration can drop.',
  examples: {
    bad: [
      'ALTER TABLE logs DROP PARTITION p2020, p2021',
      'ALTER TABLE logs TRUNCATE PARTITION p2020',
      'ALTER TABLE logs DISCARD TABLESPACE',
    ],
    ok: [
      'ALTER TABLE logs ADD PARTITION (PARTITION p2026 VALUES LESS THAN (2027))',
      'CREATE TABLE logs (id int) PARTITION BY HASH(id) PARTITIONS 4; ALTER TABLE logs TRUNCATE PARTITION p0',
    ],
  },
  check(clause, { model }) {
    if (clause.kind !== 'drop-partition' || model.isNewTable(clause.table)) return []
    const object = show(clause.table)
    const what = clause.names.length === 0 ? 'the rows' : `the rows in ${clause.names.join(', ')}`
    return [{ object, message: `Loses ${what} of ${object}.` }]
  },
})
