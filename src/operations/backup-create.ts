import { defineOperation } from './define.ts'
import { environment, environmentDetail, workId } from './shared.ts'

export const backupCreate = defineOperation({
  name: 'backup create',
  alias: 'backup',
  summary: 'Back up the database of an environment, verified',
  description:
    'Dumps the database with pg_dump as a stream, reads the archive through while it is written, counts and hashes the rows of every table, reads the file back and compares its SHA-256, and only then lists it as a backup. Its record stands beside it.',
  positionals: [environment],
  flags: {
    label: { type: 'string', value: 'WORD', description: 'A word for the file name' },
    reason: { type: 'string', value: 'TEXT', description: 'Why; it stands in the record' },
    retention: {
      type: 'integer',
      value: 'DAYS',
      description: 'Days that this one is kept',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['custom', 'directory', 'sql'],
      description: 'custom (the default): one archive; directory: a folder, in parallel; sql: text',
    },
    compression: {
      type: 'string',
      value: 'KIND',
      choices: ['gzip', 'zstd', 'none'],
      description: 'gzip, unless it says so',
    },
    'work-id': workId,
  },
  details: {
    environment: environmentDetail,
    database: { type: 'string', description: 'The database' },
    backup_id: { type: 'string', description: 'The id of the backup' },
    file: {
      type: 'string',
      description: 'The file or folder, from the project root; or s3://BUCKET/KEY',
    },
    sha256: {
      type: 'string',
      description: 'The SHA-256 of the file, in hexadecimal; of a folder, of the list of its files',
    },
    size_bytes: { type: 'integer', description: 'The size' },
    duration_seconds: { type: 'number', description: 'Seconds to dump and verify' },
    server_version: { type: 'string', description: 'The version of the server' },
    migration_head: { type: ['string', 'null'], description: 'The last applied migration' },
    encrypted: { type: 'boolean', description: 'Whether it needs the key to be read' },
    tables: { type: 'integer', description: 'Tables that it holds' },
    rows: { type: 'integer', description: 'Rows of all of them' },
    work_id: { type: 'string', description: 'The work item' },
    pruned: { type: 'array', description: 'Older backups that were deleted (backup.auto_cleanup)' },
  },
  exits: {
    0: 'made and verified',
    2: 'configuration, the key is missing, or pg_dump is missing or too old',
    3: 'the database cannot be reached',
    4: 'it could not be made, verified or stored; nothing is listed',
    6: 'made; older ones not pruned',
  },
  examples: [
    {
      run: 'faber-db backup create production --label before-release',
      shows: 'the backup and its checksum',
    },
    {
      run: 'faber-db backup create production --format directory --compression zstd',
      shows: 'a large database, dumped in parallel',
    },
  ],
})
