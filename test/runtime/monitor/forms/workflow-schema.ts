/** As much of the form of a GitHub workflow as ours uses; what else a key may hold is refused. */
export const workflowSchema = {
  type: 'object',
  required: ['name', 'on', 'permissions', 'concurrency', 'jobs'],
  additionalProperties: false,
  properties: {
    name: { type: 'string' },
    on: {
      type: 'object',
      required: ['schedule', 'workflow_dispatch'],
      additionalProperties: false,
      properties: {
        schedule: {
          type: 'array',
          minItems: 1,
          items: {
            type: 'object',
            required: ['cron'],
            additionalProperties: false,
            properties: { cron: { type: 'string', pattern: '^(\\S+ ){4}\\S+$' } },
          },
        },
        workflow_dispatch: { type: 'null' },
      },
    },
    permissions: { type: 'object', additionalProperties: { enum: ['read', 'write', 'none'] } },
    concurrency: {
      type: 'object',
      required: ['group'],
      additionalProperties: false,
      properties: { group: { type: 'string' }, 'cancel-in-progress': { type: 'boolean' } },
    },
    jobs: {
      type: 'object',
      propertyNames: { pattern: '^[A-Za-z_][A-Za-z0-9_-]*$' },
      additionalProperties: {
        type: 'object',
        required: ['runs-on', 'steps'],
        additionalProperties: false,
        properties: {
          'runs-on': { type: 'string' },
          'timeout-minutes': { type: 'integer' },
          steps: { type: 'array', minItems: 1, items: { $ref: '#/$defs/step' } },
        },
      },
    },
  },
  $defs: {
    step: {
      type: 'object',
      additionalProperties: false,
      // A step runs a command or uses an action of a named version.
      oneOf: [{ required: ['run'] }, { required: ['uses'] }],
      properties: {
        name: { type: 'string' },
        if: { type: 'string' },
        run: { type: 'string' },
        uses: { type: 'string', pattern: '^[\\w-]+/[\\w/-]+@v\\d+$' },
        with: { type: 'object', additionalProperties: { type: ['string', 'integer', 'boolean'] } },
        env: { type: 'object', additionalProperties: { type: 'string' } },
      },
    },
  },
} as const
