import type { Result, ResultError } from '../../operations/index.ts'
import { bodies } from './bodies.ts'

const marks = { success: '✓', warning: '!', failure: '✗', pending_input: '…' } as const

/** A result as a person reads it: what happened, then the facts, then what to do. */
export function resultText(result: Result): string {
  const body = bodies[String(result.details.operation)]?.(result.details) ?? []
  return [
    `${marks[result.status]} ${result.message}`,
    ...body,
    ...(result.details.html ? [`  Page: ${result.details.html}`] : []),
    ...result.warnings.map(({ message }) => `! ${message}`),
    ...result.errors.flatMap((error) => errorLines(error, result.message)),
    ...(result.errors.length === 0 ? nextLines(result.suggested_fixes) : []),
  ].join('\n')
}

function errorLines({ code, message, why, next }: ResultError, shown: string): string[] {
  return [
    ...(shown.startsWith(message) ? [] : [`  ${message}`]),
    ...(why ? indented('Why', why) : []),
    ...(next ? indented('Next', next) : []),
    `  (${code})`,
  ]
}

function nextLines(fixes: readonly string[]): string[] {
  return fixes.length === 0 ? [] : indented('Next', fixes.join('\n'))
}

/** A label with its text; further lines stand under the first. */
function indented(label: string, text: string): string[] {
  const [first = '', ...rest] = text.split('\n')
  const margin = ' '.repeat(label.length + 4)
  return [`  ${label}: ${first}`, ...rest.map((line) => `${margin}${line}`)]
}
