import { defineOperation } from './define.ts'
import { environment, environmentDetail, html, htmlDetail } from './shared.ts'

export const healthCheck = defineOperation({
  name: 'health-check',
  summary: 'Check the health of a database',
  description:
    'Runs the checks over one connection, read-only, each with a limit of time. A check that could not run says why: it is never called healthy, and degrades the whole. Pending migrations are reported; they are no illness.',
  positionals: [
    { ...environment, description: 'An environment of the configuration; all: every one of them' },
  ],
  flags: {
    checks: {
      type: 'list',
      value: 'NAMES',
      choices: [
        'connectivity',
        'migrations',
        'tls',
        'connections',
        'long-running',
        'idle-in-transaction',
        'blocked-sessions',
        'slow-queries',
        'cache-hit-rate',
        'autovacuum',
        'bloat',
        'wraparound',
        'invalid-indexes',
        'unused-indexes',
        'duplicate-indexes',
        'foreign-keys-without-index',
        'sequences',
        'replication',
        'disk',
        'backup-age',
        'performance',
        'schema',
        'all',
      ],
      description:
        'Which checks, separated by commas; the configured ones when left out, performance: those of load',
    },
    timeout: { type: 'integer', value: 'SECONDS', description: 'The limit for all of it (30)' },
    prometheus: {
      type: 'boolean',
      isDocument: true,
      description: 'Print what was found as metrics (text format 0.0.4)',
    },
    notify: {
      type: 'boolean',
      description: 'Tell the configured receivers of alerts what has changed since earlier looks',
    },
    watch: {
      type: 'boolean',
      description: 'Look again and again until Ctrl-C; --json: one document a line',
    },
    every: { type: 'integer', value: 'SECONDS', description: 'Between the looks of --watch (5)' },
    html,
  },
  details: {
    environment: environmentDetail,
    database: { type: 'string', description: 'The database' },
    server_version: { type: 'string', description: 'The version of the server' },
    health: { type: 'string', description: 'healthy, degraded or unhealthy' },
    environments: {
      type: 'array',
      description: 'Of all: the same of each, with the error of one that was not reached',
    },
    checks: {
      type: 'array',
      description: 'Each check: name, grade, summary, facts, advice, figures',
    },
    alerts: { type: 'object', description: 'Of --notify: what was told, to how many' },
    html: htmlDetail,
  },
  exits: {
    0: 'healthy; the watch was ended',
    2: 'configuration',
    3: 'the database cannot be reached',
    4: 'unhealthy',
    6: 'degraded',
  },
  examples: [
    { run: 'faber-db health-check production', shows: 'a line for each check' },
    { run: 'faber-db health-check production --checks performance', shows: 'what slows it down' },
    { run: 'faber-db health-check all --checks all', shows: 'a line for each environment' },
    { run: 'faber-db health-check all --prometheus', shows: 'metrics, for a scraper' },
    { run: 'faber-db health-check production --watch', shows: 'a table, drawn again and again' },
  ],
})
