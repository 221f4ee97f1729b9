const text = { type: 'string', minLength: 1 } as const
const words = (maxLength: number) => ({ type: 'string', maxLength }) as const

/**
 * What FABER’s engine takes from a step, as a JSON Schema: written from what is known of the engine,
 * not from our own contract. No other key, and what each status must bring along.
 */
export const engineResult = {
  type: 'object',
  required: ['status', 'message'],
  additionalProperties: false,
  properties: {
    status: { enum: ['success', 'warning', 'failure', 'pending_input'] },
    message: { type: 'string', minLength: 1, maxLength: 500 },
    details: { type: 'object' },
    errors: { type: 'array', items: text },
    warnings: { type: 'array', items: text },
    error_analysis: words(2000),
    warning_analysis: words(2000),
    suggested_fixes: { type: 'array', items: text },
  },
  allOf: [
    {
      if: { properties: { status: { const: 'failure' } } },
      // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's
      then: { required: ['errors'], properties: { errors: { minItems: 1 } } },
    },
    {
      if: { properties: { status: { const: 'warning' } } },
      // biome-ignore lint/suspicious/noThenProperty: the word is JSON Schema's
      then: { required: ['warnings'], properties: { warnings: { minItems: 1 } } },
    },
  ],
} as const
