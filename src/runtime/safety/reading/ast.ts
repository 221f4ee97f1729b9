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
    if (Array.isArray(current)) {
      for (let at = current.length - 1; at >= 0; at--) waiting.push(current[at])
      continue
    }
    const fields = current as Record<string, unknown>
    const keys = Object.keys(fields)
    // Nodes are wrapped in their capitalised name; fields are written in lower case.
    for (let at = keys.length - 1; at >= 0; at--) {
      const key = keys[at] as string
      if (isCapital(key)) yield { kind: key, node: fields[key] } as Tagged
      if (typeof fields[key] === 'object') waiting.push(fields[key])
    }
  }
}

function isCapital(key: string): boolean {
  const first = key.charCodeAt(0)
  return first >= 65 && first <= 90
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

/** The name of the routine that a CREATE FUNCTION or PROCEDURE makes, without its schema. */
export function routineName({ kind, node }: Tagged): string | undefined {
  return kind === 'CreateFunctionStmt' ? (strings(node.funcname).at(-1) ?? '') : undefined
}
