import { defineOperation } from './define.ts'
import { backup, environmentDetail, environmentOfBackup } from './shared.ts'

export const backupVerify = defineOperation({
  name: 'backup verify',
  summary: 'Prove that a backup is whole, or that it can be restored',
  description:
    'Holds every byte against its SHA-256, reads the archive through to its end, and compares the rows of every table with the record. With --restore it restores into a scratch database on the environment’s server, compares schema, rows and checksums, and drops it. The environment’s database is not touched.',
  positionals: [backup, environmentOfBackup],
  flags: {
    restore: {
      type: 'boolean',
      description: 'Restore it into a scratch database and compare everything',
    },
  },
  details: {
    environment: environmentDetail,
    backup_id: { type: 'string', description: 'The id of the backup' },
    file: { type: 'string', description: 'The file or folder' },
    sha256: { type: 'string', description: 'Its SHA-256' },
    size_bytes: { type: 'integer', description: 'Its size' },
    tables: { type: 'integer', description: 'Tables that it holds' },
    rows: { type: 'integer', description: 'Rows of all of them' },
    verified_at: { type: 'string', description: 'When it was verified' },
    restored_at: { type: 'string', description: 'When it was restored and compared' },
    database: { type: 'string', description: 'The database whose server it was restored on' },
    server_version: { type: 'string', description: 'The version of that server' },
    differences: { type: 'array', description: 'What is not as it was' },
  },
  exits: {
    0: 'whole; with --restore, restored and equal',
    2: 'configuration, no such backup, the key is missing or another one',
    3: 'the server cannot be reached',
    4: 'damaged, or this server cannot restore it',
    6: 'verified; it could not be written into the record',
    7: 'it could not be restored; nothing was changed',
  },
  examples: [
    {
      run: 'faber-db backup verify backup-20261121-083000 --restore',
      shows: 'the proof that it can be restored',
    },
  ],
})
