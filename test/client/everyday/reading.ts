import type { Attempt } from '../corpus.ts'

const state = '.fractary/plugins/faber-db'

/** Looking at files and texts that speak of it all. */
export const reading: readonly Attempt[] = [
  { name: 'grep for DROP TABLE', input: 'grep -rn "DROP TABLE" prisma/ scripts/' },
  {
    name: 'rg for a reset',
    input: `rg -n --hidden 'prisma migrate reset|db push|dropdb' -g '!node_modules'`,
  },
  {
    name: 'grep for the URL’s variable',
    input: 'grep -rn PROD_DATABASE_URL src scripts package.json .github 2>/dev/null | head',
  },
  {
    name: 'grep for production’s URL in the sources',
    input: `grep -rn '{production}' src || echo none`,
  },
  {
    name: 'find of migrations',
    input: `find prisma/migrations -name '*.sql' -newer package.json -exec wc -l {} +`,
  },
  {
    name: 'find and grep',
    input: `find . -name '*.sql' -not -path './node_modules/*' -exec grep -il 'truncate' {} \\;`,
  },
  {
    name: 'sed prints lines of a migration',
    input: `sed -n '1,20p' prisma/migrations/20261120091500_drop_coupons/migration.sql`,
  },
  {
    name: 'awk counts statements',
    input: `awk '/DROP|TRUNCATE/ { n++ } END { print n " destructive" }' prisma/migrations/*/migration.sql`,
  },
  { name: 'cat of migrations', input: 'cat prisma/migrations/*/migration.sql' },
  {
    name: 'head of a script for production',
    input: 'head -20 scripts/wipe-production.sh scripts/release.sh',
  },
  { name: 'cat of .env without its secrets', input: `sed -E 's/=.*/=…/' .env .env.production` },
  {
    name: 'the name of a host out of .env',
    input: `grep PROD_DATABASE_URL .env | sed -E 's#.*@([^:/]+).*#\\1#'`,
  },
  {
    name: 'jq of package.json',
    input: `jq -r '.scripts | to_entries[] | "\\(.key): \\(.value)"' package.json`,
  },
  {
    name: 'jq of the configuration',
    input: `jq '.safety, .environments.production' ${state}/config.json`,
  },
  {
    name: 'ls of the state folder',
    input: `ls -la ${state} ${state}/plans ${state}/grants ${state}/backups/production`,
  },
  { name: 'cat of a plan', input: `cat ${state}/plans/{plan}.json | jq .content.risk` },
  {
    name: 'tail of the trail',
    input: `tail -3 ${state}/audit/2026-11.jsonl | jq -c '{at, operation, outcome}'`,
  },
  {
    name: 'the sum of a backup',
    input: `sha256sum ${state}/backups/production/*.dump && du -sh ${state}`,
  },
  {
    name: 'echo of a warning',
    input: 'echo "WARNING: never run prisma migrate reset --force or dropdb on production"',
  },
  {
    name: 'printf of a statement',
    input: `printf '%s\\n' 'DROP TABLE orders;' 'TRUNCATE customers;' | sort`,
  },
  {
    name: 'echo of a command that somebody may run',
    input: `echo 'To apply: DATABASE_URL=$PROD_DATABASE_URL npx prisma migrate deploy'`,
  },
  {
    name: 'diff of two migrations',
    input: `diff -u prisma/migrations/*_init/migration.sql prisma/migrations/*_drop_coupons/migration.sql || true`,
  },
  {
    name: 'wc, sort and uniq',
    input: `cat scripts/*.sql | tr -s ' ' '\\n' | sort | uniq -c | sort -rn | head`,
  },
  { name: 'man and which', input: 'man psql | head -40; type -a npx; command -v dropdb' },
  { name: 'a test of what is set', input: `[ -n "$PROD_DATABASE_URL" ] && echo set || echo unset` },
  { name: 'tree and stat', input: 'tree -L 2 prisma; stat -c %y prisma/schema.prisma' },
]
