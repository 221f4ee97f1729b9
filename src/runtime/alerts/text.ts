import type { Alert } from './alert.ts'

/** A text of at most so many characters. */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text
}

/** Title and lines, for receivers that show a text. */
export function textOf({ title, lines }: Alert): string {
  return [title, ...lines].join('\n')
}
