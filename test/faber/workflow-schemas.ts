/*
 * What FABER’s engines accept as a workflow file, written from what is known of them: nothing here
 * is taken from our own code.
 */

const identifier = { type: 'string', pattern: '^[a-z][a-z0-9-]*$' } as const
const skill = { type: 'string', pattern: '^[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$' } as const
const text = { type: 'string', minLength: 1 } as const
const levels = ['dry-run', 'assist', 'guarded', 'autonomous'] as const
const phases = ['frame', 'architect', 'build', 'evaluate', 'release'] as const

const autonomy = {
  type: 'object',
  required: ['level'],
  additionalProperties: false,
  properties: {
    level: { enum: levels },
    description: text,
    pause_before_release: { type: 'boolean' },
    require_approval_for: { type: 'array', items: text },
    overrides: { type: 'object' },
  },
} as const

/** A phase whose steps are as `step` says, in the lists of these names. */
function phasesOf(step: object, lists: readonly string[]): object {
  const phase = {
    type: 'object',
    required: ['enabled'],
    additionalProperties: false,
    properties: {
      enabled: { type: 'boolean' },
      description: text,
      validation: { type: 'array', items: text },
      max_retries: { type: 'integer', minimum: 0, maximum: 10 },
      require_approval: { type: 'boolean' },
      ...Object.fromEntries(lists.map((list) => [list, { type: 'array', items: step }])),
    },
  }
  return {
    type: 'object',
    required: phases,
    additionalProperties: false,
    properties: Object.fromEntries(phases.map((name) => [name, phase])),
  }
}

const runs = [{ required: ['prompt'] }, { required: ['command'] }, { required: ['skill'] }]

/** Engines before 2.2: steps by name, and the hooks as FABER-DB’s first version had them. */
export const hookWorkflowSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['id', 'phases', 'hooks', 'autonomy'],
  additionalProperties: false,
  properties: {
    id: identifier,
    description: text,
    phases: phasesOf(
      {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: { name: identifier, description: text, prompt: text, skill },
        anyOf: runs,
      },
      ['steps'],
    ),
    hooks: {
      type: 'object',
      additionalProperties: false,
      properties: Object.fromEntries(
        phases.flatMap((phase) =>
          ['pre', 'post'].map((when) => [
            `${when}_${phase}`,
            {
              type: 'array',
              items: {
                type: 'object',
                required: ['skill', 'operation'],
                additionalProperties: false,
                properties: {
                  description: text,
                  skill,
                  operation: identifier,
                  parameters: { type: 'object' },
                  conditional: { type: 'string', pattern: '^[a-z_]+$' },
                },
              },
            },
          ]),
        ),
      ),
    },
    autonomy,
  },
} as const

/** Engines from 2.2 on: hooks are out of use, a step has an id and says what happens to its result. */
export const stepWorkflowSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['id', 'phases', 'autonomy'],
  additionalProperties: false,
  properties: {
    id: identifier,
    description: text,
    phases: phasesOf(
      {
        type: 'object',
        required: ['id'],
        additionalProperties: false,
        properties: {
          id: identifier,
          name: text,
          description: text,
          prompt: text,
          command: { type: 'string', pattern: '^/?[a-z][a-z0-9-]*:[a-z][a-z0-9-]*$' },
          skill,
          arguments: { type: 'object', additionalProperties: { type: 'string' } },
          result_handling: {
            type: 'object',
            additionalProperties: false,
            properties: {
              on_success: { enum: ['continue', 'prompt'] },
              on_warning: { enum: ['continue', 'prompt', 'stop'] },
              on_failure: { const: 'stop' },
            },
          },
        },
        anyOf: runs,
      },
      ['pre_steps', 'steps', 'post_steps'],
    ),
    autonomy,
  },
} as const
