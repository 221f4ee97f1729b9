/** A pattern of the shell (`*`, `?`, `[…]`, `@(a|b)`, backslashes) as a regular expression without anchors. */
export function patternSource(pattern: string, star = '[\\s\\S]*'): string {
  let source = ''
  let at = 0
  while (at < pattern.length) {
    const character = pattern[at] ?? ''
    const group = /^([?*+@!])\(([^()]*)\)/.exec(pattern.slice(at, at + 200))
    const bracket = /^\[([!^]?)(\]?(?:\[:\w+:\]|[^\]])*)\]/.exec(pattern.slice(at, at + 200))
    if (group) {
      source += groupSource(group[1] ?? '@', group[2] ?? '', star)
      at += group[0].length
    } else if (character === '[' && bracket) {
      source += bracketSource(bracket[1] !== '', bracket[2] ?? '')
      at += bracket[0].length
    } else if (character === '\\' && at + 1 < pattern.length) {
      source += escaped(pattern[at + 1] ?? '')
      at += 2
    } else {
      source += character === '*' ? star : character === '?' ? '[\\s\\S]' : escaped(character)
      at += 1
    }
  }
  return source
}

function groupSource(operator: string, alternatives: string, star: string): string {
  const choice = alternatives.split('|').map((each) => patternSource(each, star))
  if (operator === '!') return `(?:(?!(?:${choice.join('|')})$)${star})`
  return `(?:${choice.join('|')})${operator === '@' ? '' : operator}`
}

const classes: Readonly<Record<string, string>> = {
  alpha: 'a-zA-Z',
  digit: '0-9',
  alnum: 'a-zA-Z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: '0-9a-fA-F',
}

function bracketSource(isNegated: boolean, content: string): string {
  const inner = content
    .replace(/[\\\]^]/g, '\\$&')
    .replace(/\[:(\w+):\\?\]/g, (text, name: string) => classes[name] ?? text)
    .replace(/\[(?!-)/g, (text) => (content.includes('[:punct:]') ? text : '\\['))
  return `[${isNegated ? '^' : ''}${inner}]`
}

export const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

const mostSteps = 10_000_000

/** Whether a pattern with stars may take too long on a text: each star can end at each place. */
export function isSlow(text: string, pattern: string): boolean {
  if (/[*+]\([^)]*\)/.test(pattern) && text.length > 20) return true
  const stars = pattern.match(/\*+/g)?.length ?? 0
  return stars > 0 && text.length ** (stars + 1) > mostSteps
}

/** Undefined where a pattern cannot be one, as with a range from z to a. */
export function regexp(source: string, flags = ''): RegExp | undefined {
  try {
    return new RegExp(source, flags)
  } catch {
    return undefined
  }
}
