import type { Node } from 'libpg-query'

/** Whether the options of a function give it a search path of its own: `SET search_path = …`. */
export function setsSearchPath(options: readonly Node[] | undefined): boolean {
  return (options ?? []).some((option) => {
    const value = 'DefElem' in option ? option.DefElem.arg : undefined
    if (value === undefined || !('VariableSetStmt' in value)) return false
    const { kind, name } = value.VariableSetStmt
    return name === 'search_path' && (kind === 'VAR_SET_VALUE' || kind === 'VAR_SET_CURRENT')
  })
}
