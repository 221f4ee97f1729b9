import type { Node } from 'libpg-query'

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

/** The strings of a list of String nodes: the parts of a qualified name. */
export function strings(nodes: readonly Node[] | undefined): string[] {
  return (nodes ?? []).flatMap((node) => ('String' in node ? [node.String.sval ?? ''] : []))
}
