/** `integration`: the other plugins of the family. */
export const integrationSchema = {
  type: 'object',
  default: {},
  description: 'The other plugins of the project. No effect in this version.',
  additionalProperties: false,
  properties: {
    cloud_plugin: { type: 'string', description: 'Creates the servers.' },
    work_plugin: { type: 'string', description: 'Keeps the work items.' },
    logs_plugin: { type: 'string', description: 'Keeps the logs.' },
    notify_on_failure: { type: 'boolean', default: false, description: 'Tell people of failures.' },
    log_all_operations: { type: 'boolean', default: true, description: 'Log reads as well.' },
  },
} as const
