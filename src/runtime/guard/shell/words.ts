import type { ParameterExpansionPart, Script, Word, WordPart } from 'unbash'
import { parse } from 'unbash'
import { evaluate } from './arithmetic.ts'
import { expandBraces } from './braces.ts'
import { pathsOf } from './globs.ts'
import { unseen } from './invocation.ts'
import { expandParameter } from './parameters.ts'
import type { Scope } from './scope.ts'

/** What words need of the shell that reads them: their substitutions are run too. */
export interface Substitutions {
  /** What a script prints that runs in a subshell of a scope; `unseen` where it cannot be told. */
  outputOf(script: Script | undefined, scope: Scope): string
  /** The path that stands for `<(…)` or `>(…)`. */
  pathOf(part: WordPart & { type: 'ProcessSubstitution' }, scope: Scope): string
}

/** A piece of a word, or the end of a field (between the elements of `"$@"`). */
export type Piece =
  | {
      readonly text: string
      /** Quoted text is neither split nor a pattern. */
      readonly isQuoted: boolean
      /** The result of an expansion outside of quotes is split at blanks. */
      readonly isSplit?: boolean
    }
  | 'end of field'

const longestBraces = 2000

/** The fields that words become, as a program gets them. */
export function fieldsOf(words: readonly Word[], scope: Scope, shell: Substitutions): string[] {
  return words.flatMap((word) =>
    withBraces(word).flatMap((each) => {
      const pieces = piecesOf(each, scope, shell)
      const fields = split(pieces, scope)
      const paths = fields.length === 1 ? pathsOf(asPattern(pieces), scope) : []
      return paths.length > 0 ? paths : fields
    }),
  )
}

function withBraces(word: Word): readonly Word[] {
  const hasBraces = word.parts?.some(({ type }) => type === 'BraceExpansion')
  if (!hasBraces || word.text.length > longestBraces) return [word]
  return expandBraces(word.text).flatMap((text) => {
    const command = parse(`: ${text}`).commands[0]?.command
    if (command?.type !== 'Command') return []
    return command.suffix.filter((each) => each.type === 'Word')
  })
}

/** A word as one text, without splitting: the value of an assignment, the target of a redirection. */
export function textOf(word: Word | undefined, scope: Scope, shell: Substitutions): string {
  if (!word) return ''
  return joined(piecesOf(word, scope, shell))
}

export function joined(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (piece === 'end of field' ? ' ' : piece.text)).join('')
}

/** A word as a pattern: what is quoted in it stands for itself. */
export function patternOf(word: Word, scope: Scope, shell: Substitutions): string {
  return asPattern(piecesOf(word, scope, shell))
}

function asPattern(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece === 'end of field') return ' '
      return piece.isQuoted ? piece.text.replace(/[\\*?[\]@!+()|]/g, '\\$&') : piece.text
    })
    .join('')
}

export function piecesOf(word: Word, scope: Scope, shell: Substitutions): Piece[] {
  const pieces = word.parts
    ? partsToPieces(word.parts, scope, shell)
    : [{ text: word.value, isQuoted: word.text !== word.value }]
  const [first, ...rest] = pieces
  if (!word.text.startsWith('~') || !first || first === 'end of field') return pieces
  return [{ ...first, text: withHome(first.text, scope), isQuoted: true }, ...rest]
}

/** `~` at the beginning of a text is the home folder, `~+` the current one. */
export function withHome(text: string, scope: Scope): string {
  return text.replace(/^~([+-]?)(?=\/|$)/, (_, sign: string) => {
    if (sign === '+') return scope.folder
    return (sign === '-' ? scope.oldFolder : scope.value('HOME')) ?? ''
  })
}

/** Pieces of a heredoc’s body or of what stands in quotes. */
export function partsToPieces(
  parts: readonly WordPart[],
  scope: Scope,
  shell: Substitutions,
  isQuoted = false,
): Piece[] {
  return parts.flatMap((part) => partToPieces(part, scope, shell, isQuoted))
}

function partToPieces(
  part: WordPart,
  scope: Scope,
  shell: Substitutions,
  isQuoted: boolean,
): Piece[] {
  const expanded = (text: string): Piece[] => [{ text, isQuoted, isSplit: !isQuoted }]
  switch (part.type) {
    case 'Literal':
      return [{ text: part.value, isQuoted: isQuoted || part.text !== part.value }]
    case 'SingleQuoted':
    case 'AnsiCQuoted':
      return [{ text: part.value, isQuoted: true }]
    case 'DoubleQuoted':
    case 'LocaleString':
      // An empty `"$@"` is no field, but quotes around nothing are one.
      if (part.parts.length === 0) return [{ text: '', isQuoted: true }]
      return partsToPieces(part.parts, scope, shell, true)
    case 'SimpleExpansion':
      return expandParameter(simple(part.text), { scope, shell, isQuoted })
    case 'ParameterExpansion':
      return expandParameter(part, { scope, shell, isQuoted })
    case 'CommandExpansion':
      return expanded(shell.outputOf(part.script, scope).replace(/\n+$/, ''))
    case 'ArithmeticExpansion':
      return expanded(String(evaluate(part.expression, scope, shell) ?? unseen))
    case 'ProcessSubstitution':
      return [{ text: shell.pathOf(part, scope), isQuoted: true }]
    case 'Glob':
    case 'ExtendedGlob':
    case 'BraceExpansion':
      return [{ text: part.text, isQuoted }]
  }
}

type Parameter = Pick<ParameterExpansionPart, 'parameter' | 'prefix' | 'index' | 'operation'>

function simple(text: string): Parameter {
  return { parameter: text.slice(1), prefix: undefined, index: undefined, operation: undefined }
}

/** Splits what was expanded outside of quotes at the characters of IFS. */
function split(pieces: readonly Piece[], scope: Scope): string[] {
  const separators = scope.value('IFS') ?? ' \t\n'
  const fields: string[] = []
  let field: string | undefined
  const end = () => {
    if (field !== undefined) fields.push(field)
    field = undefined
  }
  for (const piece of pieces) {
    if (piece === 'end of field') {
      end()
    } else if (!piece.isSplit) {
      field = (field ?? '') + piece.text
    } else {
      for (const character of piece.text) {
        if (!separators.includes(character)) field = (field ?? '') + character
        else if (/\s/.test(character) || field !== undefined) end()
        else fields.push('')
      }
    }
  }
  end()
  return fields
}
