import * as ast from 'typescript/unstable/ast'
import type { Place, Syntax } from './syntax.ts'

/** A stretch of a string that one line of the source holds; without `text`, one that it computes. */
interface Run {
  readonly place: Place
  readonly text?: string
}

/**
 * Where each line of the string `value` stands in the expression that makes it: `exact` where the
 * source holds the text itself. Undefined where the expression can't have made this string.
 */
export function linesOf(value: string, node: ast.Expression, syntax: Syntax) {
  const runs = layOut(value, runsOf(node, syntax))
  if (!runs) return undefined
  let start = 0
  return value.split('\n').map((line) => {
    const end = start + line.length
    const [most] = runs
      .map((run) => ({ run, length: Math.min(run.end, end) - Math.max(run.start, start) }))
      .sort((a, b) => b.length - a.length)
    start = end + 1
    return most && most.length > 0
      ? { place: most.run.place, exact: most.run.text !== undefined }
      : undefined
  })
}

/** The pieces of a string expression in order: literals, templates and what `+` joins. */
function runsOf(expression: ast.Expression, syntax: Syntax): Run[] {
  const node = syntax.resolve(expression)
  if (ast.isStringLiteral(node) || ast.isNoSubstitutionTemplateLiteral(node)) {
    return literalRuns(node, syntax)
  }
  if (ast.isTemplateExpression(node)) {
    const spans = node.templateSpans.flatMap((span) => [
      ...runsOf(span.expression, syntax),
      ...literalRuns(span.literal, syntax),
    ])
    return [...literalRuns(node.head, syntax), ...spans]
  }
  if (ast.isBinaryExpression(node) && node.operatorToken.kind === ast.SyntaxKind.PlusToken) {
    return [...runsOf(node.left, syntax), ...runsOf(node.right, syntax)]
  }
  return [{ place: syntax.placeOf(expression) }]
}

/** One character of a literal as it is written: an escape, a line end, or itself. */
const written = /\\(?:u\{([\da-fA-F]+)\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|\r\n|[\s\S])|\r\n|[\s\S]/g

/** A literal, cut where the source begins a new line: that is where an escaped `\n` does not. */
function literalRuns(node: ast.Node & { readonly text: string }, syntax: Syntax): Run[] {
  const { file, line } = syntax.placeOf(node)
  const inside = node
    .getText()
    .replace(/^[`'"}]/, '')
    .replace(/(?:[`'"]|\$\{)$/, '')
  const runs: Run[] = []
  let [from, to, at] = [0, 0, line]
  const cut = () => {
    if (to > from) runs.push({ place: { file, line: at }, text: node.text.slice(from, to) })
    from = to
    at += 1
  }
  for (const [character, codePoint] of inside.matchAll(written)) {
    const continues = /^\\\r?\n$/.test(character)
    const wide = codePoint !== undefined && Number.parseInt(codePoint, 16) > 0xffff
    to += continues ? 0 : wide ? 2 : 1
    if (character.endsWith('\n')) cut()
  }
  cut()
  return to === node.text.length ? runs : [{ place: { file, line }, text: node.text }]
}

/** Finds each run in the string; what lies between two found ones was computed by the one between. */
function layOut(value: string, runs: readonly Run[]) {
  const found: (Run & { start: number; end: number })[] = []
  let end = 0
  for (const [index, run] of runs.entries()) {
    const start = end
    if (run.text !== undefined) {
      if (!value.startsWith(run.text, start)) return undefined
      end += run.text.length
    } else {
      const rest = runs.slice(index + 1)
      const next = rest.findIndex(({ text }) => text === undefined)
      const known = (next === -1 ? rest : rest.slice(0, next)).map(({ text }) => text).join('')
      end = next === -1 ? value.length - known.length : value.indexOf(known, start)
      if (end < start) return undefined
    }
    found.push({ ...run, start, end })
  }
  return end === value.length ? found : undefined
}
