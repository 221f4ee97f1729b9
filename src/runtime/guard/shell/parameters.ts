import type { ParameterExpansionPart, ParameterOperation, Word } from 'unbash'
import { evaluateText } from './arithmetic.ts'
import { isSeen, unseen } from './invocation.ts'
import { isSlow, patternSource, regexp } from './patterns.ts'
import type { Scope } from './scope.ts'
import { joined, type Piece, patternOf, piecesOf, type Substitutions, textOf } from './words.ts'

type Parameter = Pick<ParameterExpansionPart, 'parameter' | 'prefix' | 'index' | 'operation'>

interface Where {
  readonly scope: Scope
  readonly shell: Substitutions
  readonly isQuoted: boolean
}

/** What `$x`, `${x…}`, `$1` and `"$@"` become; `unseen` where it cannot be told. */
export function expandParameter(parameter: Parameter, where: Where): Piece[] {
  const { prefix, operation } = parameter
  const { isQuoted, scope } = where
  if (prefix === '!' && operation?.type === 'Names') {
    const names = [...scope.variables.keys()].filter((name) => name.startsWith(parameter.parameter))
    return asPieces(names, '@', where)
  }
  const all = listMark(parameter)
  if (prefix === '!' && all && !isSpecial(parameter.parameter)) {
    const keys = [...(scope.variables.get(parameter.parameter)?.elements.keys() ?? [])]
    return asPieces(keys, all, where)
  }
  const direct = prefix === '!' ? indirect(parameter, where) : parameter
  if (!direct) return [{ text: unseen, isQuoted, isSplit: !isQuoted }]
  const values = valuesOf(direct, where)
  if (prefix === '#') {
    const length = all || listMark(direct) ? values.length : lengthOf(values[0])
    return [{ text: String(length), isQuoted, isSplit: !isQuoted }]
  }
  if (operation?.type === 'Default') return withDefault(direct, operation, values, where)
  const mark = listMark(direct)
  if (operation?.type === 'Slice' && mark) {
    return asPieces(sliceOf(values, operation, direct, where), mark, where)
  }
  return asPieces(
    values.map((value) => operated(value, operation, where)),
    mark,
    where,
  )
}

const isSpecial = (name: string) => name === '@' || name === '*'

/** `@` or `*` where a parameter is a whole list. */
function listMark({ parameter, index }: Parameter): '@' | '*' | undefined {
  const mark = isSpecial(parameter) ? parameter : index?.value
  return mark === '@' || mark === '*' ? mark : undefined
}

const lengthOf = (value: string | undefined) =>
  value !== undefined && !isSeen(value) ? unseen : (value ?? '').length

/** `${!x}`: the parameter whose name is the value of x. */
function indirect(parameter: Parameter, where: Where): Parameter | undefined {
  const [name] = valuesOf(parameter, where)
  const [, base = '', index] = /^(\w+|[@*])(?:\[(.*)\])?$/.exec(name ?? '') ?? []
  if (base === '') return undefined
  const word: Word | undefined =
    index === undefined ? undefined : { type: 'Word', text: index, value: index, pos: 0, end: 0 }
  return { ...parameter, parameter: base, prefix: undefined, index: word }
}

/** The values of a parameter; none where it is unset. */
function valuesOf({ parameter, index }: Parameter, { scope, shell }: Where): readonly string[] {
  if (isSpecial(parameter)) return scope.parameters.slice(1)
  if (index) {
    if (index.value === '@' || index.value === '*') return scope.elements(parameter)
    return known(elementOf(parameter, index, scope, shell))
  }
  return known(scalarOf(parameter, scope))
}

const known = (value: string | undefined) => (value === undefined ? [] : [value])

function scalarOf(name: string, scope: Scope): string | undefined {
  if (/^\d+$/.test(name)) return scope.parameters[Number(name)]
  if (name === '#') return String(scope.parameters.length - 1)
  if (name === '_') return scope.lastWord
  if (name === '?') return scope.succeeded === undefined ? unseen : scope.succeeded ? '0' : '1'
  if (/^[$!-]$/.test(name)) return unseen
  return scope.value(name)
}

function elementOf(name: string, index: Word, scope: Scope, shell: Substitutions) {
  return scope.value(name, indexOf(name, index, scope, shell))
}

/** The index that stands in brackets: a text for `declare -A`, else a number. */
export function indexOf(name: string, index: Word, scope: Scope, shell: Substitutions): string {
  const text = textOf(index, scope, shell)
  const variable = scope.variables.get(name)
  if (variable?.hasKeys) return text
  const number = evaluateText(text, scope)
  if (number === undefined) return text
  if (number >= 0) return String(number)
  return String([...(variable?.elements.keys() ?? [])].map(Number).reduce(max, -1) + 1 + number)
}

const max = (one: number, other: number) => Math.max(one, other)

