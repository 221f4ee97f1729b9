import { evaluateText } from '../arithmetic.ts'
import { isSeen, unseen } from '../invocation.ts'
import { formatted } from '../outputs/printf.ts'
import type { Scope } from '../scope.ts'
import { unseenVariables } from '../wrappers/elsewhere.ts'
import type { Builtin } from './builtin.ts'

/** `NAME=value`, `NAME+=value`, `NAME[index]=value`, or a name alone. */
function assignText(text: string, scope: Scope): string | undefined {
  const [, name = '', index, sign, value] =
    /^([A-Za-z_]\w*)(?:\[([^\]]*)\])?(?:(\+?)=([\s\S]*))?$/.exec(text) ?? []
  if (name === '') return undefined
  if (value !== undefined) scope.assign(name, value, index ?? '0', sign === '+')
  return name
}

/** The letters of the options, and the other words. */
function parted(args: readonly string[]): { letters: string; words: readonly string[] } {
  const isOption = (arg: string) => /^[-+][a-zA-Z]+$/.test(arg)
  const options = args.filter((arg) => isOption(arg) && arg.startsWith('-'))
  return { letters: options.join(''), words: args.filter((arg) => !isOption(arg) && arg !== '--') }
}

const exportNames: Builtin = (args, scope) => {
  const { letters, words } = parted(args)
  if (letters.includes('f')) return undefined
  for (const word of words) {
    const names = word.startsWith(unseen) ? hiddenNames(scope) : [assignText(word, scope)]
    for (const name of names) if (name) scope.mark(name, { isExported: !letters.includes('n') })
  }
  return undefined
}

/** Of `export $(…)` whose text is not known, any variable that names a database may be set. */
function hiddenNames(scope: Scope): string[] {
  for (const name of unseenVariables.keys()) scope.assign(name, unseen)
  return [...unseenVariables.keys()]
}

const declare: Builtin = (args, scope) => {
  const { letters, words } = parted(args)
  for (const word of words) {
    const [, name = ''] = /^(\w+)/.exec(word) ?? []
    hide(name, scope)
    if (letters.includes('A')) scope.mark(name, { hasKeys: true })
    declareOne(word, letters, scope)
    if (letters.includes('x')) scope.mark(name, { isExported: true })
  }
  return undefined
}

function declareOne(word: string, letters: string, scope: Scope): void {
  const name = assignText(word, scope)
  const value = name === undefined ? undefined : scope.value(name)
  if (name === undefined || value === undefined || !word.includes('=')) return
  if (letters.includes('u')) scope.assign(name, value.toUpperCase())
  if (letters.includes('l')) scope.assign(name, value.toLowerCase())
  // A reference to another variable cannot be followed further than its present value.
  if (letters.includes('n')) scope.assign(name, scope.value(value) ?? unseen)
  if (letters.includes('i')) scope.assign(name, String(evaluateText(value, scope) ?? unseen))
}

/** Inside of a function `local` and `declare` hide what is outside. */
function hide(name: string, scope: Scope): void {
  if (!scope.hidden || scope.hidden.has(name)) return
  scope.hidden.set(name, scope.variables.get(name))
}

const unset: Builtin = (args, scope) => {
  const { letters, words } = parted(args)
  for (const word of words) {
    const [, name = '', index] = /^(\w+)(?:\[([^\]]*)\])?$/.exec(word) ?? []
    if (letters.includes('f')) scope.functions.delete(word)
    else if (name !== '') scope.unset(name, index)
  }
  return undefined
}

const read: Builtin = (args, scope) => {
  const { names, values } = readOptions(args)
  const ends = values.has('d') ? (values.get('d')?.slice(0, 1) ?? '') : '\n'
  const { input } = scope
  const isKnown = input !== undefined && input !== unseen
  scope.succeeded = isKnown ? input !== '' : undefined
  const at = isKnown && ends !== '' ? input.indexOf(ends) : -1
  const line = !isKnown ? unseen : at < 0 ? input : input.slice(0, at)
  if (isKnown) scope.input = at < 0 ? '' : input.slice(at + 1)
  const fields = line.split(/[ \t\n]+/).filter((field) => field !== '')
  const list = values.get('a')
  if (list !== undefined) {
    scope.assignList(list, new Map(fields.map((field, index) => [String(index), field])))
  } else {
    assignFields(names.length > 0 ? names : ['REPLY'], line, scope)
  }
  scope.touch()
  return undefined
}

