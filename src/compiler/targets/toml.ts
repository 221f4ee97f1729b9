/** Strings as TOML, a line each, or a block where a string has lines of its own. */
export function toml(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(
      ([key, value]) => `${key} = ${value.includes('\n') ? block(value) : JSON.stringify(value)}\n`,
    )
    .join('')
}

/** TOML drops the newline after the opening quotes. */
function block(value: string): string {
  const escaped = value
    .split('\n')
    .map((line) => JSON.stringify(line).slice(1, -1).replaceAll('\\"', '"'))
    .join('\n')
    .replaceAll('"""', '""\\"')
    .replace(/"$/, '\\"')
  return `"""\n${escaped}"""`
}
