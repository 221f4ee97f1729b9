import { defineOperation } from './define.ts'
import { environmentDetail } from './shared.ts'

export const safety = defineOperation({
  name: 'safety',
  summary: 'Say what migrations would do, before they do it',
  description:
    'Reads SQL, PostgreSQL’s with its own parser, and names each lock, rewrite, scan and loss of data that deserves a look, with the SQL of a safer way, and the approval and backup that the policy asks for. Without arguments it looks at every migration of the project. It needs no configuration, changes nothing, and connects to nothing but the environment of --pending, where it only reads.',
  positionals: [
    {
      name: 'files',
      description:
        'SQL files, which are pending together, or folders of migrations, which follow each other',
      required: false,
      repeated: true,
    },
  ],
  flags: {
    pending: {
      type: 'string',
      value: 'ENVIRONMENT',
      description: 'Look at what is pending in this environment',
    },
    stdin: { type: 'boolean', description: 'Read SQL from standard input' },
    dialect: {
      type: 'string',
      value: 'DIALECT',
      choices: ['postgresql', 'mysql', 'mariadb', 'sqlite'],
      description: 'What the SQL is written in; the project’s database.provider when left out',
    },
    'server-version': {
      type: 'string',
      value: 'N',
      description:
        'The server’s version: 15, 15.4 or 150004; of MySQL 8.0.36, of MariaDB 10.11.6; 14, 8.0.29 and 10.6 when left out',
    },
    format: {
      type: 'string',
      value: 'FORMAT',
      choices: ['text', 'json', 'sarif', 'github', 'markdown'],
      description: 'How to write it down; json is the same as --json',
    },
    'fail-on': {
      type: 'string',
      value: 'RISK',
      choices: ['low', 'medium', 'high', 'critical'],
      description: 'End with 4 when a finding has this risk or a higher one',
    },
  },
  details: {
    environment: environmentDetail,
    database: { type: 'string', description: 'The database, with --pending' },
    dialect: { type: 'string', description: 'What the SQL was read as' },
    server_version: { type: 'string', description: 'The version that was assumed or found' },
    files: { type: 'array', description: 'The files that were read, in order' },
    statements: { type: 'integer', description: 'How many statements they hold' },
    risk_level: { type: 'string', description: 'none, low, medium, high or critical' },
    approval: {
      type: 'string',
      description: 'What the findings call for: none, standard, enhanced or blocked',
    },
    requires_backup: { type: 'boolean', description: 'Whether a backup must come before it' },
    blocked: { type: 'array', description: 'What the policy forbids: operation, reason, finding' },
    findings: {
      type: 'array',
      description:
        'Each with rule, risk, file, line, column, statement, locks, rewrite, scan, data_loss, message, safe_way, and with --pending its impact',
    },
    skipped: { type: 'array', description: 'What could not be looked at with --pending, and why' },
    suppressed: {
      type: 'array',
      description: 'Findings that a comment in the SQL allows, with the reason it gives',
    },
  },
  exits: {
    0: 'looked at, whatever was found',
    2: 'arguments, configuration, a file that cannot be read, or a database whose SQL is not known',
    3: 'the database of --pending cannot be reached',
    4: 'a finding is as bad as --fail-on says, or worse',
  },
  examples: [
    { run: 'faber-db safety', shows: 'every migration of the project, each after those before it' },
    {
      run: 'faber-db safety prisma/migrations/20260101000000_users/migration.sql',
      shows: 'one migration, knowing those before it',
    },
    { run: 'faber-db safety --pending production', shows: 'what is about to reach production' },
    {
      run: 'faber-db safety db/migrate --format sarif --fail-on high',
      shows: 'findings for code scanning, and exit 4 for CI',
    },
    {
      run: 'faber-db safety db/migrate --dialect mariadb --server-version 10.11.6',
      shows: 'a history of MariaDB',
    },
  ],
})
