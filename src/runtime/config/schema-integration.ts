/** `integration`: the other plugins of the family. */
export const integrationSchema = {
  type: 'object',
  default: {},
  description:
    'The other plugins of the project, which have no effect in this version; and who is told.',
  additionalProperties: false,
  properties: {
    cloud_plugin: { type: 'string', description: 'Creates the servers.' },
    work_plugin: { type: 'string', description: 'Keeps the work items.' },
    logs_plugin: { type: 'string', description: 'Keeps the logs.' },
    notify_on_failure: {
      type: 'boolean',
      default: false,
      description:
        'Tell the receivers of `alerts` when an operation fails, and when the same one succeeds again.',
    },
    log_all_operations: { type: 'boolean', default: true, description: 'Log reads as well.' },
  },
} as const
