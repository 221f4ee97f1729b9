import { describe, expect, test } from 'vitest'
import { usesOf } from '../../../../src/runtime/guard/tools/index.ts'
import { addressOfText } from '../../../../src/runtime/guard/tools/migrators/sources.ts'
import { effectOf, projectWith, targetsOf } from './support.ts'

/** Every tool, as the guard looks them up. */
const any = { name: 'any', programs: [], uses: usesOf }
const env = { DATABASE_URL: 'postgres://db/app' }
const url = 'postgres://there/other'

describe('what they do:', () => {
  test.each([
    ['alembic upgrade head', 'write alembic upgrade'],
    ['alembic -c x.ini downgrade base', 'write alembic downgrade'],
    ['alembic upgrade head --sql', 'read alembic upgrade'],
    ['alembic current', 'read alembic current'],
    ['alembic --help', 'nothing'],
    ['flask db upgrade', 'write flask db upgrade'],
    ['flask run', 'nothing'],
    ['manage.py migrate', 'write django migrate'],
    ['manage.py flush --no-input', 'write django flush'],
    ['manage.py migrate --plan', 'read django migrate'],
    ['manage.py runserver', 'nothing'],
    ['django-admin sqlflush', 'read django sqlflush'],
    ['manage.py dbshell', 'read django dbshell'],
    ['rails db:drop', 'write rails db:drop'],
    ['rake db:migrate:reset', 'write rails db:migrate:reset'],
    ['rails db:version db:drop', 'write rails db:version'],
    ['rails db:migrate:status', 'read rails db:migrate:status'],
    ['rails db:test:prepare', 'nothing'],
    ['rails runner User.delete_all', 'unknown rails runner'],
    ['rails server', 'not known'],
    ['dbmate drop', 'write dbmate drop'],
    ['dbmate status', 'read dbmate status'],
    ['dbmate new x', 'nothing'],
    ['flyway -url=x clean', 'write flyway clean'],
    ['flyway -schemas=x -cleanDisabled=false clean', 'write flyway clean'],
    ['flyway -skipCheckForUpdate clean', 'write flyway clean'],
    ['flyway -help clean', 'nothing'],
    ['flyway info clean', 'write flyway info'],
    ['flyway info', 'read flyway info'],
    ['liquibase update --changelog-file=x', 'write liquibase update'],
    ['liquibase --url=x drop-all', 'write liquibase drop-all'],
    ['liquibase dropAll', 'write liquibase dropAll'],
    ['liquibase rollback-count-sql 1', 'read liquibase rollback-count-sql'],
    ['liquibase execute-sql --sql=x', 'write liquibase execute-sql'],
    ['atlas schema apply --auto-approve', 'write atlas schema apply'],
    ['atlas schema apply --dry-run', 'read atlas schema apply'],
    ['atlas schema inspect', 'read atlas schema'],
    ['atlas migrate hash', 'nothing'],
    ['goose up', 'write goose up'],
    ['goose -dir m postgres host=db reset', 'write goose reset'],
    ['goose status', 'read goose status'],
    ['migrate -path m -database x drop -f', 'write migrate drop'],
    ['migrate create x', 'nothing'],
    ['sqlx database reset -y', 'write sqlx database reset'],
    ['sqlx migrate info', 'read sqlx migrate info'],
    ['diesel migration redo', 'write diesel migration redo'],
    ['sea-orm-cli migrate fresh', 'write sea-orm-cli migrate fresh'],
    ['refinery migrate', 'write refinery migrate'],
    ['mix ecto.drop', 'write mix ecto.drop'],
    ['mix do deps.get, ecto.reset', 'write mix do'],
    ['mix do format, compile', 'nothing'],
    ['mix ecto.gen.migration x', 'nothing'],
    ['mix test', 'not known'],
    ['artisan migrate:fresh --seed', 'write artisan migrate:fresh'],
    ['artisan db:wipe', 'write artisan db:wipe'],
    ['artisan migrate --pretend', 'read artisan migrate'],
    ['artisan make:model X', 'nothing'],
    ['artisan tinker', 'not known'],
    ['console doctrine:schema:drop --force', 'write console doctrine:schema:drop'],
    ['console doctrine:schema:update --dump-sql', 'read console doctrine:schema:update'],
    ['console cache:clear', 'nothing'],
    ['phinx rollback -e production', 'write phinx rollback'],
    ['sqitch revert', 'write sqitch revert'],
    ['dotnet ef database drop -f', 'write dotnet ef database drop'],
    ['dotnet-ef database update', 'write dotnet database update'],
    ['dotnet build', 'not known'],
    ['hasura migrate apply', 'write hasura migrate apply'],
    ['pgroll start x.json', 'write pgroll start'],
    ['reshape migrate', 'write reshape migrate'],
    ['pg-schema-diff apply --dsn x', 'write pg-schema-diff apply'],
    [`migra ${url} ${url}`, 'nothing'],
    ['skeema push production', 'write skeema push'],
    ['gh-ost --database=shop --alter=x --execute', 'write gh-ost'],
    ['gh-ost --database=shop --alter=x', 'nothing'],
    ['pt-online-schema-change --execute h=db,D=shop,t=x', 'write pt-online-schema-change'],
    ['sqlpackage /Action:Publish', 'write sqlpackage'],
    ['yoyo apply', 'write yoyo apply'],
    ['aerich upgrade', 'write aerich upgrade'],
    ['piccolo migrations forwards all', 'write piccolo migrations forwards'],
    ['tern migrate', 'write tern migrate'],
  ])('%s is: %s', (command, effect) => {
    expect(effectOf(any, command)).toBe(effect)
  })

  test('the SQL in their arguments is read', () => {
    const run = (sql: string) => effectOf(any, ['console', 'dbal:run-sql', sql])
    expect(run('select 1')).toContain('read')
    expect(run('drop table t')).toContain('write')
  })
})

