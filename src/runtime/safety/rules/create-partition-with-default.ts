import { show, tableOf } from '../reading/ast.ts'
import { defineRule, type Hit } from './define.ts'

export const createPartitionWithDefault = defineRule({
  name: 'create-partition-with-default',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Reads the whole default partition to make a new partition beside it',
  why: 'CREATE TABLE … PARTITION OF locks the partitioned table, and its default partition, with ACCESS EXCLUSIVE, and reads the default one whole for rows that belong in the new one: if there is one, it fails.',
  safeWay:
    'Add to the default partition a CHECK that none of its rows belongs in the new one, NOT VALID; VALIDATE it in a later migration; then create the partition and drop the CHECK. Or create the table alone and ATTACH it.',
  examples: {
    given:
      'CREATE TABLE events (at int) PARTITION BY LIST (at); CREATE TABLE rest PARTITION OF events DEFAULT; CREATE TABLE plain (at int) PARTITION BY LIST (at)',
    bad: [
      'CREATE TABLE events_1 PARTITION OF events FOR VALUES IN (1)',
      'CREATE TABLE unknown_1 PARTITION OF unknown FOR VALUES IN (1)',
    ],
    ok: [
      'CREATE TABLE plain_1 PARTITION OF plain FOR VALUES IN (1)',
      'CREATE TABLE child () INHERITS (events)',
    ],
  },
  check({ kind, node }, model, effects) {
    if (kind !== 'CreateStmt' || !node.partbound) return []
    const [first] = node.inhRelations ?? []
    const parent = tableOf(first && 'RangeVar' in first ? first.RangeVar : undefined)
    const known = model.catalog.relation(parent)
    if (effects.scans.length === 0) {
      return known || model.isNewTable(parent) ? [] : [mayHaveDefault(show(parent))]
    }
    const fallback =
      known && model.catalog.partitionsOf(known).find((one) => one.isDefaultPartition)
    return [
      {
        object: show(parent),
        ...(fallback && { table: fallback }),
        message: `Blocks reads and writes of ${show(parent)} while it reads all of ${effects.scans.join(', ')} for rows that belong in ${node.relation?.relname}; fails if there is one.`,
      },
    ]
  },
})

function mayHaveDefault(object: string): Hit {
  return {
    object,
    risk: 'low',
    message: `Blocks reads and writes of ${object} for a moment; if ${object} has a default partition, for as long as that takes to read.`,
  }
}
