import type { Attempt } from '../corpus.ts'

/** A project whose guarded database is of another kind. */
const guardedBy = (provider: string, url: string) => ({
  '.fractary/plugins/faber-db/config.json': JSON.stringify({
    database: { provider, migration_tool: 'knex' },
    environments: {
      dev: { connection_string_env: 'DATABASE_URL' },
      production: { connection_string_env: 'PROD_DATABASE_URL', require_approval: true },
    },
  }),
  '.env': `DATABASE_URL={dev}\nPROD_DATABASE_URL=${url}\n`,
})
const mysqlUrl = 'mysql://shop:hidden@db.shop.example:3306/shop'
const onMysql = { before: guardedBy('mysql', mysqlUrl) }
const onSqlite = { before: guardedBy('sqlite', 'file:./data/shop.db') }

/** Migration tools and clients beside Prisma and psql. */
export const otherEcosystems: readonly Attempt[] = [
  {
    name: 'typeorm schema:drop',
    input: 'DATABASE_URL={production} npx typeorm schema:drop -d dist/data-source.js',
    before: {
      'dist/data-source.js': `const { DataSource } = require('typeorm')\nmodule.exports = new DataSource({ type: 'postgres', url: process.env.DATABASE_URL })\n`,
    },
  },
  {
    name: 'typeorm-ts-node-esm of a data source that names production',
    input: 'npx typeorm-ts-node-esm migration:revert --dataSource src/data-source.ts',
    before: {
      'src/data-source.ts': `import { DataSource } from 'typeorm'\nexport default new DataSource({ type: 'postgres', url: '{production}' })\n`,
    },
  },
  {
    name: 'sequelize db:drop',
    input: "npx sequelize-cli db:drop --url '{production}'",
  },
  {
    name: 'sequelize undoes everything in its production',
    input: 'NODE_ENV=production npx sequelize db:migrate:undo:all',
    before: {
      'config/config.json': `{ "production": { "use_env_variable": "PROD_DATABASE_URL" } }`,
    },
    environment: { PROD_DATABASE_URL: '{production}' },
  },
  {
    name: 'knex rolls everything back',
    input: 'npx knex migrate:rollback --all --client pg --connection "{production}"',
  },
  {
    name: 'knex seeds its production',
    input: 'npx knex seed:run --env production',
    before: {
      'knexfile.js': `module.exports = { production: { client: 'pg', connection: '{production}' } }\n`,
    },
  },
  {
    name: 'drizzle-kit push',
    input:
      'npx drizzle-kit push --force --dialect=postgresql --schema=src/schema.ts --url="{production}"',
  },
  {
    name: 'drizzle-kit migrate with a configuration',
    input: 'npx drizzle-kit migrate --config=drizzle.prod.ts',
    before: {
      'drizzle.prod.ts': `export default { dialect: 'postgresql', schema: './src/schema.ts', out: './drizzle', dbCredentials: { url: '{production}' } }\n`,
    },
  },
  {
    name: 'mikro-orm drops the schema',
    input: 'MIKRO_ORM_CLIENT_URL={production} npx mikro-orm schema:drop --run',
  },
  {
    name: 'node-pg-migrate down',
    input: 'DATABASE_URL={production} npx node-pg-migrate down 5',
  },
  {
    name: 'db-migrate reset',
    input: 'DATABASE_URL={production} npx db-migrate reset',
  },
  {
    name: 'alembic downgrade base',
    input: 'DATABASE_URL={production} alembic downgrade base',
    before: {
      'alembic.ini': '[alembic]\nscript_location = alembic\n',
      'alembic/env.py': `import os\nfrom alembic import context\ncontext.config.set_main_option('sqlalchemy.url', os.environ['DATABASE_URL'])\n`,
    },
  },
  {
    name: 'alembic of an ini that names production',
    input: 'poetry run alembic -c alembic.prod.ini upgrade head',
    before: {
      'alembic.prod.ini': '[alembic]\nscript_location = alembic\nsqlalchemy.url = {production}\n',
    },
  },
  {
    name: 'flask db downgrade',
    input: 'SQLALCHEMY_DATABASE_URI={production} flask db downgrade base',
  },
  {
    name: 'django flush',
    input: 'DATABASE_URL={production} python manage.py flush --no-input',
    before: {
      'manage.py':
        "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n",
    },
  },
  {
    name: 'django migrates back to nothing',
    input: 'env DATABASE_URL={production} ./.venv/bin/python3 manage.py migrate orders zero',
    before: { 'manage.py': 'import sys\n' },
  },
  {
    name: 'django-admin dbshell',
    input: `echo 'drop table orders;' | DATABASE_URL={production} django-admin dbshell`,
  },
  {
    name: 'rails db:drop with its safety off',
    input:
      'DISABLE_DATABASE_ENVIRONMENT_CHECK=1 DATABASE_URL={production} RAILS_ENV=production bin/rails db:drop db:create',
  },
  {
    name: 'rake db:schema:load by bundle exec',
    input: 'DATABASE_URL={production} bundle exec rake db:schema:load',
  },
  {
    name: 'rails runner',
    input: `DATABASE_URL={production} bundle exec rails runner 'Order.delete_all'`,
  },
  {
    name: 'sequel -m',
    input: 'sequel -m db/migrations -M 0 "{production}"',
  },
  { name: 'dbmate drop', input: 'dbmate --url "{production}" drop' },
  {
    name: 'dbmate by its variable',
    input: 'DATABASE_URL={production} dbmate -d prisma/migrations up',
  },
  {
    name: 'flyway clean',
    input:
      'flyway -url="jdbc:postgresql://{production.host}:{production.port}/{production.database}" -user={production.user} -cleanDisabled=false clean',
  },
  {
    name: 'flyway by its variables',
    input:
      'FLYWAY_URL=jdbc:postgresql://{production.host}:{production.port}/{production.database} FLYWAY_USER={production.user} flyway migrate',
  },
  {
    name: 'liquibase drop-all',
    input:
      'liquibase --url=jdbc:postgresql://{production.host}:{production.port}/{production.database} --username={production.user} drop-all',
  },
  {
    name: 'liquibase of a properties file',
    input: 'liquibase --defaults-file=tmp/prod.properties rollback-count 3',
    before: {
      'tmp/prod.properties':
        'url=jdbc:postgresql://{production.host}:{production.port}/{production.database}\nusername={production.user}\nchangeLogFile=changelog.xml\n',
    },
  },
  {
    name: 'atlas schema apply',
    input: `atlas schema apply --auto-approve -u "{production}?sslmode=disable" --to file://schema.hcl --dev-url docker://postgres/16`,
  },
  { name: 'atlas schema clean', input: 'atlas schema clean -u "{production}" --auto-approve' },
  { name: 'goose reset', input: 'goose -dir prisma/migrations postgres "{production}" reset' },
  {
    name: 'goose by its variables',
    input: 'GOOSE_DRIVER=postgres GOOSE_DBSTRING="{production}" goose down-to 0',
  },
  {
    name: 'golang-migrate drop',
    input: 'migrate -path migrations -database "{production}?sslmode=disable" drop -f',
  },
  { name: 'sqlx database reset', input: 'sqlx database reset -y --database-url "{production}"' },
  { name: 'sqlx by cargo', input: 'DATABASE_URL={production} cargo sqlx database drop -y' },
  { name: 'diesel database reset', input: 'diesel database reset --database-url={production}' },
  { name: 'sea-orm-cli fresh', input: 'sea-orm-cli migrate fresh -u {production}' },
  {
    name: 'mix ecto.drop',
    input: 'MIX_ENV=prod DATABASE_URL={production} mix ecto.drop --force --force-drop',
  },
  {
    name: 'mix ecto.reset by do',
    input: 'DATABASE_URL="{production}" mix do ecto.rollback --all, ecto.migrate',
  },
  {
    name: 'artisan migrate:fresh',
    input: 'DB_URL={production} php artisan migrate:fresh --force --seed',
    before: { artisan: '#!/usr/bin/env php\n<?php\n' },
  },
  {
    name: 'artisan db:wipe by the parts of the place',
    input:
      'DB_CONNECTION=pgsql DB_HOST={production.host} DB_PORT={production.port} DB_DATABASE={production.database} DB_USERNAME={production.user} php artisan db:wipe --force',
    before: { artisan: '#!/usr/bin/env php\n<?php\n' },
  },
  {
    name: 'doctrine drops the schema',
    input:
      'DATABASE_URL="{production}" php bin/console doctrine:schema:drop --force --full-database',
  },
  {
    name: 'dotnet ef database drop',
    input:
      'dotnet ef database drop --force --connection "Host={production.host};Port={production.port};Database={production.database};Username={production.user};Password={production.password}"',
  },
  {
    name: 'dotnet ef database update 0 by a variable',
    input:
      'ConnectionStrings__Default="Host={production.host};Port={production.port};Database={production.database};Username={production.user}" dotnet ef database update 0',
  },
  { name: 'pgcli', input: 'echo "drop table orders;" | pgcli "{production}"' },
  { name: 'usql', input: 'usql "{production}" -c "drop table orders"' },
  {
    name: 'psql of another version by its folder',
    input: `/usr/lib/postgresql/16/bin/psql "{production}" -c 'drop table orders'`,
  },
  { name: 'pgloader', input: 'pgloader --with "include drop" sqlite:///tmp/empty.db {production}' },
  {
    name: 'ogr2ogr overwrites a table',
    input: 'ogr2ogr -overwrite -f PostgreSQL "PG:{production}" orders.csv -nln orders',
  },
  {
    name: 'migra into psql',
    input: 'migra --unsafe "{production}" "{dev}" | psql "{production}"',
  },
  {
    name: 'mysql drops a table',
    input: `mysql -h db.shop.example -u shop -phidden shop -e 'drop table orders'`,
    ...onMysql,
  },
  {
    name: 'mysql reads a dump',
    input: 'mysql --host=db.shop.example --user=shop --password=hidden shop < dump.sql',
    ...onMysql,
    before: { ...onMysql.before, 'dump.sql': 'DROP TABLE IF EXISTS `orders`;\n' },
  },
  {
    name: 'mysqladmin drop',
    input: 'mysqladmin -f -h db.shop.example -u shop -phidden drop shop',
    ...onMysql,
  },
  {
    name: 'mysqlsh by a URI',
    input: `mysqlsh --sql --uri ${mysqlUrl} -e 'truncate orders'`,
    ...onMysql,
  },
  {
    name: 'sqlite3 deletes rows',
    input: `sqlite3 data/shop.db 'delete from orders'`,
    ...onSqlite,
  },
  {
    name: 'sqlite3 reads a dump by its own command',
    input: `sqlite3 -batch "$PWD/data/shop.db" '.read scripts/wipe.sql'`,
    ...onSqlite,
  },
  {
    name: 'the file of SQLite is removed',
    input: 'rm -f data/shop.db data/shop.db-wal',
    ...onSqlite,
  },
]
