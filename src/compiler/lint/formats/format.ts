import type { Finding } from '../../rules/index.ts'

/** One way to write findings down. */
export interface Format {
  readonly name: string
  /** The whole of it, with a final newline; `base` is the folder from which the paths are told. */
  write(findings: readonly Finding[], base: string): string
}

export function defineFormat(format: Format): Format {
  return format
}

/** A path for a reader outside: from the working directory. */
export function from(base: string, path: string): string {
  return base === '' ? path : `${base}/${path}`
}

/** `2 errors, 1 warning`. */
export function countOf(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`
  return `${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`
}
