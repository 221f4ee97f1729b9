/** `integration`: the other plugins of the family. */
export const integrationSchema = {
  type: 'object',
  default: {},
  description: 'The other plugins of the project, and what they are told.',
  additionalProperties: false,
  properties: {
    cloud_plugin: {
      type: 'string',
      description:
        'For readers: the plugin that creates the servers. faber-db creates databases on servers that are there.',
    },
    work_plugin: {
      type: 'string',
      description:
        'The plugin that keeps the work items. Where one is named, what changed something, failed or waits is said at the work item with `fractary work comment create`, if that program is installed. With or without it, the comment is left under .fractary/plugins/faber-db/faber/comments.',
    },
    logs_plugin: {
      type: 'string',
      description:
        'The plugin that keeps the logs. Where one is named, or .fractary/logs is there, each change leaves operational, deployment and audit logs in that folder, in the form of fractary-logs.',
    },
    notify_on_failure: {
      type: 'boolean',
      default: false,
      description:
        'Tell the receivers of `alerts` when an operation fails, and when the same one succeeds again.',
    },
    log_all_operations: {
      type: 'boolean',
      default: true,
      description:
        'true: the logs tell of migrations, backups and restores that failed, waited or found nothing to do as well; false: only of those that changed something.',
    },
  },
} as const
