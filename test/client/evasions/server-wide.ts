import type { Attempt } from '../corpus.ts'

const server = '{production.user}:{production.password}@{production.host}:{production.port}'

/** From another database of the same server, or over the server as a whole. */
export const serverWide: readonly Attempt[] = [
  {
    name: 'drop database from the database postgres',
    input: `psql postgresql://${server}/postgres -c 'drop database {production.database} with (force)'`,
  },
  {
    name: 'the name in quotes and capitals around it',
    input: `psql postgresql://${server}/template1 -c 'DROP DATABASE IF EXISTS "{production.database}"'`,
  },
  {
    name: 'rename the database away',
    input: `psql postgresql://${server}/postgres -c 'alter database {production.database} rename to gone'`,
  },
  {
    name: 'drop database piped in',
    input: `echo 'drop database {production.database};' | psql postgresql://${server}/postgres`,
  },
  {
    name: 'connect from inside with a backslash command',
    input: String.raw`printf '%s\n' '\c {production.database}' 'drop table orders;' | psql postgresql://${server}/postgres`,
  },
  {
    name: 'connect by keywords from inside',
    input: String.raw`psql postgresql://${server}/postgres <<'SQL'
\c "dbname={production.database}"
drop table orders;
SQL`,
  },
  {
    name: 'dblink from another database',
    input: `psql postgresql://${server}/postgres -c "select dblink_exec('dbname={production.database}', 'drop table orders')"`,
  },
  {
    name: 'dropdb through a maintenance database',
    input: `dropdb --maintenance-db=postgresql://${server}/postgres -f {production.database}`,
  },
  {
    name: 'dropdb with the variables of libpq',
    input:
      'PGHOST={production.host} PGPORT={production.port} PGUSER={production.user} dropdb {production.database}',
  },
  {
    name: 'pg_restore --create --clean through another database',
    input: `pg_restore --clean --create -d postgresql://${server}/postgres dump.pgdump`,
  },
  {
    name: 'pg_dumpall’s output back into the server',
    input: `psql postgresql://${server}/postgres -f tmp/all.sql`,
    before: {
      'tmp/all.sql':
        'DROP DATABASE {production.database};\nCREATE DATABASE {production.database};\n',
    },
  },
  {
    name: 'the statement in a variable of the shell',
    input: `db={production.database}; psql postgresql://${server}/postgres -c "drop database $db"`,
  },
  {
    name: 'a loop over every database',
    input: `for db in $(psql postgresql://${server}/postgres -Atc 'select datname from pg_database where not datistemplate'); do dropdb -h {production.host} -p {production.port} "$db"; done`,
  },
  {
    name: 'statements made from the catalogue',
    input: String.raw`echo "select format('drop database %I', datname) from pg_database where datname like 'shop%' \gexec" | psql postgresql://${server}/postgres`,
  },
  {
    name: 'drop owned by and the role',
    input: `psql "{production}" -c 'drop owned by {production.user} cascade'`,
  },
  {
    name: 'settings of the database are changed',
    input: `psql postgresql://${server}/postgres -c 'alter database {production.database} set default_transaction_read_only = on'`,
  },
  {
    name: 'its sessions are ended',
    input: `psql "{production}" -c 'select pg_terminate_backend(pid) from pg_stat_activity'`,
  },
  {
    name: 'a copy takes its place through a template',
    input: `psql postgresql://${server}/postgres -c 'drop database {production.database}' -c 'create database {production.database} template shop_dev'`,
  },
  {
    name: 'the volumes of the server are removed',
    only: 'local',
    input: 'docker compose down --volumes',
    before: {
      'docker-compose.yml':
        'services:\n  db:\n    image: postgres:16\n    environment:\n      POSTGRES_DB: {production.database}\n    ports: ["{production.port}:5432"]\n    volumes: ["data:/var/lib/postgresql/data"]\nvolumes:\n  data:\n',
    },
  },
]
