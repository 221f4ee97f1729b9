import { commandTool, reads } from './command-table.ts'
import { commandsOf } from './migrators/effects.ts'
import {
  addressOfText,
  firstOf,
  inCode,
  option,
  type Source,
  setting,
  variable,
} from './migrators/sources.ts'
import type { DatabaseTool } from './tool.ts'

const dotenv = { dotenv: true }

interface Migrator {
  readonly programs: readonly string[]
  readonly withValue?: string
  readonly write: string
  readonly read?: string
  readonly nothing?: string
  /** Options with which it only shows what it would do. */
  readonly shows?: readonly string[]
  readonly from: Source
}

/** Migration tools that are told by their subcommand and take a connection string. */
const migrators: readonly Migrator[] = [
  {
    // https://github.com/amacneil/dbmate
    programs: ['dbmate'],
    withValue: `-u --url -e --env --env-file -d --migrations-dir --migrations-table -s --schema-file
      --wait-interval --wait-timeout --driver`,
    write: 'up, down, drop, create, migrate, rollback, load',
    read: 'status, dump, wait',
    nothing: 'new, n, help',
    from: firstOf(
      option('-u', '--url'),
      (call) => {
        const name = call.line.value('-e', '--env')
        return name === undefined ? [] : variable(name, dotenv)(call)
      },
      variable('DATABASE_URL', dotenv),
    ),
  },
  {
    // https://atlasgo.io/cli-reference
    programs: ['atlas'],
    withValue: `-u --url -c --config --env --dir --to -f --file --dev-url --from -s --schema
      --var --revisions-schema --tx-mode --baseline --format --exclude --lock-timeout`,
    write:
      'schema apply, schema clean, schema plan approve, migrate apply, migrate down, migrate set',
    read: 'schema, migrate status, migrate diff, migrate lint, migrate validate, migrate ls',
    nothing: 'migrate, version, login, logout, license, help',
    shows: ['--dry-run'],
    from: option('-u', '--url'),
  },
  {
    // https://github.com/golang-migrate/migrate/tree/master/cmd/migrate
    programs: ['migrate'],
    withValue: '-database --database -source --source -path --path -prefetch -lock-timeout',
    write: 'up, down, drop, goto, force',
    read: 'version',
    nothing: 'create',
    from: option('-database', '--database'),
  },
  {
    // https://github.com/launchbadge/sqlx/tree/main/sqlx-cli
    programs: ['sqlx', 'sqlx-cli', 'cargo-sqlx'],
    withValue: '-D --database-url --source --connect-timeout --target-version --params',
    write: `database drop, database reset, database create, database setup, db drop, db reset,
      db create, db setup, migrate run, migrate revert, mig run, mig revert`,
    read: 'migrate info, mig info, prepare',
    nothing: 'migrate add, mig add, migrate build-script, completions',
    shows: ['--dry-run'],
    from: firstOf(option('-D', '--database-url'), variable('DATABASE_URL', dotenv)),
  },
  {
    // https://diesel.rs/guides/getting-started
    programs: ['diesel', 'diesel_cli'],
    withValue: '--database-url --migration-dir --config-file -n --number -s --schema',
    write: `setup, database setup, database reset, database drop, migration run, migration revert,
      migration redo`,
    read: 'migration list, migration pending, print-schema',
    nothing: 'migration generate, completions, bash-completion',
    from: firstOf(option('--database-url'), variable('DATABASE_URL', dotenv)),
  },
  {
    // https://www.sea-ql.org/SeaORM/docs/migration/running-migration
    programs: ['sea-orm-cli', 'sea'],
    withValue: '-u --database-url -d --migration-dir -s --database-schema -n --num',
    write: `migrate, migrate up, migrate down, migrate fresh, migrate refresh, migrate reset,
      m, m up, m down, m fresh, m refresh, m reset`,
    read: 'migrate status, m status, generate entity, g entity',
    nothing: 'migrate init, migrate generate, m init, m generate',
    from: firstOf(option('-u', '--database-url'), variable('DATABASE_URL', dotenv)),
  },
  {
    // https://github.com/rust-db/refinery
    programs: ['refinery'],
    withValue: '-c -e -p -t',
    write: 'migrate',
    nothing: 'setup',
    from: (call) => {
      const name = call.line.value('-e')
      return name === undefined ? [] : variable(name)(call)
    },
  },
  {
    // https://pgroll.com/docs
    programs: ['pgroll'],
    withValue:
      '--postgres-url --schema --pgroll-schema --lock-timeout --role --backfill-batch-size',
    write: 'start, complete, rollback, init, migrate, baseline, update',
    read: 'status, latest, pull, validate',
    nothing: 'create, convert',
    from: firstOf(option('--postgres-url'), variable('PGROLL_PG_URL')),
  },
  {
    // https://github.com/fabianlindfors/reshape
    programs: ['reshape'],
    withValue: '--url --host --port --database -d --username -u --password --dirs',
    write: `migrate, complete, abort, migration start, migration complete, migration abort`,
    read: 'check, schema-query',
    nothing: 'docs, generate-schema-query',
    from: firstOf(option('--url'), variable('DB_URL', dotenv)),
  },
  {
    // https://github.com/stripe/pg-schema-diff
    programs: ['pg-schema-diff'],
    withValue: '--dsn --from-dsn --to-dsn --temp-db-dsn --schema-dir --to-dir --allow-hazards',
    write: 'apply',
    read: 'plan',
    from: option('--from-dsn', '--dsn'),
  },
  {
    // https://ollycope.com/software/yoyo/latest
    programs: ['yoyo', 'yoyo-migrate'],
    withValue: '-d --database -c --config -m --match -r --revision --migration-table --sources',
    write: 'apply, rollback, reapply, mark, unmark, develop, break-lock',
    read: 'list, showmigrations',
    nothing: 'new, init',
    from: firstOf(option('-d', '--database'), setting(['yoyo.ini'], /database/)),
  },
  {
    // https://github.com/tortoise/aerich; the settings are code of the application
    programs: ['aerich', 'tortoise'],
    withValue: '-c --config --app --name -v',
    write: 'upgrade, downgrade, init-db, fix-migrations, migrate',
    read: 'history, heads, inspectdb',
    nothing: 'init',
    from: () => [],
  },
  {
    // https://piccolo-orm.readthedocs.io
    programs: ['piccolo'],
    write: 'migrations forwards, migrations backwards, migrations clean, fixture load',
    read: 'migrations check, schema generate',
    nothing: 'migrations new, app new, asgi new, project new',
    from: inCode('piccolo_conf.py'),
  },
  {
    // https://sqitch.org/docs/manual/sqitch; a target that is no address is a name in its settings
    programs: ['sqitch'],
    withValue: '-t --target -h --db-host -p --db-port -d --db-name --to -u --db-user -C --cd -f -r',
    write: 'deploy, revert, rebase, checkout, upgrade',
    read: 'status, log, verify, plan, show',
    nothing: 'init, add, tag, rework, bundle, config, engine, target, help',
    shows: ['--log-only'],
    from: firstOf(option('-t', '--target'), ({ line }) =>
      line.operands
        .slice(1, 2)
        .filter((text) => text.includes(':'))
        .map(addressOfText),
    ),
  },
  {
    // https://hasura.io/docs/latest/hasura-cli
    programs: ['hasura'],
    withValue:
      '--endpoint --admin-secret --database-name --project --envfile --version --up --down',
    write: `migrate apply, migrate delete, metadata apply, metadata clear, metadata reload,
      seed apply, deploy, migrate squash`,
    read: 'migrate status, metadata diff, metadata export, metadata inconsistency',
    nothing: 'migrate create, seed create, init, version',
    shows: ['--dry-run'],
    from: () => [],
  },
  {
    // https://www.skeema.io/docs/commands
    programs: ['skeema'],
    withValue: '-h --host -P --port -u --user -d --dir -S --socket',
    write: 'push',
    read: 'diff, pull, init, lint, format',
    nothing: 'add-environment, version, help',
    shows: ['--dry-run'],
    from: () => [],
  },
  {
    // https://book.cakephp.org/phinx/0/en/commands.html
    programs: ['phinx'],
    withValue: '-c --configuration -e --environment -t --target -d --date -p --parser -s --seed',
    write: 'migrate, rollback, seed:run, breakpoint',
    read: 'status, test',
    nothing: 'init, create, seed:create, list',
    shows: ['-x', '--dry-run'],
    from: () => [],
  },
  {
    // https://github.com/jackc/tern
    programs: ['tern'],
    withValue:
      '--conn-string -c --config -m --migrations -d --destination --host --port --database',
    write: 'migrate, code install',
    read: 'status',
    nothing: 'init, new, version, code compile, code snapshot',
    from: option('--conn-string'),
  },
]

/** Migration tools of many ecosystems, each a line of a table. */
export const simpleMigrators: readonly DatabaseTool[] = migrators.map((migrator) =>
  commandTool({
    name: migrator.programs[0] ?? '',
    programs: migrator.programs,
    withValue: (migrator.withValue ?? '').split(/\s+/),
    commands: commandsOf(migrator),
    effect: ({ line }, effect) =>
      migrator.shows && line.has(...migrator.shows) && effect.does === 'write' ? reads : effect,
    targets: migrator.from,
  }),
)
