import type { Constraint } from '../catalog/types.ts'
import type { Executed } from '../executed.ts'
import type { Model } from '../model/model.ts'
import type { TableName } from '../reading/ast.ts'
import { alterCommands } from './alter.ts'

/** An old constraint that an ALTER TABLE drops from an old table. */
export interface DroppedConstraint {
  readonly name: string
  readonly table: TableName
  /** The table as the statement names it. */
  readonly object: string
  /** Which command of the ALTER TABLE it is. */
  readonly command: number
  readonly kind: Constraint['kind'] | 'unknown'
  /** What the catalog knows of it. */
  readonly known: Constraint | undefined
  readonly cascades: boolean
  /** Whether the same migration adds one of its name, or another primary key. */
  readonly remade: boolean
}

/** The constraints that are dropped; none where the migration then drops the table itself. */
export function droppedConstraints(statement: Executed, model: Model): DroppedConstraint[] {
  return alterCommands(statement, model).flatMap(({ command, index, table, object }) => {
    const { subtype, name = '', behavior } = command
    const thing = { kind: 'constraint', name: { name }, on: table } as const
    if (subtype !== 'AT_DropConstraint' || model.isNewThing(thing)) return []
    if (model.ahead.drops({ kind: 'table', name: table })) return []
    const known = model.catalog
      .relation(table)
      ?.constraints.find((constraint) => constraint.name === name)
    const kind = known?.kind ?? kindByName(name)
    const otherKey =
      kind === 'primary key' && model.ahead.makes({ kind: 'primary key', name: table })
    const remade = otherKey || model.ahead.makes(thing)
    const cascades = behavior === 'DROP_CASCADE'
    return [{ name, table, object, command: index, kind, known, cascades, remade }]
  })
}

/** PostgreSQL ends the names that it gives itself like this, and so does Prisma; Rails begins with fk. */
function kindByName(name: string): DroppedConstraint['kind'] {
  const [, kind] = endings.find(([ending]) => ending.test(name)) ?? []
  return kind ?? 'unknown'
}

const endings: readonly (readonly [RegExp, Constraint['kind']])[] = [
  [/_fkey\d*$|(^|_)fk(_|$)/i, 'foreign key'],
  [/_pkey\d*$|(^|_)pk(_|$)/i, 'primary key'],
  [/_(key|uniq|unique)\d*$|^uq_/i, 'unique'],
  [/_(check|chk)\d*$|^(ck|chk)_/i, 'check'],
  [/_excl\d*$/i, 'exclude'],
  [/_not_null\d*$/i, 'not null'],
]
