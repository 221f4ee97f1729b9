/** `backup`: how backups are made and where they lie. */
export const backupSchema = {
  type: 'object',
  default: {},
  description: 'How backups are made and where they lie.',
  additionalProperties: false,
  properties: {
    provider: {
      enum: ['pg_dump', 'mysqldump', 'sqlite3', 'aws-rds-snapshot', 'aws-aurora-backup'],
      default: 'pg_dump',
      description: 'What makes the backup. This version handles pg_dump.',
    },
    retention_days: {
      type: 'integer',
      minimum: 1,
      default: 30,
      description:
        'Days that a backup is kept; `backup prune` deletes older ones that nothing else keeps. The newest backup of each environment stays in any case, and so does the newest that `backup verify --restore` has proven.',
    },
    retention_count: {
      type: 'integer',
      minimum: 1,
      description: 'The newest backups of each environment that are kept whatever their age.',
    },
    retention_gfs: {
      type: 'object',
      description:
        'Grandfather, father, son: the newest backup of each of the last so many days, weeks and months is kept. Those without a backup do not count.',
      additionalProperties: false,
      properties: {
        daily: { type: 'integer', minimum: 0, default: 0, description: 'Days (UTC).' },
        weekly: { type: 'integer', minimum: 0, default: 0, description: 'Weeks (ISO, UTC).' },
        monthly: { type: 'integer', minimum: 0, default: 0, description: 'Months (UTC).' },
      },
    },
    backup_before_destructive_ops: {
      type: 'boolean',
      default: true,
      description: 'Back up before a migration that destroys data, in every environment.',
    },
    auto_cleanup: {
      type: 'boolean',
      default: false,
      description:
        'Prune after each backup; `backup prune` then asks for no approval. What is kept is kept all the same.',
    },
    storage_location: {
      type: 'string',
      minLength: 1,
      default: '.fractary/plugins/faber-db/backups',
      description:
        'The folder of the backups, from the project root; or s3://BUCKET/PREFIX, also of a server that speaks as S3 does. Region, credentials and endpoint come from the environment as for every AWS tool (AWS_REGION, AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, AWS_ENDPOINT_URL_S3), ~/.aws or the role of the machine. A lifecycle rule of the bucket should delete incomplete multipart uploads: a killed run leaves them.',
    },
    encrypt_backups: {
      type: 'boolean',
      default: false,
      description:
        'Encrypt backups with age. The key is in FABER_DB_BACKUP_KEY, or in the file that FABER_DB_BACKUP_KEY_FILE names and only its owner can read: an age identity (AGE-SECRET-KEY-1…, from age-keygen) or a passphrase of at least 12 characters. Without it no backup can be read: keep a copy elsewhere.',
    },
  },
} as const
