import type { Node } from 'libpg-query'
import { strings } from '../reading/ast.ts'
import { loadParser } from '../reading/parser.ts'
import { quote } from '../recipes/sql.ts'

/** Stands for whatever is only known when the code runs; a bare word fits most places. */
export const HOLE = '_computed_'

/** The text that an expression makes, with holes where it is computed. */
export interface ComputedText {
  readonly text: string
  /** Whether the text has no holes. */
  readonly whole: boolean
}

/** What EXECUTE would run, as far as the expression tells: literals, `||`, format(), concat(). */
export async function computedText(expression: string): Promise<ComputedText> {
  const parser = await loadParser()
  try {
    const select = parser.parseSync(`SELECT (${expression}\n)`).stmts?.[0]?.stmt
    const target = select && 'SelectStmt' in select ? select.SelectStmt.targetList?.[0] : undefined
    return evaluate(target && 'ResTarget' in target ? target.ResTarget.val : undefined)
  } catch {
    return hole
  }
}

const hole: ComputedText = { text: HOLE, whole: false }

function evaluate(node: Node | undefined): ComputedText {
  if (node === undefined) return hole
  if ('TypeCast' in node) return evaluate(node.TypeCast.arg)
  if ('A_Const' in node && node.A_Const.sval) return constant(node.A_Const.sval.sval ?? '')
  if ('A_Expr' in node && strings(node.A_Expr.name).at(-1) === '||')
    return join([evaluate(node.A_Expr.lexpr), evaluate(node.A_Expr.rexpr)])
  if (!('FuncCall' in node)) return hole
  const name = strings(node.FuncCall.funcname).at(-1)
  const texts = (node.FuncCall.args ?? []).map(evaluate)
  if (name === 'concat') return join(texts)
  if (name === 'format' && texts[0]) return fill(texts[0], texts.slice(1))
  return name === 'quote_literal' || name === 'quote_nullable'
    ? { text: `'${HOLE}'`, whole: false }
    : hole
}

function constant(text: string): ComputedText {
  return { text, whole: true }
}

function join(parts: readonly ComputedText[]): ComputedText {
  return {
    text: parts.map(({ text }) => text).join(''),
    whole: parts.every(({ whole }) => whole),
  }
}

/**
 * format()'s template: %I and %s are names or anything, %L is a literal, %% a percent sign. An
 * argument that is itself a literal is filled in, where no width or position is given.
 */
function fill({ text, whole }: ComputedText, values: readonly ComputedText[]): ComputedText {
  const placeholder = /%(\d+\$)?(-?(?:\d+|\*(?:\d+\$)?)?)([sIL%])/g
  const inOrder = [...text.matchAll(placeholder)].every(([, at, width]) => !at && !width)
  let filled = whole
  let next = 0
  const replaced = text.replace(placeholder, (_, _at, _width, kind: string) => {
    if (kind === '%') return '%'
    const value = inOrder ? values[next++] : undefined
    if (value?.whole) return written(value.text, kind)
    filled = false
    return kind === 'L' ? `'${HOLE}'` : HOLE
  })
  return { text: replaced, whole: filled }
}

function written(value: string, kind: string): string {
  if (kind === 'I') return quote(value)
  return kind === 'L' ? `'${value.replaceAll("'", "''")}'` : value
}
