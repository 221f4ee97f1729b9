import type { Attempt } from '../corpus.ts'

const program = 'node "{plugin}/bin/faber-db"'

/** The pipeline itself, which asks where it has to. */
export const faber: readonly Attempt[] = [
  { name: 'status', input: `${program} status` },
  { name: 'status by its name, as JSON', input: 'faber-db status --json | jq .outcome' },
  {
    name: 'by the variable of the plugin',
    input: `node "\${CLAUDE_PLUGIN_ROOT}/bin/faber-db" status --json`,
    environment: { CLAUDE_PLUGIN_ROOT: '{plugin}' },
  },
  { name: 'migrate dev', input: 'faber-db migrate dev' },
  { name: 'migrate production, dry', input: `${program} migrate production --dry-run --json` },
  {
    name: 'migrate production, which stops for its approval',
    input: `${program} migrate production --json`,
  },
  { name: 'migrate staging with a work item', input: 'faber-db migrate staging --work-id 42' },
  { name: 'a plan for production', input: 'faber-db migrate production --plan' },
  { name: 'backup list', input: 'faber-db backup list production' },
  { name: 'backup create', input: `${program} backup create production --label before-release` },
  { name: 'backup verify', input: 'faber-db backup verify backup-20261101-120900 production' },
  {
    name: 'safety of the migrations',
    input: `${program} safety --json | jq '.details.findings | length'`,
  },
  {
    name: 'safety of one file',
    input: 'faber-db safety prisma/migrations/20261120091500_drop_coupons/migration.sql',
  },
  { name: 'health-check', input: 'faber-db health-check production' },
  { name: 'health-check that tells', input: 'faber-db health-check all --notify --json' },
  {
    name: 'a schedule, written to a folder',
    input: 'faber-db schedule production --every 5m --as systemd --out ops',
  },
  { name: 'a schedule as a process', input: 'faber-db schedule all --every 1m --as process' },
  { name: 'drift of production', input: 'faber-db drift production --json' },
  { name: 'audit', input: 'faber-db audit list --json | tail -20' },
  { name: 'generate-migration', input: 'faber-db generate-migration drop_coupons' },
  { name: 'rollback, dry', input: 'faber-db rollback production --dry-run' },
  { name: 'restore, dry', input: 'faber-db restore backup-20261101-120900 production --dry-run' },
  { name: 'a phase of FABER', input: 'faber-db faber evaluate --context context.json --json' },
  {
    name: 'a release of FABER, which stops for its approval',
    input: 'faber-db faber coordinate-release --work-id 42 --autonomy autonomous --json',
  },
  {
    name: 'the context of a phase is written',
    tool: 'Write',
    input: {
      file_path: '{project}/.fractary/faber-db-context.json',
      content: '{"work_id": "42", "issue_data": {"title": "Drop the coupons table"}}',
    },
  },
  {
    name: 'the answer to the architect phase is written',
    tool: 'Write',
    input: {
      file_path: '{project}/.fractary/faber-db-answer.json',
      content: '{"summary": "Drop coupons", "sql": "DROP TABLE coupons;"}',
    },
  },
  { name: 'FABER is wired', input: 'faber-db init --faber --json' },
  { name: 'help of approve', input: 'faber-db approve --help' },
  { name: 'the version and what it answers', input: `${program} --version; echo "exit $?"` },
]
