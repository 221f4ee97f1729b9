import type { TableName } from '../reading/ast.ts'

/** A name as SQL takes it: quoted where it must be. Key words are quoted too. */
export function quote(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !keyWords.has(name)
    ? name
    : `"${name.replaceAll('"', '""')}"`
}

export function quoteTable({ schema, name }: TableName): string {
  return schema === undefined ? quote(name) : `${quote(schema)}.${quote(name)}`
}

/** A name for a comment: a line break in it would end the comment, and the rest would run. */
export function inComment(name: string): string {
  return name.replace(/\s+/g, ' ')
}

/** The words that PostgreSQL reserves (its manual, appendix C). */
const keyWords: ReadonlySet<string> = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check
   collate collation column concurrently constraint create cross current_catalog current_date
   current_role current_schema current_time current_timestamp current_user default deferrable desc
   distinct do else end except false fetch for foreign freeze from full grant group having ilike in
   initially inner intersect into is isnull join lateral leading left like limit localtime
   localtimestamp natural not notnull null offset on only or order outer overlaps placing primary
   references returning right select session_user similar some symmetric system_user table
   tablesample then to trailing true union unique user using variadic verbose when where window
   with`.split(/\s+/),
)
