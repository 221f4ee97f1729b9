import type { PartitionBoundSpec } from 'libpg-query'
import type { PartitionKey } from '../catalog/types.ts'
import { belongsForSure } from '../effects/alter/partitions.ts'
import { blocksReads } from '../effects/index.ts'
import type { Executed } from '../executed.ts'
import { show, tableOf } from '../reading/ast.ts'
import { alterClauses } from '../reading/source.ts'
import { boundCondition } from '../recipes/partition-bounds.ts'
import { alterTable, BRIEF, LATER, recipe } from '../recipes/recipes.ts'
import { inComment, quote } from '../recipes/sql.ts'
import { alterCommands } from '../statements/alter.ts'
import { defineRule } from './define.ts'

export const attachPartition = defineRule({
  name: 'attach-partition',
  category: 'availability',
  risk: 'high',
  dataLoss: false,
  summary: 'Reads a whole table, or the default partition, to attach a partition',
  why: 'ATTACH PARTITION locks the new partition and the default one with ACCESS EXCLUSIVE. It reads the new one whole unless a validated CHECK says that all rows belong there and it has the indexes of the partitioned table, and the default one unless a CHECK says that none does. Whoever reads the partitioned table waits for the default partition.',
  safeWay:
    'Create the indexes of the partitioned table on the new partition, CONCURRENTLY. Add a CHECK with the bounds NOT VALID to the new partition (and its negation to the default one), VALIDATE it in a later migration, then attach and drop the CHECK.',
  examples: {
    given:
      'CREATE TABLE events (at int) PARTITION BY RANGE (at); CREATE TABLE e1 (at int); CREATE TABLE e2 (at int, CONSTRAINT c CHECK (at IS NOT NULL AND at >= 10 AND at < 20))',
    bad: [
      'ALTER TABLE events ATTACH PARTITION e1 FOR VALUES FROM (0) TO (10)',
      'ALTER TABLE unknown ATTACH PARTITION part FOR VALUES IN (1)',
      'CREATE TABLE made (at int) PARTITION BY RANGE (at); CREATE INDEX ON made (at); ALTER TABLE made ATTACH PARTITION e1 DEFAULT',
    ],
    ok: [
      'CREATE TABLE made (at int) PARTITION BY RANGE (at); ALTER TABLE made ATTACH PARTITION e1 DEFAULT',
      'ALTER TABLE events ATTACH PARTITION e2 FOR VALUES FROM (10) TO (20)',
      'CREATE TABLE e3 (at int); ALTER TABLE events ATTACH PARTITION e3 FOR VALUES FROM (20) TO (30)',
    ],
  },
  check(statement, model, effects) {
    const attached = attachedBy(statement)
    if (attached === undefined || effects.scans.length === 0) return []
    const { partition, parent, bound } = attached
    const [object, whole] = [show(partition), show(parent)]
    const [command] = alterCommands(statement, model)
    const locked = (table: string) =>
      effects.locks.some(({ relation, mode }) => relation === table && blocksReads(mode))
    const read = effects.scans.filter(locked)
    if (read.length === 0) return []
    const waits = read.map((table) => (table === object ? table : `${table} (and so of ${whole})`))
    const key = model.catalog.relation(parent)?.partitionKey
    const clause = alterClauses(statement.text)[0]
    const check = key && clause && throughCheck({ ...attached, key, clause })
    // A CREATE INDEX takes SHARE: where the partition lacks an index of the parent, it is built.
    const builds = effects.locks.some((lock) => lock.relation === object && lock.mode === 'SHARE')
    const isProven = belongsForSure(model.catalog, { partition, parent, bound })
    const reasons = [
      ...(isProven && read.every((table) => table === object)
        ? []
        : ['to see that it belongs there']),
      ...(effects.locks.some(({ mode }) => mode === 'ROW SHARE')
        ? ['to look up its foreign keys']
        : []),
      ...(builds ? [`to build the indexes of ${whole}`] : []),
    ]
    const first = `-- First, each in a migration of its own: the indexes of ${inComment(whole)} on ${inComment(object)}, CONCURRENTLY.\n`
    const safeWay = !isProven && bound && check && (builds ? first : '') + check
    return [
      {
        object,
        table: partition,
        ...(command && { command: command.index }),
        message: `Blocks reads and writes of ${waits.join(' and ')} while it reads every row ${reasons.join(' and ')}.`,
        ...(safeWay && { safeWay }),
      },
    ]
  },
})

interface Attached {
  readonly partition: ReturnType<typeof tableOf>
  readonly parent: ReturnType<typeof tableOf>
  readonly bound: PartitionBoundSpec | undefined
}

function attachedBy({ kind, node }: Executed): Attached | undefined {
  if (kind !== 'AlterTableStmt') return undefined
  const [first] = node.cmds ?? []
  const command = first && 'AlterTableCmd' in first ? first.AlterTableCmd : undefined
  const def = command?.subtype === 'AT_AttachPartition' ? command.def : undefined
  if (def === undefined || !('PartitionCmd' in def)) return undefined
  const { name, bound } = def.PartitionCmd
  return { partition: tableOf(name), parent: tableOf(node.relation), bound }
}

function throughCheck({
  partition,
  parent,
  key,
  clause,
}: Attached & { readonly key: PartitionKey; readonly clause: string }): string | undefined {
  const condition = boundCondition(clause, key)
  if (condition === undefined) return undefined
  const check = quote(`${partition.name}_bounds`)
  return recipe(
    {
      when: BRIEF,
      sql: [alterTable(partition, `ADD CONSTRAINT ${check} CHECK (${condition}) NOT VALID`)],
    },
    { when: LATER, sql: [alterTable(partition, `VALIDATE CONSTRAINT ${check}`)] },
    {
      when: 'After that, brief, for the CHECK proves it',
      sql: [alterTable(parent, clause), alterTable(partition, `DROP CONSTRAINT ${check}`)],
    },
  )
}
