import type { AlterTableCmd } from 'libpg-query'
import type { Relation } from '../../catalog/types.ts'
import { tableOf } from '../../reading/ast.ts'
import type { LockMode } from '../effects.ts'
import { parametersMode } from '../parameters.ts'
import { addColumn, dropColumn } from './add-column.ts'
import { type CommandKind, type CommandOn, needs, type Reach } from './alteration.ts'
import { alterType, setExpression } from './column-type.ts'
import {
  addConstraint,
  addConstraintMode,
  addConstraintReach,
  alterConstraint,
  dropConstraint,
  dropConstraintReach,
  setNotNull,
  validateConstraint,
  validateConstraintReach,
} from './constraints.ts'
import { attachPartition, detachPartition } from './partitions.ts'

const exclusive: CommandKind = { mode: 'ACCESS EXCLUSIVE' }
const exclusiveBelow: CommandKind = { mode: 'ACCESS EXCLUSIVE', reach: 'all' }
const brief: CommandKind = { mode: 'SHARE UPDATE EXCLUSIVE' }
const trigger: CommandKind = { mode: 'SHARE ROW EXCLUSIVE' }

/** The lock of each command is that of PostgreSQL's AlterTableGetLockLevel; any other's is the strongest. */
const kinds: Readonly<Record<string, CommandKind>> = {
  AT_AddColumn: { ...exclusiveBelow, does: addColumn },
  AT_DropColumn: { ...exclusiveBelow, does: dropColumn },
  AT_ColumnDefault: exclusiveBelow,
  AT_DropNotNull: { ...exclusive, reach: dropNotNullReach },
  AT_SetNotNull: { ...exclusiveBelow, does: setNotNull },
  AT_SetExpression: {
    ...exclusiveBelow,
    does: (one) => {
      needs(one, 17, 'SET EXPRESSION')
      setExpression(one)
    },
  },
  AT_DropExpression: {
    ...exclusiveBelow,
    does: (one) => {
      needs(one, 13, 'DROP EXPRESSION')
      const column = one.on.relation?.columns.find(({ name }) => name === one.command.name)
      if (column?.generated !== 'virtual') return
      one.touched.refuse(`${column.name} is virtual: it has no values of its own to keep.`)
    },
  },
  AT_SetStatistics: { ...brief, reach: 'all' },
  AT_SetOptions: brief,
  AT_ResetOptions: brief,
  AT_SetStorage: exclusiveBelow,
  AT_SetCompression: { ...exclusiveBelow, does: (one) => needs(one, 14, 'SET COMPRESSION') },
  AT_AlterColumnType: { ...exclusiveBelow, does: alterType },
  AT_AddConstraint: {
    mode: addConstraintMode,
    locksBelowSince: 180_000,
    reach: addConstraintReach,
    does: addConstraint,
  },
  AT_AlterConstraint: { ...exclusiveBelow, does: alterConstraint },
  AT_ValidateConstraint: { ...brief, reach: validateConstraintReach, does: validateConstraint },
  AT_DropConstraint: { ...exclusive, reach: dropConstraintReach, does: dropConstraint },
  AT_AttachPartition: {
    mode: (_, { version }) => (version < 120_000 ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE'),
    does: attachPartition,
  },
  AT_DetachPartition: {
    mode: ({ def }) =>
      def && 'PartitionCmd' in def && def.PartitionCmd.concurrent
        ? 'SHARE UPDATE EXCLUSIVE'
        : 'ACCESS EXCLUSIVE',
    does: detachPartition,
  },
  AT_DetachPartitionFinalize: brief,
  AT_AddInherit: {
    ...exclusive,
    does: ({ command: { def }, touched }) => {
      if (def && 'RangeVar' in def) touched.lock(tableOf(def.RangeVar), 'SHARE UPDATE EXCLUSIVE')
    },
  },
  AT_ClusterOn: { ...brief, does: lockIndex('SHARE UPDATE EXCLUSIVE') },
  AT_DropCluster: brief,
  AT_SetLogged: { ...exclusive, does: (one) => setLogged(one, true) },
  AT_SetUnLogged: { ...exclusive, does: (one) => setLogged(one, false) },
  AT_SetAccessMethod: {
    ...exclusive,
    does: (one) => {
      needs(one, 15, 'SET ACCESS METHOD')
      if (one.command.name !== 'heap') rewrite(one)
    },
  },
  AT_SetTableSpace: {
    ...exclusive,
    // The file is copied as it is: no row is read and no index built.
    does: ({ on, model, touched }) => {
      const indexed = model.catalog.relationOfIndex(on.table)
      if (indexed) touched.rebuild(indexed, on.table.name)
      else if (on.hasRows) touched.rewrite(on.table)
    },
  },
  AT_ReplicaIdentity: { ...exclusive, does: lockIndex('SHARE') },
  AT_SetRelOptions: { mode: ({ def }) => parametersMode(def) },
  AT_ResetRelOptions: { mode: ({ def }) => parametersMode(def) },
  AT_EnableTrig: trigger,
  AT_EnableAlwaysTrig: trigger,
  AT_EnableReplicaTrig: trigger,
  AT_DisableTrig: trigger,
  AT_EnableTrigAll: trigger,
  AT_DisableTrigAll: trigger,
  AT_EnableTrigUser: trigger,
  AT_DisableTrigUser: trigger,
}

export function kindOf({ subtype }: AlterTableCmd): CommandKind {
  return kinds[subtype ?? ''] ?? exclusive
}

function rewrite({ on }: CommandOn): void {
  on.rewrites = true
}

/** From 18 on, NOT NULL is a constraint: where there is none, the tables below are not looked at. */
function dropNotNullReach(
  { name }: AlterTableCmd,
  relation: Relation | undefined,
  version: number,
): Reach {
  const column = relation?.columns.find((one) => one.name === name)
  return version >= 180_000 && column?.notNull === false ? 'none' : 'all'
}

/** Nothing is written where the table is known to be so already. */
function setLogged({ on, model, touched }: CommandOn, logged: boolean): void {
  const { relation } = on
  if (relation?.unlogged === !logged) return
  on.rewrites = true
  if (relation === undefined) return
  if (relation.kind === 'partitioned table' && model.version >= 180_000) {
    touched.refuse('A partitioned table is neither LOGGED nor UNLOGGED: its partitions are.')
  }
  // What is logged cannot refer to what is lost after a crash.
  const others = logged
    ? relation.constraints.flatMap(({ references }) => references ?? [])
    : model.catalog.foreignKeysTo(relation).map(({ table }) => table)
  for (const name of others) {
    const other = model.catalog.relation(name)
    if (other?.unlogged !== logged || isSame(other, relation)) continue
    const between = `A foreign key is between it and ${other.name}`
    touched.refuse(`${between}, which is ${logged ? 'UNLOGGED' : 'LOGGED'}.`)
  }
}

function isSame(one: Relation, other: Relation): boolean {
  return one.schema === other.schema && one.name === other.name
}

function lockIndex(mode: LockMode): (one: CommandOn) => void {
  return ({ command, on, touched }) => {
    const { name, def } = command
    const index = def && 'ReplicaIdentityStmt' in def ? def.ReplicaIdentityStmt.name : name
    if (on.relation && index !== undefined) touched.lockIndex(on.relation, index, mode)
  }
}
