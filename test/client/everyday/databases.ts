import type { Attempt } from '../corpus.ts'

/** Databases: anything on dev and on scratch servers, reading elsewhere. */
export const databases: readonly Attempt[] = [
  {
    name: 'psql on dev deletes',
    input: `psql "{dev}" -c "DELETE FROM orders WHERE email like '%@test'"`,
  },
  {
    name: 'psql on dev by the variable of .env',
    input: `source .env && psql "$DATABASE_URL" -c 'TRUNCATE orders'`,
  },
  {
    name: 'psql on dev by a script of package.json',
    input: `set -a; . ./.env; npm run db:psql -- -c 'drop table if exists tmp'`,
  },
  {
    name: 'psql on dev by a heredoc',
    input: `psql "{dev}" <<'SQL'\nBEGIN;\nALTER TABLE orders ADD COLUMN note text;\nDROP TABLE IF EXISTS old_orders;\nCOMMIT;\nSQL`,
  },
  { name: 'psql on dev of a file', input: 'psql "{dev}" -v ON_ERROR_STOP=1 -f scripts/wipe.sql' },
  {
    name: 'psql selects on production',
    input: `psql "{production}" -c 'SELECT count(*) FROM orders'`,
  },
  {
    name: 'psql selects on production by the variable',
    input: `. ./.env; psql "$PROD_DATABASE_URL" -Atc "select version()"`,
  },
  { name: 'psql describes production', input: String.raw`psql "{production}" -c '\d+ orders'` },
  { name: 'psql lists the databases', input: 'psql "{production}" -l' },
  {
    name: 'psql explains on production',
    input: `psql "{production}" -c "EXPLAIN SELECT * FROM orders WHERE email = 'ada@shop.example'"`,
  },
  { name: 'psql reads a report on production', input: 'psql "{production}" -f scripts/report.sql' },
  {
    name: 'psql reads a text that speaks of drop on production',
    input: `psql "{production}" -c "select email from orders where email = 'drop table'"`,
  },
  {
    name: 'psql copies out of production',
    input: String.raw`psql "{production}" -c "\copy (select * from orders) to '/tmp/orders.csv' csv header"`,
  },
  {
    name: 'psql shows what runs on staging',
    input: `psql "{staging}" -Atc "select pid, state, query from pg_stat_activity where state <> 'idle'"`,
  },
  {
    name: 'psql selects on production with the place in its options',
    input: `PGPASSWORD='{production.password}' psql -h {production.host} -p {production.port} -U {production.user} {production.database} -c 'select now()'`,
  },
  {
    name: 'pg_dump of production to a file',
    input: 'pg_dump --format=custom --file=/tmp/shop.dump "{production}"',
  },
  {
    name: 'pg_dump of the schema of production',
    input: 'pg_dump --schema-only "{production}" > /tmp/schema.sql',
  },
  {
    name: 'pg_dump of production into dev',
    input: 'pg_dump --no-owner --schema-only "{production}" | psql "{dev}"',
  },
  { name: 'pg_restore lists an archive', input: 'pg_restore --list /tmp/shop.dump | head -20' },
  {
    name: 'pg_restore into dev',
    input: 'pg_restore --clean --if-exists --dbname="{dev}" /tmp/shop.dump',
  },
  { name: 'pg_isready', input: 'pg_isready -h {production.host} -p {production.port}' },
  {
    name: 'a scratch database on another port',
    input:
      'createdb -h localhost -p 5999 scratch && psql -h localhost -p 5999 scratch -f scripts/wipe.sql; dropdb -h localhost -p 5999 scratch',
  },
  {
    name: 'a scratch database by its URL',
    input: `URL=postgresql://localhost:5999/scratch\npsql "$URL" -c 'drop schema public cascade; create schema public'\nfor f in prisma/migrations/*/migration.sql; do psql "$URL" -f "$f"; done`,
  },
  {
    name: 'docker compose up and down',
    input: 'docker compose up -d db redis && docker compose ps',
  },
  { name: 'docker compose logs', input: 'docker compose logs --tail=50 db' },
  { name: 'docker compose down', input: 'docker compose down' },
  {
    name: 'docker compose exec selects',
    input: `docker compose exec -T db psql -U shop -d shop_dev -c 'select count(*) from orders'`,
  },
  {
    name: 'docker run starts a scratch server',
    input: 'docker run --rm -d --name scratch -p 5999:5432 -e POSTGRES_PASSWORD=test postgres:16',
  },
  {
    name: 'sqlite3 on a file of its own',
    input: `sqlite3 /tmp/cache.db 'create table t (a int); drop table t'`,
  },
  { name: 'redis-cli', input: 'docker compose exec redis redis-cli get session:1' },
  {
    name: 'psql’s version and help',
    input: 'psql --version; psql --help | head -5; which dropdb pg_restore',
  },
  {
    name: 'knex on a database in memory',
    input: 'npx knex migrate:latest --client better-sqlite3 --connection :memory:',
  },
]
