import { type ArithmeticExpression, parse } from 'unbash'
import { isSeen, unseen } from './invocation.ts'
import type { Scope } from './scope.ts'
import { joined, partsToPieces, type Substitutions } from './words.ts'

/** The value of an arithmetic expression, with its assignments done; undefined where it cannot be told. */
export function evaluate(
  expression: ArithmeticExpression | undefined,
  scope: Scope,
  shell: Substitutions,
): number | undefined {
  const of = (part: ArithmeticExpression) => evaluate(part, scope, shell)
  switch (expression?.type) {
    case undefined:
      return 0
    case 'ArithmeticGroup':
      return of(expression.expression)
    case 'ArithmeticCommandExpansion':
      return evaluateText(shell.outputOf(expression.script, scope).trim(), scope)
    case 'ArithmeticWord': {
      const { value, parts } = expression
      const text = parts ? joined(partsToPieces(parts, scope, shell)) : value
      return evaluateText(text, scope)
    }
    case 'ArithmeticTernary': {
      const test = of(expression.test)
      const [yes, no] = [of(expression.consequent), of(expression.alternate)]
      return test === undefined ? undefined : test === 0 ? no : yes
    }
    case 'ArithmeticUnary':
      return unary(expression, scope, of(expression.operand))
    case 'ArithmeticBinary': {
      const right = of(expression.right)
      const { operator, left } = expression
      if (/^(?:[-+*/%&|^]|<<|>>)?=$/.test(operator) && left.type === 'ArithmeticWord') {
        const before = operator === '=' ? 0 : of(left)
        const value = operator === '=' ? right : binary(operator.slice(0, -1), before, right)
        return store(left.value, value, scope)
      }
      return binary(operator, of(left), right)
    }
  }
}

function store(name: string, value: number | undefined, scope: Scope): number | undefined {
  const [, base = '', index] = /^(\w+)(?:\[(\w+)\])?$/.exec(name) ?? []
  if (base !== '') scope.assign(base, value === undefined ? unseen : String(value), index)
  return value
}

function unary(
  expression: ArithmeticExpression & { type: 'ArithmeticUnary' },
  scope: Scope,
  value: number | undefined,
): number | undefined {
  const { operator, operand, prefix } = expression
  if (value === undefined) return undefined
  if (operator === '++' || operator === '--') {
    const next = value + (operator === '++' ? 1 : -1)
    if (operand.type === 'ArithmeticWord') store(operand.value, next, scope)
    return prefix ? next : value
  }
  if (operator === '-') return -value
  if (operator === '!') return Number(value === 0)
  return operator === '~' ? ~value : value
}

function binary(operator: string, left = Number.NaN, right = Number.NaN): number | undefined {
  const value = binaryOperators[operator]?.(left, right)
  return value === undefined || !Number.isFinite(value) ? undefined : value
}

const binaryOperators: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (left, right) => left + right,
  '-': (left, right) => left - right,
  '*': (left, right) => left * right,
  '/': (left, right) => Math.trunc(left / right),
  '%': (left, right) => left % right,
  '**': (left, right) => left ** right,
  '<<': (left, right) => left << right,
  '>>': (left, right) => left >> right,
  '&': (left, right) => left & right,
  '|': (left, right) => left | right,
  '^': (left, right) => left ^ right,
  '==': (left, right) => truth(left === right, left, right),
  '!=': (left, right) => truth(left !== right, left, right),
  '<': (left, right) => truth(left < right, left, right),
  '>': (left, right) => truth(left > right, left, right),
  '<=': (left, right) => truth(left <= right, left, right),
  '>=': (left, right) => truth(left >= right, left, right),
  '&&': (left, right) => truth(left !== 0 && right !== 0, left, right),
  '||': (left, right) => truth(left !== 0 || right !== 0, left, right),
  ',': (_, right) => right,
}

/** A comparison of something that is not known is not known. */
const truth = (is: boolean, left: number, right: number) => Number(is) + 0 * (left + right)

/** A number as it is written, or the value of a variable; a longer text is an expression. */
export function evaluateText(text: string, scope: Scope, depth = 0): number | undefined {
  const plain = text.trim()
  if (plain === '') return 0
  if (/\$\(|`/.test(plain)) scope.late.push(plain)
  if (!isSeen(plain) || depth > 5) return undefined
  if (/^[-+]?(?:0[xX][\da-fA-F]+|\d+)$/.test(plain)) {
    const digits = plain.replace(/^[-+]/, '')
    const value = /^0\d/.test(digits) ? Number.parseInt(digits, 8) : Number(digits)
    return plain.startsWith('-') ? -value : value
  }
  const [, base, digits = ''] = /^(\d+)#(\w+)$/.exec(plain) ?? []
  if (base) return finite(Number.parseInt(digits, Number(base)))
  if (/^\w+$/.test(plain)) return evaluateText(scope.value(plain) ?? '', scope, depth + 1)
  if (depth > 0) return undefined
  const command = parse(`((${plain}))`).commands[0]?.command
  if (command?.type !== 'ArithmeticCommand' || command.expression?.type === 'ArithmeticWord') {
    return undefined
  }
  return evaluate(command.expression, scope, noSubstitutions)
}

const finite = (value: number) => (Number.isFinite(value) ? value : undefined)

export const noSubstitutions: Substitutions = { outputOf: () => unseen, pathOf: () => unseen }
