import { type Sign, sign } from './sign.ts'

const change =
  'add|adds|adding|create|creating|new|drop|dropping|remove|removing|rename|renaming|split|alter|change|changing|convert|seed|partition|archive|clean up|extend|move|unused|missing|delete|merge|introduce|store|link'

/** Words that mean a database and little else. */
const plain: readonly Sign[] = [
  sign('a foreign key', 1.5, 'foreign[- ]keys?'),
  sign('a primary key', 1.3, 'primary[- ]keys?'),
  sign('a constraint', 1.3, '(?:unique|check|exclusion|foreign[- ]key|not[- ]null) constraints?'),
  sign(
    'a kind of index',
    1.3,
    '(?:composite|partial|unique|covering|missing|gin|gist|btree|b-tree|brin|database|db) ind(?:ex|exes|ices)',
  ),
  sign(
    'an index of a table',
    1.1,
    '(?:index|indexes|indices) (?:on|for) (?:the |lower\\(|\\()?\\w+',
  ),
  sign('a materialized view', 1.5, 'materiali[sz]ed views?'),
  sign('row level security', 1.5, 'row[- ]level[- ]security|rls'),
  sign('a join table', 1.5, '(?:join|junction|pivot|link) table between|(?:join|junction) tables?'),
  sign(
    'a relation between tables',
    1,
    '(?:many|one)[- ]to[- ](?:many|one)|belongsToMany|hasMany|belongsTo|self-referencing',
  ),
  sign(
    'a change of the schema',
    1.5,
    '(?:database|db|sql|table|prisma|schema) (?:schema )?(?:change|changes|migration|migrations|schema)',
  ),
  sign(
    'a table of a database',
    1.3,
    '(?:database|db|sql) (?:table|tables|column|columns|enum|trigger|view)',
  ),
  sign(
    'a migration of data',
    1.3,
    'data migrations?|backfill\\w*|existing (?:rows|records)|orphaned (?:rows|records)',
  ),
  sign(
    'a migration that is needed',
    1.2,
    '(?:needs?|write|generate|committed|missing|add|and|create) (?:an? |the |a new |database )?migrations?',
  ),
  sign('the schema of Prisma', 1.3, 'schema\\.prisma|prisma (?:schema|models?|enum|migrations?)'),
  sign('a look at a query’s plan', 0.9, 'seq(?:uential)? scans?|query plan|explain analyze'),
  sign('a catalog of PostgreSQL', 0.9, 'pg_\\w+'),
  sign('a column that may be empty', 0.7, 'nullable|allow null|null means'),
  sign(
    'something that is kept in the database',
    1.2,
    '(?:stor|persist|sav|keep|kept|record|writ|go|enforc)\\w* (?:\\S+ ){0,8}?(?:in|into|to) (?:the|our|a) (?:database|db)',
  ),
  sign('something that leaves the database', 1, 'out of the (?:database|db)'),
  sign(
    'a move between databases',
    1.5,
    'migrat\\w+ (?:\\S+ ){0,4}?(?:to|from) (?:postgres(?:ql)?|mysql|mariadb|sqlite|oracle|sql server|mongodb|aurora)',
  ),
]

/** Words that have other meanings: they count with a word of change before them, or little. */
const ambiguous: readonly Sign[] = [
  sign('a change of tables', 1.1, `(?:${change}) (?!support)(?:\\S+ ){0,4}?tables?`),
  sign(
    'a table by its name',
    1,
    'tables? [a-z]\\w*_\\w+|[a-z]\\w*_\\w+ (?:table|tables)|(?:new )?tables?:? [a-z]\\w*\\s?(?=\\()',
  ),
  sign('a table by its name', 0.7, '(?:the|our) \\w+ tables?'),
  sign(
    'a column that is added',
    1.1,
    '(?:add|remove|drop|store|rename) [a-z]\\w*_\\w+ (?:to|from|on|in) (?:the )?\\w+',
  ),
  sign('what becomes of a reference', 0.8, 'set null|set to null|nulls? (?:on|when)'),
  sign(
    'another type',
    1,
    'becomes? (?:an? )?(?:enum|bigint|uuid|decimal|nullable|timestamptz|jsonb|text)',
  ),
  sign('a new table', 1, '(?:own|new|separate|another|needs?) tables?'),
  sign('a change of columns', 1.1, `(?:${change}) (?:\\S+ ){0,4}?columns?`),
  sign(
    'the type of a column',
    1,
    'column types?|(?:column|primary keys?|\\w+_at columns?) should be',
  ),
  sign(
    'a change of a model',
    0.9,
    `(?:${change}|to the|every|all) (?:\\S+ ){0,3}?(?:model|models|entity|entities)`,
  ),
  sign(
    'a change of a type',
    0.9,
    '(?:from|to) (?:float|integer|int|text|string|varchar|char|decimal|uuid|enum|json|boolean|date)(?: type)?',
  ),
  sign('a seed', 0.9, 'seed (?:the )?\\w+ (?:table|data|database|roles|users)'),
  sign('a partition', 1, 'partition(?:ed|ing)? (?:the )?\\w+ (?:table )?by'),
  sign('a way to delete', 0.9, 'soft[- ]deletes?|cascade (?:delete|on)|cascading delete'),
  sign('a database', 0.7, 'databases?|db|dbs'),
  sign(
    'a database by its product',
    0.5,
    'postgres(?:ql)?|mysql|mariadb|sqlite|sql server|oracle|cockroachdb|mssql',
  ),
  sign(
    'a tool of schemas',
    0.8,
    'prisma|typeorm|sequelize|knex|drizzle|mikro-?orm|alembic|flyway|liquibase|active ?record|orm',
  ),
  sign('SQL', 0.4, 'sql|upserts?|ddl|dml'),
  sign('a migration', 0.6, 'migrations?'),
  sign('a schema', 0.5, 'schemas?'),
  sign('a data model', 0.6, 'data models?'),
  sign('a table', 0.4, 'tables?'),
  sign('a column', 0.5, 'columns?'),
  sign('an index', 0.3, 'index|indexes|indices|indexed'),
  sign('a model or an entity', 0.3, 'models?|entity|entities'),
  sign('rows', 0.3, 'rows?|records?|duplicates'),
  sign('a default or an enum', 0.3, 'default|enum|unique|uuid|null'),
  sign('something that is kept', 0.4, '(?:store[sd]?|persist\\w*|save[sd]?|track) (?:\\S+ )?\\w+'),
]

/** Whole titles and descriptions are looked at for each. */
export const vocabulary: readonly Sign[] = [...plain, ...ambiguous]

/** Labels, whole: whoever sets one of the first means it. */
export const labelSigns: readonly Sign[] = [
  sign('a label of databases', 2, 'database|databases|db|area[:/] ?(?:database|db)|dba'),
  sign(
    'a label of schemas',
    1.2,
    'migration|migrations|schema|db-schema|prisma|sql|postgres|postgresql|mysql',
  ),
  sign(
    'a label of other work',
    -0.8,
    'ui|ux|css|frontend|front-end|design|docs?|documentation|ci|build|dependencies|seo|a11y|accessibility|ml|ai|llm|graphql|kafka|helm|android|ios|editor|observability|i18n',
  ),
]
