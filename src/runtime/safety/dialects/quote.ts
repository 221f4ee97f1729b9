import type { TableName } from './tokens.ts'

/** A name in backticks, as MySQL takes any. */
export function backticks({ schema, name }: TableName): string {
  const quoted = `\`${name.replaceAll('`', '``')}\``
  return schema === undefined ? quoted : `${backticks({ name: schema })}.${quoted}`
}

/** A name in double quotes, as SQLite takes any. */
export function doubleQuotes({ schema, name }: TableName): string {
  const quoted = `"${name.replaceAll('"', '""')}"`
  return schema === undefined ? quoted : `${doubleQuotes({ name: schema })}.${quoted}`
}
