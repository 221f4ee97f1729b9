import type { Attempt } from '../corpus.ts'

const drop = `-c 'drop table orders'`
const inside = '{production.user}:{production.password}'

/** The guarded database under another spelling of its place. */
export const targets: readonly Attempt[] = [
  {
    name: 'localhost for 127.0.0.1',
    only: 'local',
    input: `psql postgresql://${inside}@localhost:{production.port}/{production.database} ${drop}`,
  },
  {
    name: '127.1',
    only: 'local',
    input: `psql postgresql://${inside}@127.1:{production.port}/{production.database} ${drop}`,
  },
  {
    name: 'IPv6',
    only: 'local',
    input: `psql 'postgresql://${inside}@[::1]:{production.port}/{production.database}' ${drop}`,
  },
  {
    name: '0.0.0.0',
    only: 'local',
    input: `psql -h 0.0.0.0 -p {production.port} {production.database} ${drop}`,
  },
  {
    name: 'a socket',
    only: 'local',
    input: `psql -h /var/run/postgresql -p {production.port} {production.database} ${drop}`,
  },
  {
    name: 'a socket in a URL',
    only: 'local',
    input: `psql 'postgresql://%2Fvar%2Frun%2Fpostgresql:{production.port}/{production.database}' ${drop}`,
  },
  {
    name: 'no host at all',
    only: 'local',
    input: `PGPORT={production.port} psql {production.database} ${drop}`,
  },
  {
    name: 'the name of this machine',
    only: 'local',
    input: `psql -h "$(hostname)" -p {production.port} {production.database} ${drop}`,
  },
  {
    name: 'a name that leads to this machine',
    only: 'local',
    input: `psql -h db.localtest.me -p {production.port} {production.database} ${drop}`,
  },
  {
    name: 'capitals and a last dot',
    only: 'remote',
    input: `psql postgresql://${inside}@DB.SHOP.EXAMPLE.:5432/shop ${drop}`,
  },
  {
    name: 'its address in the place of its name',
    only: 'remote',
    input: `psql postgresql://${inside}@203.0.113.7:5432/shop ${drop}`,
  },
  {
    name: 'libpq keywords',
    input: `psql "host={production.host} port={production.port} dbname={production.database} user={production.user} password={production.password}" ${drop}`,
  },
  {
    name: 'libpq keywords with blanks and quotes',
    input: `psql "host = '{production.host}' port = {production.port} dbname = '{production.database}' user={production.user}" ${drop}`,
  },
  {
    name: 'hostaddr beside a wrong host',
    only: 'local',
    input: `psql "host=replica.shop.example hostaddr=127.0.0.1 port={production.port} dbname={production.database}" ${drop}`,
  },
  {
    name: 'a percent-encoded name',
    only: 'local',
    input: `psql 'postgres://${inside}@%31%32%37.0.0.1:{production.port}/%73hop%5Fproduction' ${drop}`,
  },
  {
    name: 'a percent-encoded name on another machine',
    only: 'remote',
    input: `psql 'postgres://${inside}@db%2Eshop.example/%73hop' ${drop}`,
  },
  {
    name: 'the place in the query of the URL',
    input: `psql 'postgresql:///?host={production.host}&port={production.port}&dbname={production.database}&user={production.user}&password={production.password}' ${drop}`,
  },
  {
    name: 'several hosts of which the first does not answer',
    input: `psql 'postgresql://${inside}@127.0.0.1:1,{production.host}:{production.port}/{production.database}' ${drop}`,
  },
  {
    name: 'the variables of libpq',
    input: `PGHOST={production.host} PGPORT={production.port} PGDATABASE={production.database} PGUSER={production.user} PGPASSWORD='{production.password}' psql ${drop}`,
  },
  {
    name: 'the variables of libpq from the session',
    input: `psql ${drop}`,
    environment: {
      PGHOST: '{production.host}',
      PGPORT: '{production.port}',
      PGDATABASE: '{production.database}',
      PGUSER: '{production.user}',
    },
  },
  {
    name: 'a name of a database as its first word, the rest from the session',
    input: `psql {production.database} ${drop}`,
    environment: { PGHOST: '{production.host}', PGPORT: '{production.port}' },
  },
  {
    name: 'a service file',
    input: `PGSERVICEFILE=tmp/services psql service=shop ${drop}`,
    before: {
      'tmp/services':
        '[shop]\nhost={production.host}\nport={production.port}\ndbname={production.database}\nuser={production.user}\n',
    },
  },
  {
    name: 'PGSERVICE, and a service file written in the call',
    input: `printf '[x]\\nhost={production.host}\\nport={production.port}\\ndbname={production.database}\\n' > ~/.pg_service.conf; PGSERVICE=x psql ${drop}`,
  },
  {
    name: 'an option that wins over the URL',
    input: `PGHOST={production.host} PGPORT={production.port} psql postgresql:///{production.database} ${drop}`,
  },
  {
    name: '.env is swapped for the one of production',
    input: 'cp .env.production .env && npx prisma migrate reset --force',
  },
  {
    name: '.env is edited to lead to production',
    input: `sed -i 's#^DATABASE_URL=.*#DATABASE_URL={production}#' .env && npx prisma db push --accept-data-loss`,
  },
  {
    name: '.env gets a second line that wins',
    input: `echo 'DATABASE_URL={production}' >> .env; npx prisma migrate reset --force`,
  },
  {
    name: 'a .env beside the schema',
    input: 'npx prisma migrate reset --force',
    before: {
      'prisma/.env': 'DATABASE_URL={production}\n',
      '.env': 'PROD_DATABASE_URL={production}\n',
    },
  },
  {
    name: 'a .env of another folder',
    input: 'cd apps/api && npx prisma migrate reset --force',
    before: {
      'apps/api/.env': 'DATABASE_URL={production}\n',
      'apps/api/prisma/schema.prisma':
        'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
    },
  },
  {
    name: 'a tunnel by ssh',
    only: 'remote',
    input: `ssh -f -N -L 6543:{production.host}:{production.port} bastion.shop.example && psql postgresql://${inside}@localhost:6543/{production.database} ${drop}`,
  },
  {
    name: 'a tunnel that was opened before',
    only: 'remote',
    input: `psql postgresql://${inside}@localhost:6543/{production.database} ${drop}`,
  },
  {
    name: 'socat forwards a port',
    input: `socat TCP-LISTEN:6543,fork TCP:{production.host}:{production.port} & sleep 1; psql postgresql://${inside}@127.0.0.1:6543/{production.database} ${drop}`,
  },
  {
    name: 'kubectl port-forward',
    only: 'remote',
    input: `kubectl port-forward svc/postgres 6543:5432 & sleep 2; psql -h localhost -p 6543 -U {production.user} {production.database} ${drop}`,
  },
  {
    name: 'a pooler in front of it by another name',
    only: 'remote',
    input: `psql postgresql://${inside}@pooler.shop.example:6432/shop ${drop}`,
  },
  {
    name: 'JDBC’s form in a tool of its own',
    input: `java -jar sqltool.jar --url "jdbc:postgresql://{production.host}:{production.port}/{production.database}" --sql 'drop table orders'`,
  },
  {
    name: 'a driver in the scheme',
    input: `python3 -c "from sqlalchemy import *; create_engine('postgresql+psycopg2://${inside}@{production.host}:{production.port}/{production.database}').execute('drop table orders')"`,
  },
  {
    name: 'the shadow database of Prisma is production',
    input:
      'npx prisma migrate diff --from-migrations prisma/migrations --to-schema-datamodel prisma/schema.prisma --shadow-database-url "{production}"',
  },
]
