import { codeSign, type Sign, sign } from './sign.ts'

const name = '["`]?[\\p{L}_][\\p{L}\\w.]*["`]?'

/** SQL and schema code: the same in every language that a work item is written in. */
export const statements: readonly Sign[] = [
  sign('SQL that changes a table', 2, `alter\\s+table\\s+(?:if exists\\s+|only\\s+)?${name}`),
  sign(
    'SQL that makes a table',
    2,
    `create\\s+(?:unlogged\\s+)?table\\s+(?:if not exists\\s+)?${name}`,
  ),
  sign('SQL that makes an index', 2, 'create\\s+(?:unique\\s+)?index'),
  sign('SQL that makes a type', 2, `create\\s+(?:type|domain)\\s+${name}\\s+as`),
  sign('SQL that drops something', 1.5, `drop\\s+(?:table|index|column|constraint|sequence)`),
  sign('SQL that drops something', 1.5, 'drop\\s+(?:not\\s+null|default)\\s+on'),
  sign(
    'SQL that changes rows',
    2,
    `update\\s+${name}\\s+set\\s+${name}\\s*=|insert\\s+into\\s+${name}`,
  ),
  sign('SQL that deletes rows', 2, `delete\\s+from\\s+${name}\\s+where`),
  sign('SQL that sets a column', 1.2, 'set\\s+not\\s+null|not\\s+null|add\\s+constraint'),
  sign(
    'a rule of a foreign key',
    1.5,
    'on\\s+(?:delete|update)\\s+(?:cascade|set\\s+null|restrict)',
  ),
  sign('a generated column', 1.5, 'generated\\s+always\\s+as'),
  codeSign('a block of SQL', 1.5, /```\s*(?:sql|postgres\w*|mysql|plpgsql)\b/i),
  codeSign('a block of a Prisma schema', 2, /```\s*prisma\b/i),
  codeSign('a Prisma model', 2, /\bmodel\s+\p{Lu}\w*\s*\{/u),
  codeSign(
    'an attribute of a Prisma schema',
    1.5,
    /@@(?:unique|index|id|map)\b|@(?:relation|default|unique|id|db)\b/,
  ),
  codeSign('a type of a column', 1, /\b(?:varchar|char|numeric|decimal)\s*\(\s*\d/i),
  sign(
    'a type of a column',
    1,
    'varchar|timestamptz|tstzrange|smallint|bigserial|jsonb|bytea|tsvector|bigint|bigserial|double precision|text\\[\\]',
  ),
  codeSign(
    'a column with its type',
    1.2,
    /\bcolumns?:?\s+`?\w+`?\s*[(:]\s*(?:text|int|integer|bool|boolean|date|uuid|json|numeric|float|timestamp)\b/i,
  ),
  codeSign(
    'a column of a table',
    0.8,
    /(?<![\w./@-])[a-z][a-z0-9_]*\.[a-z][a-z0-9]*_[a-z0-9_]+\b(?!\()/,
  ),
  codeSign(
    'a name as columns have it',
    0.6,
    /\b[a-z][a-z0-9]*(?:_[a-z0-9]+)*_(?:ids?|at|by|on|hash|key|date|name|type|status|token|number|email|login|from|to)\b/,
  ),
  codeSign(
    'a table with its columns',
    1,
    /\b[a-z][a-z0-9_]*\s?\(\s*[a-z][a-z0-9_]*(?:\s*,\s*[a-z][a-z0-9_ \]]*)+\)/,
  ),
]