function withDefault(
  parameter: Parameter,
  { operator, operand }: ParameterOperation & { type: 'Default' },
  values: readonly string[],
  where: Where,
): Piece[] {
  const { scope, shell, isQuoted } = where
  const isUnset = /^[A-Za-z_]\w*$/.test(parameter.parameter) && scope.isUnset(parameter.parameter)
  const isSet =
    !isUnset && values.length > 0 && (!operator.startsWith(':') || values.join('') !== '')
  const own = () => asPieces(values, listMark(parameter), where)
  const other = () =>
    piecesOf(operand, scope, shell).map((piece) =>
      piece === 'end of field' || isQuoted || piece.isQuoted
        ? piece
        : { ...piece, isSplit: true as const },
    )
  if (operator.endsWith('+')) return isSet ? other() : []
  // What is not known may be empty: then it is the other.
  if (isSet && operator === ':-' && values.join('') === unseen) return [...own(), ...other()]
  if (isSet || operator.endsWith('?')) return own()
  const pieces = other()
  if (operator.endsWith('=')) scope.assign(parameter.parameter, joined(pieces))
  return isQuoted && pieces.length === 0 ? [{ text: '', isQuoted }] : pieces
}

function operated(value: string, operation: ParameterOperation | undefined, where: Where): string {
  if (!operation) return value
  const { scope, shell } = where
  switch (operation.type) {
    case 'Remove':
      return removed(value, operation.operator, patternOf(operation.operand, scope, shell))
    case 'Replace': {
      const pattern = patternOf(operation.pattern, scope, shell)
      return replaced(
        value,
        operation.operator,
        pattern,
        textOf(operation.replacement, scope, shell),
      )
    }
    case 'Slice':
      return sliceOf(value, operation, undefined, where)
    case 'CaseModification':
      return recased(value, operation.operator)
    case 'Transform':
      if (operation.operand?.text === 'P') scope.late.push(value)
      return transformed(value, textOf(operation.operand, scope, shell))
    default:
      return unseen
  }
}

/** `#` and `%` take away the shortest match at an end, `##` and `%%` the longest. */
function removed(value: string, operator: string, pattern: string): string {
  if (isSlow(value, pattern) || (!isSeen(value) && /[*?[]/.test(pattern))) return unseen
  const source = patternSource(pattern, operator.length === 2 ? '[\\s\\S]*' : '[\\s\\S]*?')
  if (operator.startsWith('#')) return value.replace(regexp(`^(?:${source})`) ?? /^$/, '')
  // The shortest match at the end is the one that begins last.
  const ends = regexp(`^([\\s\\S]*${operator === '%%' ? '?' : ''})(?:${source})$`)
  return ends?.exec(value)?.[1] ?? value
}

function replaced(value: string, operator: string, pattern: string, by: string): string {
  if (pattern === '') return value
  if (isSlow(value, pattern)) return unseen
  const source = patternSource(pattern)
  const anchored =
    operator === '/#' ? `^(?:${source})` : operator === '/%' ? `(?:${source})$` : source
  const found = regexp(anchored, operator === '//' ? 'g' : '')
  return found ? value.replace(found, () => by) : value
}

function recased(value: string, operator: string): string {
  const turn = (text: string) =>
    operator.startsWith('^') ? text.toUpperCase() : text.toLowerCase()
  return operator.length === 2 ? turn(value) : turn(value.slice(0, 1)) + value.slice(1)
}

function transformed(value: string, operator: string): string {
  if (operator === 'U') return value.toUpperCase()
  if (operator === 'u') return recased(value, '^')
  if (operator === 'L') return value.toLowerCase()
  return operator === 'Q' ? `'${value.replace(/'/g, "'\\''")}'` : unseen
}

function sliceOf<T extends string | readonly string[]>(
  value: T,
  { offset, length }: ParameterOperation & { type: 'Slice' },
  list: Parameter | undefined,
  { scope, shell }: Where,
): T {
  // `${@:1}` begins with $1, since $0 is its element 0.
  const isPositional = list !== undefined && isSpecial(list.parameter)
  const all = (isPositional ? [scope.parameters[0] ?? '', ...value] : value) as T
  const from = evaluateText(textOf(offset, scope, shell), scope)
  const count = length ? evaluateText(textOf(length, scope, shell), scope) : all.length
  if (from === undefined || count === undefined) return (list ? [unseen] : unseen) as T
  const start = from < 0 ? Math.max(0, all.length + from) : from
  return all.slice(start, count < 0 ? all.length + count : start + count) as T
}

/** The values as pieces: one for each where it is `@`, joined by the first character of IFS where it is `"$*"`. */
function asPieces(
  values: readonly string[],
  mark: '@' | '*' | undefined,
  { isQuoted, scope }: Where,
): Piece[] {
  const piece = (text: string): Piece => ({ text, isQuoted, isSplit: !isQuoted })
  if (mark === undefined) return values.length > 0 || isQuoted ? [piece(values.join(''))] : []
  if (mark === '*' && isQuoted) return [piece(values.join((scope.value('IFS') ?? ' ').slice(0, 1)))]
  return values.flatMap((value, index): Piece[] =>
    index === 0 ? [piece(value)] : ['end of field', piece(value)],
  )
}
