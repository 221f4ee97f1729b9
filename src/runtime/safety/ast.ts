import type { Node, RangeVar } from 'libpg-query'

type Keys<T> = T extends unknown ? keyof T & string : never

/** The name of a node of PostgreSQL's syntax tree: `DropStmt`, `RangeVar`, … */
export type NodeKind = Keys<Node>

/** The fields of a node, by its name. */
export type NodeOf<K extends NodeKind> = Extract<Node, Record<K, unknown>>[K]

/** A node with its name beside it instead of around it, so that `kind` tells the type of `node`. */
export type Tagged = { [K in NodeKind]: { readonly kind: K; readonly node: NodeOf<K> } }[NodeKind]

/** `{ DropStmt: {…} }` as `{ kind: 'DropStmt', node: {…} }`. */
export function tag(node: Node): Tagged {
  const [kind, fields] = Object.entries(node)[0] as [NodeKind, unknown]
  return { kind, node: fields } as Tagged
}

/** Every node inside a value of the tree, outermost first, in the order of the source. */
export function* nodesIn(value: unknown): Generator<Tagged> {
  // A stack of its own: trees go deeper than the engine's.
  const waiting: unknown[] = [value]
  while (waiting.length > 0) {
    const current = waiting.pop()
    if (typeof current !== 'object' || current === null) continue
    // Nodes are wrapped in their capitalised name; fields are written in lower case.
    for (const [key, fields] of Object.entries(current).reverse()) {
      if (/^[A-Z]/.test(key)) yield { kind: key, node: fields } as Tagged
      waiting.push(fields)
    }
  }
}

/** The strings of a list of String nodes: the parts of a qualified name. */
export function strings(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []))
}

/** A table's name; `schema` is absent where the script leaves it to the search path. */
export interface TableName {
  readonly schema?: string
  readonly name: string
}

/** The table that a RangeVar names. */
export function tableOf(relation: RangeVar | undefined): TableName {
  return named([relation?.schemaname ?? '', relation?.relname ?? ''])
}

/** The names of the objects of a DROP statement, whatever the form their kind has in the tree. */
export function droppedNames(objects: readonly Node[] | undefined): TableName[] {
  return (objects ?? []).map((object) => {
    if ('List' in object) return named(strings(object.List.items))
    if ('TypeName' in object) return named(strings(object.TypeName.names))
    if ('ObjectWithArgs' in object) return named(strings(object.ObjectWithArgs.objname))
    return named(strings([object]))
  })
}

/** A name as it was written: `users`, `public.users`. */
export function show({ schema, name }: TableName): string {
  return schema === undefined ? name : `${schema}.${name}`
}

/** The name of which these are the parts, the schema first. */
export function named(parts: readonly string[]): TableName {
  const [name = '', schema = ''] = parts.toReversed()
  return schema === '' ? { name } : { schema, name }
}
