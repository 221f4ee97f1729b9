import type { Node } from 'libpg-query'
import { strings, type Tagged } from './ast.ts'
import { optionName } from './options.ts'

/** The code that a DO block or a routine holds. */
export interface Code {
  readonly language: string
  /** The body, where it is a string. */
  readonly body: string
  /** The tree of the body, where it is SQL that PostgreSQL parses at once (BEGIN ATOMIC, RETURN). */
  readonly parsed: unknown
}

/** The language of a DO or CREATE FUNCTION statement, in lower case, and its body. */
export function codeOf({ kind, node }: Tagged): Code {
  const options =
    kind === 'DoStmt' ? node.args : kind === 'CreateFunctionStmt' ? node.options : undefined
  const fallback = kind === 'DoStmt' ? 'plpgsql' : 'sql'
  return {
    language: (optionText(options, 'language') ?? fallback).toLowerCase(),
    body: optionText(options, 'as') ?? '',
    parsed: kind === 'CreateFunctionStmt' ? node.sql_body : undefined,
  }
}

function optionText(options: readonly Node[] | undefined, name: string): string | undefined {
  const option = (options ?? []).find((candidate) => optionName(candidate) === name)
  const value = option && 'DefElem' in option ? option.DefElem.arg : undefined
  if (value === undefined) return undefined
  return strings('List' in value ? value.List.items : [value])[0]
}
