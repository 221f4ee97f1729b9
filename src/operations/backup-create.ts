import { defineOperation } from './define.ts'
import { environment, environmentDetail } from './shared.ts'

export const backupCreate = defineOperation({
  name: 'backup create',
  alias: 'backup',
  summary: 'Back up the database of an environment, verified',
  description:
    'Dumps the database in pg_dump’s custom format as a stream, records its SHA-256, reads the archive through with pg_restore, and only then lists it as a backup.',
  positionals: [environment],
  flags: {
    label: { type: 'string', value: 'WORD', description: 'A word for the file name' },
    reason: { type: 'string', value: 'TEXT', description: 'Why; it stands in the record' },
  },
  details: {
    environment: environmentDetail,
    database: { type: 'string', description: 'The database' },
    backup_id: { type: 'string', description: 'The id of the backup' },
    file: { type: 'string', description: 'The file, from the project root' },
    sha256: { type: 'string', description: 'The SHA-256 of the file, in hexadecimal' },
    size_bytes: { type: 'integer', description: 'The size of the file' },
    duration_seconds: { type: 'number', description: 'Seconds to dump and verify' },
    server_version: { type: 'string', description: 'The version of the server' },
    migration_head: { type: ['string', 'null'], description: 'The last applied migration' },
  },
  exits: {
    0: 'made and verified',
    2: 'configuration, or pg_dump is missing or too old',
    3: 'the database cannot be reached',
    4: 'it could not be made or verified; nothing is listed',
  },
  examples: [
    {
      run: 'faber-db backup create production --label before-release',
      shows: 'the backup and its checksum',
    },
  ],
})
