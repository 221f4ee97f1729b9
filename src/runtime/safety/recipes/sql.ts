import type { TableName } from '../reading/ast.ts'
import { reservedWords } from '../reading/reserved-words.ts'

/** A name as SQL takes it: quoted where it must be. Key words are quoted too. */
export function quote(name: string): string {
  return /^[a-z_][a-z0-9_]*$/.test(name) && !reservedWords.has(name)
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