/** Each name gets a field of the line, and the last one all the rest. */
function assignFields(names: readonly string[], line: string, scope: Scope): void {
  const separators = scope.value('IFS') ?? ' \t\n'
  const isSeparator = (character: string) => separators.includes(character)
  let rest = separators === '' ? line : line.trim()
  for (const [index, name] of names.entries()) {
    const at = [...rest].findIndex(isSeparator)
    const isLast = index === names.length - 1 || at < 0
    const value = line === unseen ? unseen : isLast ? rest : rest.slice(0, at)
    scope.assign(name, value)
    rest = isLast ? '' : rest.slice(at + 1).trimStart()
  }
}

function readOptions(args: readonly string[]): { names: string[]; values: Map<string, string> } {
  const names: string[] = []
  const values = new Map<string, string>()
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    const [, , letter, attached] = /^-([ers]*)([adinNptuOCc])?(.*)$/.exec(arg) ?? []
    if (letter === undefined) {
      if (!arg.startsWith('-')) names.push(arg)
    } else if (letter === 't' && attached === '' && !/^\d/.test(args[at + 1] ?? '')) {
      values.set(letter, '')
    } else {
      if (attached === '') at += 1
      values.set(letter, attached === '' ? (args[at] ?? '') : (attached ?? ''))
    }
  }
  return { names, values }
}

const mapfile: Builtin = (args, scope) => {
  const isTrimmed = args.some((arg) => /^-\w*t/.test(arg))
  const name = args.findLast((arg) => /^[A-Za-z_]\w*$/.test(arg)) ?? 'MAPFILE'
  const input = scope.input ?? unseen
  const lines = input.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const values = lines.map((line) => (isTrimmed ? line.replace(/\n$/, '') : line))
  scope.assignList(name, new Map(values.map((value, index) => [String(index), value])))
  if (scope.input !== undefined) scope.input = ''
  return undefined
}

const set: Builtin = (args, scope) => {
  const options = args.findIndex((arg) => !/^[-+]\w/.test(arg))
  const flags = options < 0 ? args : args.slice(0, options)
  for (const flag of flags) {
    if (/^-\w*a/.test(flag)) scope.exportsAll = true
    if (/^\+\w*a/.test(flag)) scope.exportsAll = false
  }
  let rest = options < 0 ? [] : args.slice(options)
  if (flags.some((flag) => /^[-+]o$/.test(flag))) {
    if (rest[0] === 'allexport') scope.exportsAll = flags.some((flag) => flag === '-o')
    rest = rest.slice(1)
  }
  const isGiven = rest[0] === '--' || rest.length > 0
  if (isGiven) {
    const values = rest[0] === '--' || rest[0] === '-' ? rest.slice(1) : rest
    scope.parameters = [scope.parameters[0] ?? '', ...values]
  }
  scope.touch()
  return undefined
}

const shift: Builtin = ([count = '1'], scope) => {
  const by = isSeen(count) ? Number.parseInt(count, 10) || 1 : 1
  const [zero = '', ...rest] = scope.parameters
  scope.parameters = [zero, ...rest.slice(by)]
  scope.touch()
  return undefined
}

const calculate: Builtin = (args, scope) => {
  for (const arg of args) evaluateText(`(${arg})`, scope)
  return undefined
}

const printf: Builtin = (args, scope) => {
  const [option, name, format = '', ...values] = args
  if (option === '-v' && name !== undefined) scope.assign(name, formatted(format, values))
  else
    scope.print(
      formatted(
        args[0] === '--' ? (args[1] ?? '') : (args[0] ?? ''),
        args.slice(args[0] === '--' ? 2 : 1),
      ),
    )
  return undefined
}

export const variables: Readonly<Record<string, Builtin>> = {
  declare,
  export: exportNames,
  let: calculate,
  local: declare,
  mapfile,
  printf,
  read,
  readarray: mapfile,
  readonly: declare,
  set,
  shift,
  typeset: declare,
  unset,
}
