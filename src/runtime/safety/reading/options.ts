import type { Node } from 'libpg-query'
import { strings } from './ast.ts'

/** The name of an option: `concurrently` in `REINDEX (CONCURRENTLY) …`. */
export function optionName(option: Node): string {
  return 'DefElem' in option ? (option.DefElem.defname ?? '') : ''
}

/** A boolean option as PostgreSQL reads it: `WITH (x)` is on, and so is any word but false and off. */
export function isOn(
  options: readonly Node[] | undefined,
  name: string,
  otherwise: boolean,
): boolean {
  const option = (options ?? []).find((candidate) => optionName(candidate) === name)
  if (option === undefined || !('DefElem' in option)) return otherwise
  const value = option.DefElem.arg
  if (value === undefined) return true
  if ('Integer' in value) return (value.Integer.ival ?? 0) !== 0
  if ('Boolean' in value) return value.Boolean.boolval === true
  // The grammar reads a bare `off` as the name of a type.
  const words = 'TypeName' in value ? strings(value.TypeName.names) : strings([value])
  return !/^(false|off)$/i.test(words.at(-1) ?? '')
}
