import { loadParser, type Parser } from '../safety/reading/parser.ts'

/**
 * Tells whether two pieces of SQL are the same in two spellings: a server writes `now()` and
 * `CURRENT_TIMESTAMP` each as it was given, and casts anew in every copy of a database. They are
 * compared as trees, without the types of literals. What cannot be parsed is compared by its words.
 */
export async function spelling(): Promise<(one: string, other: string) => boolean> {
  const parser = await loadParser()
  return (one, other) => one === other || canonical(parser, one) === canonical(parser, other)
}

/** A piece is a statement, an expression or a constraint. */
const frames = ['', 'select ', 'alter table t add ']

function canonical(parser: Parser, sql: string): string {
  for (const frame of frames) {
    try {
      return JSON.stringify(plain(parser.parseSync(frame + sql)))
    } catch {
      // The next frame may fit.
    }
  }
  return sql.replaceAll(/\s+/g, ' ').trim()
}

type Tree = { readonly [key: string]: unknown }

/** The tree without places in the text and without what only says how it was written. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain)
  if (typeof node !== 'object' || node === null) return node
  const tree = node as Tree
  if ('TypeCast' in tree) return cast(tree.TypeCast as Tree)
  if ('SQLValueFunction' in tree && isNow(tree.SQLValueFunction as Tree)) return now
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([key]) => !spellingOnly.has(key))
      .map(([key, value]) => [key, key === 'funcname' ? plain(bare(value)) : plain(value)]),
  )
}

/** The type of a literal, or of a list of them, follows from what it stands beside. */
function cast({ arg, typeName }: Tree): unknown {
  const inner = plain(arg)
  const literal = ['A_Const', 'A_ArrayExpr'].some((kind) => kind in (inner as Tree))
  return literal ? inner : { TypeCast: { arg: inner, typeName: plain(typeName) } }
}

const spellingOnly = new Set([
  'location',
  'stmt_location',
  'stmt_len',
  'stmt_start',
  'funcformat',
  'list_start',
  'list_end',
  'rexpr_list_start',
  'rexpr_list_end',
  'version',
])
const now = { FuncCall: { funcname: [{ String: { sval: 'now' } }] } }
const isNow = ({ op }: Tree) => op === 'SVFOP_CURRENT_TIMESTAMP'

/** A function of the system is the same with and without its schema. */
function bare(names: unknown): unknown {
  const [first, ...rest] = names as Tree[]
  const isSystem = (first?.String as Tree | undefined)?.sval === 'pg_catalog'
  return isSystem && rest.length > 0 ? rest : names
}
