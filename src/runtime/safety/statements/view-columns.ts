import { type NodeOf, strings } from '../reading/ast.ts'

/** The names of a view's columns; undefined where one is not to be seen in the statement. */
export function viewColumns({ aliases, query }: NodeOf<'ViewStmt'>): string[] | undefined {
  const targets = query && 'SelectStmt' in query ? query.SelectStmt.targetList : undefined
  if (targets === undefined) return undefined
  const renamed = strings(aliases)
  const names = targets.map((target, at): string | undefined => {
    if (!('ResTarget' in target)) return undefined
    const { name, val } = target.ResTarget
    const read = val && 'ColumnRef' in val ? strings(val.ColumnRef.fields) : []
    const isStar = val && 'ColumnRef' in val && read.length < (val.ColumnRef.fields?.length ?? 0)
    return isStar ? undefined : (renamed[at] ?? name ?? read.at(-1))
  })
  return names.every((name) => name !== undefined) ? names : undefined
}
