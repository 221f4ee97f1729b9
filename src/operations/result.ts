import type { ErrorCode, FaberDbError } from './errors.ts'

/** An error as it stands in a result: a stable code, what happened, why, and what to do next. */
export interface ResultError {
  readonly code: ErrorCode
  readonly message: string
  readonly why?: string
  readonly next?: string
  readonly [fact: string]: unknown
}

/** An error as it stands in a result. */
export function resultErrorOf({ code, text }: FaberDbError): ResultError {
  const { message, why, next, facts } = text
  return { code, message, ...(why && { why }), ...(next && { next }), ...facts }
}

export interface ResultWarning {
  readonly code: string
  readonly message: string
  readonly [fact: string]: unknown
}

/**
 * What every operation answers. FABER's engine takes it too, with errors and warnings as lines
 * (`engineResultOf`): it rejects any other key, and wants at least one error on `failure`, one
 * warning on `warning`, and a message of at most 500 characters.
 */
export interface Result {
  readonly status: 'success' | 'warning' | 'failure' | 'pending_input'
  readonly message: string
  readonly details: Readonly<Record<string, unknown>>
  readonly errors: readonly ResultError[]
  readonly warnings: readonly ResultWarning[]
  readonly error_analysis?: string
  readonly warning_analysis?: string
  readonly suggested_fixes: readonly string[]
}

/** What FABER’s engine takes of a step: errors and warnings are lines. */
export interface EngineResult extends Omit<Result, 'errors' | 'warnings'> {
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/**
 * A result as the engine’s schema has it (plugins/faber/config/schemas/skill-response.schema.json of
 * its repository): each error is `CODE: message`; why and what next stand beside them.
 */
export function engineResultOf({ errors, warnings, ...rest }: Result): EngineResult {
  const line = ({ code, message }: { code: string; message: string }) => `${code}: ${message}`
  return { ...rest, errors: errors.map(line), warnings: warnings.map(line) }
}

/** The JSON Schema of a result, without the details, which each operation describes itself. */
export const resultSchema = {
  type: 'object',
  required: ['status', 'message', 'details', 'errors', 'warnings', 'suggested_fixes'],
  additionalProperties: false,
  properties: {
    status: { enum: ['success', 'warning', 'failure', 'pending_input'] },
    message: { type: 'string', minLength: 1, maxLength: 500 },
    details: {
      type: 'object',
      required: ['operation'],
      properties: { operation: { type: 'string' }, environment: { type: 'string' } },
    },
    errors: { type: 'array', items: { type: 'object', required: ['code', 'message'] } },
    warnings: { type: 'array', items: { type: 'object', required: ['code', 'message'] } },
    error_analysis: { type: 'string', maxLength: 2000 },
    warning_analysis: { type: 'string' },
    suggested_fixes: { type: 'array', items: { type: 'string', minLength: 1 } },
  },
  allOf: [
    {
      if: { properties: { status: { const: 'failure' } } },
      // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's
      then: { properties: { errors: { minItems: 1 } } },
    },
    {
      if: { properties: { status: { const: 'warning' } } },
      // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's
      then: { properties: { warnings: { minItems: 1 } } },
    },
  ],
} as const
