import { type Document, fieldOf } from './document.ts'
import { textOf } from './values.ts'

/** One entry of `allowed-tools`, `tools` and the like. */
export interface Permission {
  /** `Bash`. */
  readonly tool: string
  /** `git *` of `Bash(git *)`; undefined where the whole tool is meant. */
  readonly pattern?: string
  /** Offset in the text of the document, where it can be told. */
  readonly at: number | undefined
}

/** What a key of the frontmatter lists: a YAML list, or text with commas or blanks between. */
export function permissionsOf(document: Document, key: string): Permission[] {
  const value = document.frontmatter[key]
  const entries = Array.isArray(value) ? value.map(textOf) : split(textOf(value))
  const field = fieldOf(document, key)
  let from = field?.raw.at ?? 0
  return entries.map((entry) => {
    const found = field ? document.text.indexOf(entry, from) : -1
    const at = found === -1 || found > (document.head?.to ?? 0) ? undefined : found
    if (at !== undefined) from = at + entry.length
    const [, tool = entry, pattern] = /^([^()]*)\((.*)\)$/.exec(entry) ?? []
    return { tool: tool.trim(), ...(pattern !== undefined && { pattern }), at }
  })
}

/** The Bash rules that name commands; none where all of Bash is allowed, or nothing of it. */
export function bashRules(document: Document): string[] {
  const rules = permissionsOf(document, 'allowed-tools').filter(({ tool }) => tool === 'Bash')
  if (rules.some(({ pattern }) => pattern === undefined || /^:?\*$/.test(pattern))) return []
  return rules.map(({ pattern = '' }) => pattern)
}

/** Whether a rule matches the text of a command: literally, `*` for anything, `:*` for any rest. */
export function covers(rule: string, command: string): boolean {
  const rest = /^(.*?)(?::\*| \*)$/.exec(rule)?.[1]
  if (rest !== undefined && command === rest) return true
  const pattern = rule
    .replace(/:\*$/, ' *')
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*')
  return new RegExp(`^${pattern}$`, 's').test(command)
}

/** What keeps a rule for a command from covering it: the form in which it is written. */
export function awkwardForm(command: string): string | undefined {
  return forms.find(([pattern]) => pattern.test(command))?.[1]
}

const forms: readonly [RegExp, string][] = [
  [/^\w+=\S*\s+\S/, 'a variable stands before it'],
  [/^cd\s+\S+\s*(&&|;)/, 'a cd stands before it'],
  [/\$\(|`/, 'it holds a substitution'],
  [/(^|\s)\d?>>?(?!&)\s*\S/, 'its output is redirected'],
  [/\s(\|\|?|&&)\s|;\s/, 'it is more than one command'],
]

function split(text: string): string[] {
  return (text.match(/[^\s,(]+(?:\([^)]*\))?/g) ?? []).filter(Boolean)
}
