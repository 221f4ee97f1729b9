/** Characters that a reader cannot see, or that an editor or TypeScript would change. */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be written as escapes
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/g

/** A value of JSON's kinds (NaN and the infinities too) as a TypeScript expression that means it exactly. */
export function expression(value: unknown, indent = ''): string {
  if (typeof value === 'string') return text(value)
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value)
  if (typeof value !== 'object' || value === null) return String(value)
  const inner = `${indent}  `
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((one) => expression(one, inner))]
    : [
        '{',
        '}',
        Object.entries(value).map(([k, v]) => `${propertyName(k)}: ${expression(v, inner)}`),
      ]
  if (items.length === 0) return open + close
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${indent}${close}`
}

/** One line in quotes, more in a template: a document is read as it will stand. */
function text(value: string): string {
  const escaped = value.replaceAll('\\', '\\\\').replace(hidden, codePoint)
  if (!value.includes('\n') || value.trim() === '') {
    return `'${escaped.replaceAll("'", "\\'").replaceAll('\t', '\\t').replaceAll('\n', '\\n')}'`
  }
  const literal = escaped
    .replaceAll('`', '\\`')
    .replaceAll('${', '\\${')
    // Editors strip what they cannot see at the end of a line.
    .replace(/[ \t](?=\n|$)/g, (blank) => (blank === ' ' ? '\\x20' : '\\t'))
  return `\`${literal}\``
}

function codePoint(character: string): string {
  if (character === '\r') return '\\r'
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function propertyName(key: string): string {
  // Written plainly, __proto__ would set the prototype; and a template is no name.
  if (key === '__proto__' || key.includes('\n')) return `[${text(key)}]`
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : text(key)
}
