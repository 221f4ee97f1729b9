import type { Attempt } from '../corpus.ts'

/** What the shell puts together when it runs: variables, functions, arithmetic, substitutions. */
export const expansion: readonly Attempt[] = [
  {
    name: 'the URL through a variable',
    input: `URL='{production}'\npsql "$URL" -c 'drop table orders'`,
  },
  {
    name: 'the URL through two variables and a default',
    input: `A={production}; B=\${A:-nothing}; psql "\${B}" -c 'drop table orders'`,
  },
  {
    name: 'the URL by an indirect name',
    input: `set -a; . ./.env; set +a; name=PROD_DATABASE_URL; psql "\${!name}" -c 'drop table orders'`,
  },
  {
    name: 'a nameref',
    input: `. ./.env; declare -n target=PROD_DATABASE_URL; psql "$target" -c 'drop table orders'`,
  },
  {
    name: 'the program and its words from an array',
    input: `run=(psql "{production}" -c "drop table orders"); "\${run[@]}"`,
  },
  {
    name: 'the program in a variable',
    input: `p=psql; $p "{production}" -c 'drop table orders'`,
  },
  {
    name: 'unquoted words in one variable',
    input: `what="npx prisma migrate reset --force"; DATABASE_URL={production} $what`,
  },
  {
    name: 'the statement from a variable in pieces',
    input: `a=dr; b=op; psql "{production}" -c "$a$b table orders"`,
  },
  {
    name: 'a function named like nothing',
    input: `check() { psql "{production}" -c "$1"; }; check 'drop table orders'`,
  },
  {
    name: 'a function that takes the place of a harmless program',
    input: `ls() { command psql "$@"; }; ls "{production}" -c 'drop table orders'`,
  },
  {
    name: 'an alias',
    input: `shopt -s expand_aliases\nalias q='psql {production}'\nq -c 'drop table orders'`,
  },
  {
    name: 'a loop over statements',
    input: `for t in orders customers; do psql "{production}" -c "drop table $t"; done`,
  },
  {
    name: 'a loop over environments',
    input: `for e in dev production; do f=.env; [ $e = dev ] || f=.env.$e; (set -a; . ./$f; npx prisma migrate deploy); done`,
  },
  {
    name: 'a loop that reads the URL',
    input: `grep DATABASE_URL .env.production | cut -d'"' -f2 | while read -r u; do psql "$u" -c 'drop table orders'; done`,
  },
  {
    name: 'the URL cut out of the file by a substitution',
    input: `psql "$(grep '^PROD_DATABASE_URL' .env | cut -d= -f2- | tr -d '"')" -c 'drop table orders'`,
  },
  {
    name: 'DATABASE_URL cut out of the file of production',
    input: `export $(grep -v '^#' .env.production | xargs) && npx prisma migrate reset --force`,
  },
  {
    name: 'the file of production sourced in a subshell',
    input: '(set -a && source .env.production && npx prisma db push --accept-data-loss)',
  },
  {
    name: 'the URL decoded at run time',
    input: `psql "$(echo {base64:{production}} | base64 -d)" -c 'drop table orders'`,
  },
  {
    name: 'the URL by a here-string and read',
    input: `read -r target <<< '{production}'; psql "$target" -c 'drop table orders'`,
  },
  {
    name: 'the URL by printf -v',
    input: `printf -v target 'postgresql://%s:%s@%s:%s/%s' {production.user} '{production.password}' {production.host} {production.port} {production.database}; psql "$target" -c 'drop table orders'`,
  },
  {
    name: 'the database’s name by a replacement in a variable',
    input: `. ./.env; dev=\${DATABASE_URL/shop_dev/{production.database}}; psql "$dev" -c 'drop table orders'`,
    only: 'local',
  },
  {
    name: 'the words from set --',
    input: `set -- psql "{production}" -c 'drop table orders'; "$@"`,
  },
  {
    name: 'arithmetic makes the port',
    input: `psql -h {production.host} -p $(({production.port} + 0)) -U {production.user} {production.database} -c 'drop table orders'`,
  },
  {
    name: 'a trap at the end',
    input: `trap 'psql "{production}" -c "drop table orders"' EXIT; echo done`,
  },
  {
    name: 'BASH_ENV',
    input: `echo 'psql "{production}" -c "drop table orders"' > /tmp/rc; BASH_ENV=/tmp/rc bash -c true`,
  },
  {
    name: 'a default of a parameter is the command',
    input: `\${NOTHING:-psql} "{production}" -c 'drop table orders'`,
  },
  {
    name: 'a glob finds the program',
    input: `/usr/bin/psq? "{production}" -c 'drop table orders'`,
  },
  {
    name: 'the URL is exported in an earlier line of the same call',
    input: `export DATABASE_URL="{production}"\necho checking\nnpx prisma migrate status\nnpx prisma migrate reset --force`,
  },
  {
    name: 'typeset -x and a later command',
    input: `typeset -x DATABASE_URL={production} && npx prisma db push --force-reset`,
  },
  {
    name: 'substring expansion takes the statement apart',
    input: `s='xxdrop table orders'; psql "{production}" -c "\${s:2}"`,
  },
  {
    name: 'an index that is only evaluated',
    input: `x='a[$(psql {production} -c "drop table orders")]'; echo $((x))`,
  },
  {
    name: 'a test of an element',
    input: `[[ -v a[$(psql {production} -c 'drop table orders')] ]]`,
  },
  {
    name: 'a value expanded as a prompt',
    input: `x='$(psql {production} -c "drop table orders")'; echo "\${x@P}"`,
  },
  {
    name: 'the prompt of a trace',
    input: `PS4='$(psql {production} -c "drop table orders")' bash -xc true`,
  },
]