describe('where they do it is told', () => {
  test.each([
    `alembic -x url=${url} upgrade head`,
    `dbmate -u ${url} drop`,
    `dbmate --url=${url} drop`,
    `flyway -url=jdbc:postgresql://there/other clean`,
    `liquibase --url=jdbc:postgresql://there/other update`,
    `atlas schema apply -u ${url}`,
    `goose postgres ${url} up`,
    `migrate -database ${url} up`,
    `sqlx migrate run -D ${url}`,
    `diesel migration run --database-url=${url}`,
    `sea-orm-cli migrate -u ${url}`,
    `pgroll start x --postgres-url ${url}`,
    `sqitch deploy db:pg://there/other`,
    `dotnet ef database drop --connection Host=there;Database=other`,
    `yoyo apply -d ${url}`,
  ])('by an option: %s', (command) => {
    expect(targetsOf(any, command, { env })).toEqual(['there:5432/other'])
  })

  test.each([
    'flask db upgrade',
    'dbmate up',
    'manage.py migrate',
    'rails db:drop',
    'sqlx migrate run',
  ])('by DATABASE_URL: %s', (command) => {
    expect(targetsOf(any, command, { env })).toEqual(['db:5432/app'])
  })

  test.each([
    ['flyway clean', { FLYWAY_URL: 'jdbc:postgresql://db/app' }],
    ['liquibase update', { LIQUIBASE_COMMAND_URL: 'jdbc:postgresql://db/app' }],
    ['goose up', { GOOSE_DBSTRING: 'host=db dbname=app' }],
    ['dbmate -e PROD_URL up', { PROD_URL: 'postgres://db/app' }],
  ])('by a variable of its own: %s', (command, variables) => {
    expect(targetsOf(any, command, { env: variables })).toEqual(['db:5432/app'])
  })

  test.each([
    [
      'alembic upgrade head',
      'alembic.ini',
      '[alembic]\nsqlalchemy.url = postgresql+psycopg2://u:p@db/app',
    ],
    [
      'alembic upgrade head',
      'alembic/env.py',
      'config.set_main_option("sqlalchemy.url", os.environ["APP_URL"])',
    ],
    ['dbmate drop', '.env', 'DATABASE_URL=postgres://db/app'],
    ['flyway clean', 'flyway.conf', 'flyway.url=jdbc:postgresql://db/app'],
    ['flyway clean', 'flyway.toml', '[environments.default]\nurl = "jdbc:postgresql://db/app"'],
    ['liquibase update', 'liquibase.properties', 'url: jdbc:postgresql://db/app'],
    ['artisan migrate:fresh', '.env', 'DB_CONNECTION=pgsql\nDB_HOST=db\nDB_DATABASE=app'],
    ['artisan migrate --env=production', '.env.production', 'DB_HOST=db\nDB_DATABASE=app'],
    ['console doctrine:schema:drop', '.env', 'DATABASE_URL="postgresql://db/app?serverVersion=16"'],
    [
      'rails db:drop',
      'config/database.yml',
      'development:\n  adapter: postgresql\n  host: db\n  database: app\n',
    ],
    [
      'mix ecto.drop',
      'config/dev.exs',
      'config :app, App.Repo,\n  hostname: "db",\n  database: "app"\n',
    ],
    ['yoyo apply', 'yoyo.ini', '[DEFAULT]\ndatabase = postgresql://db/app'],
  ])('by a file: %s, %s', (command, path, text) => {
    const folder = projectWith({ [path]: text })
    const variables = { APP_URL: 'postgres://db/app' }
    expect(targetsOf(any, command, { folder, env: variables })).toEqual(['db:5432/app'])
  })

  test('by the environment that is chosen', () => {
    const folder = projectWith({
      'config/database.yml':
        'default: &default\n  adapter: postgresql\n\ndevelopment:\n  <<: *default\n  database: dev\n\nproduction:\n  <<: *default\n  url: <%= ENV["PROD_URL"] %>\n',
      'flyway.toml':
        '[environments.dev]\nurl = "jdbc:postgresql://localhost/dev"\n[environments.prod]\nurl = "jdbc:postgresql://db/app"\n',
    })
    const around = { folder, env: { PROD_URL: 'postgres://db/app' } }
    expect(targetsOf(any, 'rails db:drop', around)).toEqual(['localhost:5432/dev'])
    expect(targetsOf(any, 'rake db:drop RAILS_ENV=production', around)).toEqual(['db:5432/app'])
    expect(targetsOf(any, 'rails db:drop -e production', around)).toEqual(['db:5432/app'])
    expect(targetsOf(any, 'flyway clean -environment=prod', around)).toEqual(['db:5432/app'])
    expect(targetsOf(any, 'flyway clean', around)).toEqual(['localhost:5432/dev', 'db:5432/app'])
  })

  test('by the settings of Django, as far as they are plain', () => {
    const folder = projectWith({
      'manage.py': 'os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")',
      'shop/settings.py':
        "DEBUG = True\nDATABASES = {'default': {'NAME': 'app', 'HOST': os.environ['DB_HOST'], 'PORT': '5432'}}\nX = 1\n",
    })
    const around = { folder, env: { DB_HOST: 'db' } }
    expect(targetsOf(any, 'manage.py migrate', around)).toEqual(['db:5432/app'])
  })

  test.each([
    'alembic upgrade head',
    'manage.py flush',
    'hasura deploy',
    'atlas migrate apply --env prod',
  ])('by nothing: %s', (command) => {
    expect(targetsOf(any, command)).toEqual(['?:?/?'])
  })
})

test.each([
  ['Host=db;Port=5433;Database=app;Username=u', { host: 'db', port: 5433, database: 'app' }],
  ['Data Source=db,1434;Initial Catalog=app', { host: 'db', port: 1434, database: 'app' }],
  ['user:pass@tcp(db:3307)/app?parseTime=true', { host: 'db', port: 3307, database: 'app' }],
  ['host=db dbname=app', { host: 'db', port: 5432, database: 'app' }],
])('the connection string %s is read', (text, address) => {
  expect(addressOfText(text)).toEqual(address)
})
