import { columns, computed, virtual } from './columns.ts'
import { constraints, notNull } from './constraints.ts'
import type { World } from './form.ts'
import { indexes } from './indexes.ts'
import { inheritance, partitionKeys, partitions } from './partitions.ts'
import { tables } from './tables.ts'
import { types } from './types.ts'
import { views } from './views.ts'

/** Everything that is predicted and measured. */
export const worlds: readonly World[] = [
  columns,
  computed,
  virtual,
  types,
  constraints,
  notNull,
  tables,
  indexes,
  views,
  partitions,
  partitionKeys,
  inheritance,
]
