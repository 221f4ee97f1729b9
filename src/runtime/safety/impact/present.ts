import { droppedNames, type NodeOf, nodesIn, strings, type TableName, tableOf } from '../ast.ts'
import { Catalog } from '../catalog/catalog.ts'
import type { CatalogSnapshot, Relation, RelationName } from '../catalog/types.ts'
import type { Executed } from '../executed.ts'

/**
 * What the live database said that still holds at this point of the pending migrations: a table
 * that an earlier statement renames is not the one that was measured, and one whose rows it changes
 * is not the one that can be asked. Whatever is in doubt no longer holds.
 */
export class Present {
  readonly #live: Catalog
  readonly #shown = new Map<string, Relation>()
  readonly #kin = new Map<Relation, Set<Relation>>()
  readonly #replaced = new Set<Relation>()
  readonly #changed = new Set<Relation>()
  #samePath = true

  constructor(snapshot: CatalogSnapshot) {
    this.#live = new Catalog(snapshot)
    for (const relation of this.#live.relations()) {
      this.#shown.set(`${relation.schema}.${relation.name}`, relation)
      for (const parent of [relation.partitionOf, ...(relation.inherits ?? [])]) {
        const found = parent && this.#live.relation(parent)
        if (found) this.#join(relation, found)
      }
    }
  }

  /** The relation that a name means, as it was before the migrations, where it is still that one. */
  relation(name: TableName): Relation | undefined {
    if (name.schema === undefined && !this.#samePath) return undefined
    const found = this.#live.relation(name)
    return found && !this.#replaced.has(found) ? found : undefined
  }

  /** The same for a name as effects and findings show it: `users`, `shop.users`. */
  shown(name: string): Relation | undefined {
    const found = this.#shown.get(name)
    return found && !this.#replaced.has(found) ? found : this.relation({ name })
  }

  /** The bytes of the table that an index is on. */
  tableOfIndex(name: string): number | undefined {
    const parts = name.split('.')
    const index = parts.length === 2 ? { schema: parts[0] ?? '', name: parts[1] ?? '' } : { name }
    return this.#live.relationOfIndex(index)?.size?.tableBytes
  }

  /** Whether its rows and columns are still those that the live database has. */
  isUnchanged(relation: Relation): boolean {
    return !this.#changed.has(relation)
  }

  /** Takes in a statement that runs. */
  pass(statement: Executed): void {
    if (statement.opaque !== undefined || statement.kind === 'CallStmt') this.#changeAll()
    if (statement.kind === 'CreateFunctionStmt') return
    this.#take(statement)
    for (const inner of nodesIn(statement.node)) {
      if (inner.kind === 'InsertStmt') this.#change(tableOf(inner.node.relation))
      if (inner.kind === 'FuncCall') this.#call(strings(inner.node.funcname))
    }
  }

  #take({ kind, node }: Executed): void {
    switch (kind) {
      case 'InsertStmt':
        return this.#change(tableOf(node.relation))
      case 'CopyStmt':
        return this.#change(tableOf(node.relation))
      case 'UpdateStmt':
      case 'DeleteStmt':
      case 'MergeStmt':
        return this.#changeReferring(tableOf(node.relation))
      case 'TruncateStmt':
        for (const relation of node.relations ?? []) {
          if ('RangeVar' in relation) this.#changeReferring(tableOf(relation.RangeVar))
        }
        return
      case 'AlterTableStmt':
        return this.#alter(node)
      case 'RenameStmt':
        if (node.relation === undefined) return
        if (node.renameType === 'OBJECT_COLUMN') return this.#change(tableOf(node.relation))
        this.#replace(tableOf(node.relation))
        return this.#replace({ ...tableOf(node.relation), name: node.newname ?? '' })
      case 'AlterObjectSchemaStmt':
        return this.#replace(tableOf(node.relation))
      case 'AlterEnumStmt':
        if (node.oldVal !== undefined) this.#changeAll()
        return
      case 'DropStmt':
        return this.#drop(node)
      case 'CreateStmt':
        if (!node.if_not_exists) this.#replace(tableOf(node.relation))
        return
      case 'CreateTableAsStmt':
        if (!node.if_not_exists) this.#replace(tableOf(node.into?.rel))
        return
      case 'VariableSetStmt':
        if (node.kind === 'VAR_RESET_ALL' || paths.has(node.name ?? '')) this.#samePath = false
    }
  }

  #alter(node: NodeOf<'AlterTableStmt'>): void {
    const changes = (node.cmds ?? []).some(
      (wrapped) =>
        'AlterTableCmd' in wrapped && changing.has(wrapped.AlterTableCmd.subtype ?? ''),
    )
    if (changes) this.#change(tableOf(node.relation))
  }

  #drop({ objects, removeType, behavior }: NodeOf<'DropStmt'>): void {
    if (removeType === 'OBJECT_SCHEMA') {
      const gone = new Set(droppedNames(objects).map(({ name }) => name))
      for (const relation of this.#live.relations()) {
        if (gone.has(relation.schema)) this.#replaced.add(relation)
      }
    } else if (dropsRelations.has(removeType ?? '')) {
      for (const name of droppedNames(objects)) this.#replace(name)
    } else if (behavior === 'DROP_CASCADE') {
      this.#changeAll()
    }
  }

  /** A function that was there before, and that may write. */
  #call(parts: readonly string[]): void {
    const [name = '', schema] = parts.toReversed()
    if (name === 'set_config') this.#samePath = false
    const fn = this.#live.fn(schema === undefined ? { name } : { schema, name })
    if (fn?.volatility === 'volatile') this.#changeAll()
  }

  #replace(name: TableName): void {
    const found = this.relation(name)
    if (found) this.#replaced.add(found)
  }

  /** Partitions and parents hold the same rows. */
  #change(name: TableName): void {
    const found = this.relation(name)
    for (const relation of found ? reach(found, (one) => this.#kin.get(one) ?? []) : []) {
      this.#changed.add(relation)
    }
  }

  /** Foreign keys may hand a change on. */
  #changeReferring(name: TableName): void {
    const found = this.relation(name)
    const referring = (one: RelationName) =>
      this.#live.foreignKeysTo(one).map(({ table }) => table)
    for (const relation of found ? reach(found, referring) : []) this.#change(relation)
  }

  #changeAll(): void {
    for (const relation of this.#live.relations()) this.#changed.add(relation)
  }

  #join(one: Relation, other: Relation): void {
    this.#kin.set(one, (this.#kin.get(one) ?? new Set()).add(other))
    this.#kin.set(other, (this.#kin.get(other) ?? new Set()).add(one))
  }
}

/** A relation and all that can be reached from it. */
export function reach(
  start: Relation,
  next: (relation: Relation) => Iterable<Relation>,
): Set<Relation> {
  const found = new Set([start])
  for (const relation of found) for (const other of next(relation)) found.add(other)
  return found
}

const paths: ReadonlySet<string> = new Set(['search_path', 'role', 'session_authorization'])

const dropsRelations: ReadonlySet<string> = new Set([
  'OBJECT_TABLE',
  'OBJECT_VIEW',
  'OBJECT_MATVIEW',
  'OBJECT_FOREIGN_TABLE',
])

/** Commands after which the values of old columns, or the rows, may be others than before. */
const changing: ReadonlySet<string> = new Set([
  'AT_DropColumn',
  'AT_AlterColumnType',
  'AT_SetExpression',
  'AT_DropExpression',
  'AT_AttachPartition',
  'AT_DetachPartition',
  'AT_AddInherit',
  'AT_DropInherit',
])
