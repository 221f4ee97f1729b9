import type { Attempt } from '../corpus.ts'

/** The same words, spelt so that a search for them finds nothing. */
export const quoting: readonly Attempt[] = [
  { name: 'empty quotes in the program', input: `ps''ql "{production}" -c "drop table orders"` },
  {
    name: 'a backslash in the program',
    input: String.raw`p\sql "{production}" -c 'drop table orders'`,
  },
  {
    name: 'quotes within the words of Prisma',
    input: `DATABASE_URL="{production}" npx "pri"sma mig'rate' "res"et --for"ce"`,
  },
  {
    name: 'a line continued in the middle of the program',
    input: 'DATABASE_URL="{production}" npx pri\\\nsma migrate re\\\nset --force',
  },
  {
    name: 'ANSI-C quotes with hexadecimal',
    input: String.raw`$'\x70\x73\x71\x6c' "{production}" -c $'\x64rop table orders'`,
  },
  {
    name: 'ANSI-C quotes with octal and unicode',
    input: String.raw`$'\160sql' '{production}' -c $'\u0064ROP TABLE orders'`,
  },
  {
    name: 'a translated string',
    input: `psql $"{production}" -c $"drop table orders"`,
  },
  {
    name: 'the URL in pieces',
    input: `psql "postgresql://"'{production.user}':"{production.password}"@{production.host}:{production.port}/'{production.database}' -c 'drop table orders'`,
  },
  {
    name: 'mixed case of the statement and comments for blanks',
    input: `psql "{production}" -c 'dRoP/**/TaBlE/**/orders'`,
  },
  {
    name: 'unicode identifiers in the statement',
    input: String.raw`psql "{production}" -c 'DROP TABLE U&"\006frders"'`,
  },
  {
    name: 'a reserved word before it and a brace group',
    input: `if true; then { psql "{production}" -c 'drop table orders'; }; fi`,
  },
  {
    name: 'a redirection before the program',
    input: '</dev/null 2>/tmp/err psql "{production}" -c "drop table orders"',
  },
  {
    name: 'a subshell in the background with a group',
    input: `( { (psql "{production}" -c 'drop table orders') } ) &`,
  },
  {
    name: 'a tab and a form of quoting for each word',
    input: `psql\t-c\t'drop table orders'\t"{production}"`,
  },
  {
    name: 'behind a hash that begins no comment',
    input: `echo a#b; psql "{production}" -c 'drop table orders' #safe`,
  },
  {
    name: 'behind a comment line',
    input: `# read only check\npsql "{production}" -c 'select 1;\n-- fine\ndrop table orders'`,
  },
  {
    name: 'in a case of a pattern',
    input: `case production in prod*) psql "{production}" -c 'drop table orders';; esac`,
  },
  {
    name: 'in a coprocess',
    input: `coproc psql "{production}" -c 'drop table orders'; wait`,
  },
  {
    name: 'brace expansion makes the words',
    input: `{psql,"{production}",-c,"drop table orders"}`,
  },
  {
    name: 'brace expansion makes part of a word',
    input: `DATABASE_URL={production} npx prisma migrate {reset,--force}`,
  },
]
