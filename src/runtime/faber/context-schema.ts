const id = { type: ['string', 'integer'] } as const
const text = { type: ['string', 'null'] } as const

const workItem = {
  type: 'object',
  properties: {
    id,
    number: id,
    title: text,
    description: text,
    body: text,
    labels: {
      type: 'array',
      items: {
        anyOf: [
          { type: 'string' },
          { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
        ],
      },
    },
  },
} as const

/** A level, or an object that holds it, as workflow files have it. */
const autonomy = {
  anyOf: [{ type: 'string' }, { type: 'object', properties: { level: { type: 'string' } } }],
} as const

/**
 * As much of the context as we read: an engine’s step and its script hooks get the same, and older
 * ones spell a few keys otherwise. The context is the engine’s, so keys that we do not know are let be.
 */
export const contextSchema = {
  type: 'object',
  properties: {
    work_id: id,
    work_item_id: id,
    workId: id,
    run_id: text,
    issue_data: workItem,
    issue: workItem,
    work_item: workItem,
    config: { type: 'object', properties: { autonomy } },
    autonomy,
    additional_instructions: text,
    specification: text,
    spec_path: text,
    previous_results: { type: ['object', 'array', 'null'] },
    artifacts: { type: ['object', 'array', 'null'] },
  },
} as const
