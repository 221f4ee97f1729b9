/** What YAML and JSON hold, without believing in any shape. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A text, a number or a switch as text; '' for anything else, on which `String` could throw. */
export function textOf(value: unknown): string {
  return typeof value === 'object' || value === undefined ? '' : String(value)
}
