import { unseen } from '../invocation.ts'
import { type Token, tokensOf } from './code/tokens.ts'
import { textOf, type Value, Values } from './code/values.ts'
import { runs } from './options.ts'
import type { Inner } from './wrapper.ts'

/** Names of functions that start a process, in any of the languages; the last part of a dotted name. */
const starts =
  /^(?:exec\w*|spawn\w*|posix_spawnp?|fork|system[23]?|[pP]open\d?\w*|run|runSync|call|call_command|check_call|check_output|get(?:status)?output|create_subprocess_\w+|capture\w*|pipeline\w*|shell|shell_exec|passthru|proc_open|Command|command|commandSync|sh|bash|\$+|script|local)$/

/** Code that can start a process in a way that its calls do not show. */
const canStart: Readonly<Record<string, RegExp>> = {
  javascript:
    /child_process|\bexeca\b|['"]zx|shelljs|cross-spawn|node-pty|tinyexec|nano-spawn|Bun\.(?:\$|spawn)|Deno\.(?:Command|run)/,
  python:
    /\bsubprocess\b|\bos\.(?:system|popen|exec|spawn|posix)|\bpexpect\b|\bpty\b|\bplumbum\b|\bfabric\b|__import__|import_module|getattr\s*\(\s*os|from os import/,
}
const anyStart = /\b(?:system|exec|spawn|popen|passthru|execute|proc_open|capture\w*)\b/

const mostLiterals = 200
const deepest = 3

/**
 * What code of another language runs: the code itself, for its text to be looked through, and the
 * commands in it, where they stand in a call that starts a process, or in strings of code whose
 * calls do not tell.
 */
export function codeOf(language: string, text: string, depth = 0): readonly Inner[] {
  const name = languageNamed(language)
  const code: Inner = { kind: 'code', language: name, text }
  const values = new Values(tokensOf(name, text), name)
  const variables = variablesIn(values)
  const told = calls(values, name, depth)
  const isHidden = told.some((inner) => inner === undefined) || told.length === 0
  const all =
    isHidden && (canStart[name] ?? anyStart).test(withoutComments(values)) ? literals(values) : []
  const inner = [...told.flatMap((each) => each ?? []), ...all]
  return [code, ...inner.map((each) => withVariables(each, variables))]
}

function withoutComments(values: Values): string {
  const texts = values.tokens.map((token) =>
    token.kind === 'text' ? `'${values.text(token.parts)}'` : token.text,
  )
  return texts.join(' ')
}

const shortNames: Readonly<Record<string, string>> = {
  ...{ node: 'javascript', nodejs: 'javascript', bun: 'javascript', deno: 'javascript' },
  ...{ tsx: 'javascript', 'ts-node': 'javascript', typescript: 'javascript', zx: 'javascript' },
  ...{ gawk: 'awk', osascript: 'applescript', rscript: 'r', luajit: 'lua', pypy: 'python' },
}

/** A language by the name of its interpreter: `python3.12` is `python`. */
function languageNamed(name: string): string {
  const plain = name.toLowerCase().replace(/[\d.]+$/, '')
  return shortNames[plain] ?? plain
}

/** What each call that starts a process runs; undefined for one whose program is made elsewhere. */
function calls(values: Values, language: string, depth: number): (readonly Inner[] | undefined)[] {
  // What code writes to a program that it has started is not known.
  const isTold = values.tokens.some(
    (token) => token.kind === 'name' && /(?:^|\.)(?:stdin|communicate)\b/.test(token.text),
  )
  return values.tokens.flatMap((token, at) => {
    if (token.kind === 'text' && token.form === 'shell') {
      return [[{ kind: 'script', text: values.text(token.parts) } as const]]
    }
    if (token.kind === 'text' && language === 'awk' && isPiped(values, at)) {
      const input = textOf(values.read(at - 2).value)
      return [[{ kind: 'script', text: textOf(values.read(at).value), input } as const]]
    }
    if (token.kind !== 'name') return []
    const last = token.text.split(/\?\.|\.|::/).at(-1) ?? ''
    const isOpen = last === 'open' && (language === 'perl' || language === 'ruby')
    const next = values.tokens[at + 1]
    if (/^(?:eval|exec|Function|compile|instance_eval|class_eval)$/.test(last) && depth < deepest) {
      const inner = evaluated(values, at + 1, language, depth)
      if (inner) return [inner]
    }
    if (!starts.test(last) && !isOpen && !token.text.startsWith('$.')) return []
    const isCall = next?.kind === 'mark' && next.text === '('
    // A template behind a name, or behind its options: $`…`, execa({ … })`…`.
    const template = values.tokens[isCall ? values.list(at + 2, ')').end : at + 1]
    if (template?.kind === 'text' && template.form === 'template') {
      return [[{ kind: 'script', text: values.text(template.parts) } as const]]
    }
    if (!isCall && next?.kind !== 'text') return []
    const items = isCall ? values.list(at + 2, ')').items : bareArguments(values, at + 1)
    const isDefinition = values.tokens[at - 1]?.kind === 'name' && isDefining(values, at - 1)
    return items.length === 0 || isDefinition ? [] : [started(last, items, isTold)]
  })
}

/** `"…" | getline` and `print | "…"`. */
function isPiped({ tokens }: Values, at: number): boolean {
  const [before, , after, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  const isPipe = (each: Token | undefined) => each?.kind === 'mark' && each.text === '|'
  return isPipe(before) || (isPipe(after) && next?.kind === 'name' && next.text === 'getline')
}

function isDefining(values: Values, at: number): boolean {
  const token = values.tokens[at]
  return token?.kind === 'name' && /^(?:function|def|sub|async|class)$/.test(token.text)
}

/** Code in a string that is run as code. */
function evaluated(values: Values, at: number, language: string, depth: number) {
  const { value } = values.read(at)
  const first = value.kind === 'list' ? value.items.at(-1) : value
  return first?.kind === 'text' && /[(`]/.test(first.text)
    ? codeOf(language, first.text, depth + 1).filter(({ kind }) => kind !== 'code')
    : undefined
}

/** The arguments of a call without brackets. */
function bareArguments(values: Values, start: number): Value[] {
  const items: Value[] = []
  for (let at = start; at < values.tokens.length; ) {
    const { value, end } = values.read(at)
    items.push(value)
    const token = values.tokens[end]
    if (token?.kind !== 'mark' || token.text !== ',') break
    at = end + 1
  }
  return items
}

/** Functions that run a command of their framework in the same process. */
const managers: Readonly<Record<string, string>> = { call_command: 'manage.py' }

/** What a call with these arguments starts. */
function started(
  name: string,
  items: readonly Value[],
  isTold: boolean,
): readonly Inner[] | undefined {
  const pairs = items.flatMap((item) => (item.kind === 'list' ? [item, ...item.items] : [item]))
  const named = (key: string) => {
    const found = pairs.find((item) => item.kind === 'pair' && item.key === key)
    return found?.kind === 'pair' ? found.value : undefined
  }
  const isUnlike = (item: Value) =>
    item.kind === 'pair' || (item.kind === 'list' && item.items.some(({ kind }) => kind === 'pair'))
  const given = items.filter((item) => !isUnlike(item))
  // `spawnlp(mode, file, …)`, `open(handle, …)`: the program is not the first.
  const skipped =
    /^(?:spawn[lv]|open$)/.test(name) && given[0]?.kind === 'other' ? given.slice(1) : given
  const [first = named('args') ?? named('cmd'), ...rest] = skipped
  const env = named('env')
  const input = named('input')
  const parts = {
    ...(env?.kind === 'list' && { variables: environment(env.items) }),
    ...((input || isTold) && { input: input ? textOf(input) : unseen }),
  }
  const manager = managers[name]
  if (manager !== undefined) return runs([manager, ...skipped.map(textOf)])
  if (first?.kind === 'list') return program(first.items.map(textOf), parts)
  if (first?.kind !== 'text') return undefined
  const list = rest.find((item) => item.kind === 'list') ?? named('args')
  const others = list?.kind === 'list' ? list.items : rest.filter(({ kind }) => kind !== 'other')
  const words = others.map(textOf)
  // execvp and its like say the name twice.
  const args = /^(?:exec|spawn)[lv]/.test(name) && words[0] === first.text ? words.slice(1) : words
  const text = name === 'open' ? first.text.replace(/^\s*[-+<>|]+|\s*\|\s*$/g, '') : first.text
  return program(
    [text, ...args].filter((word) => word !== ''),
    parts,
  )
}

/** One word with blanks is a text of the shell. */
function program(
  words: readonly string[],
  parts: { readonly variables?: ReadonlyMap<string, string>; readonly input?: string },
): Inner[] | undefined {
  const [only = ''] = words
  if (words.length === 1) return [{ kind: 'script', text: only, ...parts }]
  return runs(
    /\s/.test(only.trim()) ? [...only.trim().split(/\s+/), ...words.slice(1)] : words,
    parts,
  )
}

const isVariable = (name: string) => /^[A-Z][A-Z0-9_]{2,}$/.test(name)

function environment(items: readonly Value[]): ReadonlyMap<string, string> {
  return new Map(
    items.flatMap((item) =>
      item.kind === 'pair' && isVariable(item.key) ? [[item.key, textOf(item.value)] as const] : [],
    ),
  )
}

/** What code sets in its own environment: `process.env.A = …`, `os.environ['A'] = …`. */
function variablesIn(values: Values): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [at, token] of values.tokens.entries()) {
    if (token.kind !== 'name') continue
    const direct = /^(?:process\.env|Bun\.env)\.(\w+)$/.exec(token.text)?.[1]
    const key = values.tokens[at + 2]
    const isIndexed = /^(?:process\.env|os\.environ|environ|ENV|\$ENV)$/.test(token.text)
    const indexed =
      key?.kind === 'text' ? values.text(key.parts) : key?.kind === 'name' ? key.text : ''
    const place = direct === undefined ? at + 4 : at + 1
    const sign = values.tokens[place]
    const name = direct ?? (isIndexed ? indexed : '')
    if (name !== '' && sign?.kind === 'mark' && sign.text === '=') {
      found.set(name, textOf(values.read(place + 1).value))
    }
  }
  return found
}

function withVariables(inner: Inner, variables: ReadonlyMap<string, string>): Inner {
  if (variables.size === 0 || (inner.kind !== 'script' && inner.kind !== 'program')) return inner
  return { ...inner, variables: new Map([...variables, ...(inner.variables ?? [])]) }
}

/** Every string and list of strings that could be a command. */
function literals(values: Values): Inner[] {
  const found: Inner[] = []
  for (let at = 0; at < values.tokens.length && found.length < mostLiterals; at++) {
    const token = values.tokens[at]
    const isList = token?.kind === 'mark' && token.text === '['
    if (token?.kind !== 'text' && !isList) continue
    const { value, end } = values.read(at)
    const before = values.tokens[at - 1]
    if (value.kind === 'text' && before?.kind === 'mark' && before.text === '(') {
      // A call by another name: all its arguments may be the words.
      const items = bareArguments(values, at)
      if (items.length > 1) found.push(...(started('run', items, false) ?? []))
    }
    if (value.kind === 'list') {
      const words = value.items.map(textOf)
      if (/^[\w@./-]+$/.test(words[0] ?? '')) found.push(...(runs(words) ?? []))
      continue
    }
    if (value.kind === 'text') {
      const text = value.text.trim()
      if (/^[\w@./=-]+\s+\S/.test(text) && !text.startsWith(unseen))
        found.push({ kind: 'script', text })
      at = end - 1
    }
  }
  return found
}
