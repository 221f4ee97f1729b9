import type { Node } from 'libpg-query'
import { type NodeOf, nodesIn, strings } from '../reading/ast.ts'
import type { Catalog } from './catalog.ts'

/** SET: the time zone and the search path decide what later statements do. */
export function setVariable(catalog: Catalog, node: NodeOf<'VariableSetStmt'>): void {
  const values = (node.args ?? []).map(text)
  const known = node.kind === 'VAR_SET_VALUE' && values.every((value) => value !== undefined)
  const local = node.is_local ?? false
  if (node.kind === 'VAR_RESET_ALL') catalog.set({ timeZone: undefined })
  else if (node.name === 'timezone') {
    catalog.set({ timeZone: known ? values[0] : undefined }, local)
  } else if (node.name === 'search_path') {
    const path = known ? values.flatMap((value) => value ?? []) : ['public']
    catalog.set({ searchPath: path.filter(holdsTables) }, local)
  }
}

/** `SELECT set_config('search_path', '', false)`, as pg_dump writes it. */
export function setByFunction(catalog: Catalog, node: NodeOf<'SelectStmt'>): void {
  for (const { kind, node: call } of nodesIn(node.targetList)) {
    if (kind !== 'FuncCall' || strings(call.funcname).at(-1) !== 'set_config') continue
    const [name, value] = (call.args ?? []).map(text)
    const [, , last] = call.args ?? []
    const local = last && 'A_Const' in last ? (last.A_Const.boolval?.boolval ?? false) : false
    if (name?.toLowerCase() === 'timezone') catalog.set({ timeZone: value }, local)
    if (name?.toLowerCase() === 'search_path' && value !== undefined) {
      catalog.set({ searchPath: schemasIn(value) }, local)
    }
  }
}

function schemasIn(path: string): string[] {
  const parts = path.split(',').map((part) => part.trim().replace(/^"(.*)"$/, '$1'))
  return parts.filter(holdsTables)
}

/** The schema that goes by the role's name is seldom there, and PostgreSQL's own takes no tables. */
function holdsTables(schema: string): boolean {
  return schema !== '' && schema !== '$user' && schema !== 'pg_catalog'
}

function text(node: Node): string | undefined {
  if (!('A_Const' in node)) return undefined
  const { sval, isnull } = node.A_Const
  return isnull || sval === undefined ? undefined : (sval.sval ?? '')
}
