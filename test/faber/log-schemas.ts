/* The front matter that fractary-logs accepts, by type; written from what is known of it. */

const common = {
  title: { type: 'string', minLength: 1 },
  date: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z$' },
}

function ofType(type: string, properties: Readonly<Record<string, object>>): object {
  return {
    type: 'object',
    required: ['log_type', 'title', 'date', ...Object.keys(properties)],
    properties: {
      log_type: { const: type },
      ...common,
      work_id: { type: 'string' },
      ...properties,
    },
  }
}

export const logSchemas: Readonly<Record<string, object>> = {
  operational: ofType('operational', {
    operation_id: { type: 'string', minLength: 1 },
    status: { enum: ['active', 'completed', 'failed', 'archived'] },
    operation_type: { enum: ['backup', 'restore', 'migration'] },
  }),
  audit: ofType('audit', {
    audit_id: { type: 'string', minLength: 1 },
    audit_type: { enum: ['change', 'security'] },
    status: { enum: ['active', 'completed', 'archived'] },
  }),
  deployment: ofType('deployment', {
    deployment_id: { type: 'string', minLength: 1 },
    environment: { enum: ['development', 'staging', 'production', 'test'] },
  }),
}
