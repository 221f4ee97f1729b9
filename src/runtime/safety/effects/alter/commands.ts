import type { AlterTableCmd } from 'libpg-query'
import { tableOf } from '../../ast.ts'
import { parametersMode } from '../parameters.ts'
import { addColumn, dropColumn } from './add-column.ts'
import { type CommandKind, type CommandOn, needs } from './alteration.ts'
import { alterType, setExpression } from './column-type.ts'
import { addConstraint, dropConstraint, setNotNull, validateConstraint } from './constraints.ts'
import { attachPartition, detachPartition } from './partitions.ts'

const exclusive: CommandKind = { mode: 'ACCESS EXCLUSIVE' }
const exclusiveBelow: CommandKind = { mode: 'ACCESS EXCLUSIVE', recurses: true }
const brief: CommandKind = { mode: 'SHARE UPDATE EXCLUSIVE' }
const trigger: CommandKind = { mode: 'SHARE ROW EXCLUSIVE' }

/** The lock of each command is that of PostgreSQL's AlterTableGetLockLevel; any other's is the strongest. */
const kinds: Readonly<Record<string, CommandKind>> = {
  AT_AddColumn: { ...exclusiveBelow, does: addColumn },
  AT_DropColumn: { ...exclusiveBelow, does: dropColumn },
  AT_ColumnDefault: exclusiveBelow,
  AT_DropNotNull: exclusiveBelow,
  AT_SetNotNull: { ...exclusiveBelow, does: setNotNull },
  AT_SetExpression: {
    ...exclusiveBelow,
    does: (one) => {
      needs(one, 17, 'SET EXPRESSION')
      setExpression(one)
    },
  },
  AT_DropExpression: { ...exclusiveBelow, does: (one) => needs(one, 13, 'DROP EXPRESSION') },
  AT_SetStatistics: { ...brief, recurses: true },
  AT_SetOptions: brief,
  AT_ResetOptions: brief,
  AT_SetStorage: exclusiveBelow,
  AT_SetCompression: { ...exclusiveBelow, does: (one) => needs(one, 14, 'SET COMPRESSION') },
  AT_AlterColumnType: { ...exclusiveBelow, does: alterType },
  AT_AddConstraint: {
    mode: ({ def }) => (isForeignKey(def) ? 'SHARE ROW EXCLUSIVE' : 'ACCESS EXCLUSIVE'),
    recurses: ({ def }) => !(def && 'Constraint' in def && def.Constraint.is_no_inherit),
    does: addConstraint,
  },
  AT_AlterConstraint: exclusiveBelow,
  AT_ValidateConstraint: { ...brief, recurses: true, does: validateConstraint },
  AT_DropConstraint: { ...exclusiveBelow, does: dropConstraint },
  AT_AttachPartition: {
    mode: (_, version) => (version < 120_000 ? 'ACCESS EXCLUSIVE' : 'SHARE UPDATE EXCLUSIVE'),
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
  AT_ClusterOn: brief,
  AT_DropCluster: brief,
  AT_SetLogged: { ...exclusive, does: rewrite },
  AT_SetUnLogged: { ...exclusive, does: rewrite },
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
    does: ({ on, touched }) => {
      if (on.hasRows) touched.rewrite(on.table)
    },
  },
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

function isForeignKey(definition: AlterTableCmd['def']): boolean {
  return definition !== undefined && 'Constraint' in definition
    ? definition.Constraint.contype === 'CONSTR_FOREIGN'
    : false
}
