import fc from 'fast-check'
import { escapeIdentifier, escapeLiteral } from 'pg'
import { rows } from './observe.ts'

/*
 * Databases that nobody would think of: odd names, every kind of type, values at the ends of their
 * range, empty tables, keys and constraints of all sorts. As SQL, so that a failure can be replayed.
 */

/** A column's type and the SQL of a value of it. */
interface Kind {
  readonly type: string
  readonly value: fc.Arbitrary<string>
  /** Whether a unique index can be made on it. */
  readonly comparable?: boolean
}

const odd = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom('', ' ', '\\.', '\\N', '\\', "'", '"', '\t', 'a\nb', '\r\n', 'null', 'Ä🐘\u202e'),
)
const text = odd.map(wellFormed)
const literal = text.map(escapeLiteral)
const number = fc.oneof(
  fc.constantFrom(
    "'NaN'",
    "'infinity'",
    "'-infinity'",
    "'-0'",
    "'1e-300'",
    "'1.7976931348623157e308'",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => `'${value}'`),
)
const time = fc.oneof(
  fc.constantFrom(
    "'infinity'",
    "'-infinity'",
    "'epoch'",
    "'4713-01-01 BC'",
    "'2024-02-29 23:59:59.999999'",
  ),
  fc
    .date({ min: new Date(0), max: new Date('2200-01-01'), noInvalidDate: true })
    .map((date) => `'${date.toISOString()}'`),
)
const json = fc
  .jsonValue({ noUnicodeString: false })
  .map((value) => withoutZero(JSON.stringify(value)))

const kinds: readonly Kind[] = [
  { type: 'integer', value: fc.integer().map(String), comparable: true },
  {
    type: 'bigint',
    value: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((n) => `'${n}'`),
    comparable: true,
  },
  {
    type: 'smallint',
    value: fc.integer({ min: -32_768, max: 32_767 }).map(String),
    comparable: true,
  },
  {
    type: 'numeric',
    value: fc.oneof(
      fc.constantFrom("'NaN'", "'0.00'", `'${'9'.repeat(60)}.${'9'.repeat(40)}'`),
      fc.integer().map(String),
    ),
    comparable: true,
  },
  {
    type: 'numeric(12,3)',
    value: fc.integer({ min: -99_999, max: 99_999 }).map((n) => `${n}.125`),
    comparable: true,
  },
  { type: 'double precision', value: number, comparable: true },
  {
    type: 'real',
    value: fc.constantFrom("'NaN'", "'infinity'", '1.1', "'1e-40'"),
    comparable: true,
  },
  { type: 'boolean', value: fc.constantFrom('true', 'false') },
  { type: 'text', value: literal },
  {
    type: 'varchar(40)',
    value: fc.string({ maxLength: 40 }).map((value) => escapeLiteral(value.replaceAll('\0', ''))),
  },
  { type: 'char(5)', value: fc.constantFrom("'a'", "'ab   '", "'äöü'") },
  {
    type: 'bytea',
    value: fc
      .uint8Array({ maxLength: 40 })
      .map((bytes) => `'\\x${Buffer.from(bytes).toString('hex')}'`),
  },
  { type: 'timestamptz', value: time, comparable: true },
  { type: 'timestamp', value: time, comparable: true },
  {
    type: 'date',
    value: fc.constantFrom("'infinity'", "'-infinity'", "'0044-03-15 BC'", "'2024-02-29'"),
    comparable: true,
  },
  { type: 'time', value: fc.constantFrom("'24:00:00'", "'00:00:00.000001'") },
  {
    type: 'interval',
    value: fc.constantFrom("'1 year -2 days 3.5 seconds'", "'-178000000 years'", "'0'"),
  },
  { type: 'uuid', value: fc.uuid().map((value) => `'${value}'`), comparable: true },
  { type: 'json', value: json.map(escapeLiteral) },
  { type: 'jsonb', value: json.map(escapeLiteral) },
  {
    type: 'integer[]',
    value: fc.constantFrom("'{}'", "'{1,NULL,-3}'", "'{{1,2},{3,4}}'", "'[2:3]={7,8}'"),
  },
  {
    type: 'text[]',
    value: fc
      .array(fc.option(literal, { nil: 'null' }), { maxLength: 4 })
      .map((all) => `array[${all.join(', ')}]::text[]`),
  },
  { type: 'inet', value: fc.constantFrom("'::1'", "'10.0.0.0/8'") },
  { type: 'int4range', value: fc.constantFrom("'empty'", "'[1,5)'", "'(,)'") },
  { type: 'point', value: fc.constantFrom("'(1,2)'", "'(NaN,infinity)'") },
  { type: 'bit varying', value: fc.constantFrom("B''", "B'1010'") },
  { type: 'xml', value: fc.constantFrom("'<a>ä</a>'") },
  { type: 'tsvector', value: fc.constantFrom("'a:1 fat:2 cat:3'") },
  { type: 'mood', value: fc.constantFrom("'fine'", `'it''s "odd"'`, "'Ä'") },
  { type: 'mood[]', value: fc.constantFrom(`'{fine,Ä}'`, "'{}'") },
  { type: 'pair', value: literal.map((value) => `row(${value}, null)::pair`) },
  { type: 'positive', value: fc.nat().map((n) => String(n + 1)), comparable: true },
]

/** PostgreSQL has no character zero, and takes no half of a surrogate pair. */
function wellFormed(value: string): string {
  return Buffer.from(value.replaceAll('\0', '')).toString()
}

function withoutZero(value: string): string {
  return value.replaceAll('\\u0000', '').replace(/\\u[dD][89a-fA-F][0-9a-fA-F]{2}/g, '')
}

const name = fc
  .oneof(
    fc.constantFrom('order', 'User', 'two words', 'quote"d', 'ünï', "o'clock", 'x'),
    fc.string({ minLength: 1, maxLength: 12 }),
  )
  .map(wellFormed)
  .filter((value) => value !== '')

interface Column {
  readonly name: string
  readonly kind: Kind
  readonly required: boolean
}

const column: fc.Arbitrary<Column> = fc.record({
  name,
  kind: fc.constantFrom(...kinds),
  required: fc.boolean(),
})

interface Table {
  readonly name: string
  readonly schema: 'public' | 'Other schema'
  readonly columns: readonly Column[]
  readonly key: 'identity' | 'serial' | 'uuid' | 'none'
  readonly extras: readonly Extra[]
  readonly rows: readonly (readonly (string | undefined)[])[]
}

type Extra =
  | 'check'
  | 'generated'
  | 'index'
  | 'comment'
  | 'parent'
  | 'partitioned'
  | 'trigger'
  | 'policy'

const table: fc.Arbitrary<Table> = fc
  .record({
    name,
    schema: fc.constantFrom('public', 'Other schema'),
    columns: fc.uniqueArray(column, { maxLength: 6, selector: (one) => one.name }),
    key: fc.constantFrom('identity', 'serial', 'uuid', 'none'),
    extras: fc.uniqueArray(
      fc.constantFrom<Extra>(
        'check',
        'generated',
        'index',
        'comment',
        'parent',
        'partitioned',
        'trigger',
        'policy',
      ),
      { maxLength: 4 },
    ),
  })
  .chain(
    (shape) =>
      fc.record({
        ...Object.fromEntries(
          Object.entries(shape).map(([key, value]) => [key, fc.constant(value)]),
        ),
        rows: fc.array(
          fc.tuple(
            ...shape.columns.map(({ kind, required }) =>
              required ? kind.value : fc.option(kind.value, { nil: undefined }),
            ),
          ),
          { maxLength: 12 },
        ),
      }) as unknown as fc.Arbitrary<Table>,
  )

/** The SQL that makes a random database. */
export const randomDatabase: fc.Arbitrary<string> = fc
  .uniqueArray(table, { minLength: 1, maxLength: 5, selector: ({ name: own }) => own })
  .map((tables) =>
    [prelude, ...tables.map((one, index) => tableSql(one, index, tables))].join('\n'),
  )

const prelude = `
create schema "Other schema";
create type mood as enum ('fine', 'it''s "odd"', 'Ä');
create type pair as (a text, b integer);
create domain positive as bigint check (value > 0);
create sequence "Odd sequence" start 41 increment 3 cycle maxvalue 1000;
select nextval('"Odd sequence"');
create function "Other schema".twice(n bigint) returns bigint language sql immutable as $body$
select 2 * n;
-- COPY public.fake (a) FROM stdin;
-- \\.
$body$;
create function noop() returns trigger language plpgsql as $$ begin return new; end $$;
select lo_from_bytea(0, '\\x00010203'), lo_create(0);
`

function tableSql(
  { name: own, schema, columns, key, extras, rows: data }: Table,
  index: number,
  all: readonly Table[],
): string {
  const id = `${escapeIdentifier(schema)}.${escapeIdentifier(own)}`
  const has = (extra: Extra) => extras.includes(extra)
  const partitioned = has('partitioned')
  const definitions = [
    ...columns.map(
      ({ name: column, kind, required }) =>
        `${columnName(column)} ${kind.type}${required ? ' not null' : ''}`,
    ),
    ...keyColumn(key, partitioned),
    `part integer not null default 1`,
    ...(has('check')
      ? [`constraint ${escapeIdentifier(`check ${index}`)} check (part < 1000)`]
      : []),
    ...(has('generated')
      ? ['doubled bigint generated always as ("Other schema".twice(part)) stored']
      : []),
    ...(has('parent') && index > 0 ? parentOf(all, index) : []),
  ]
  const inserted = columns.map(({ name: column }) => columnName(column))
  return [
    `create table ${id} (${definitions.join(', ')})${partitioned ? ' partition by list (part)' : ''};`,
    ...(partitioned
      ? [
          `create table ${escapeIdentifier(`part of ${index}`)} partition of ${id} for values in (1, 2);`,
          `create table ${escapeIdentifier(`rest of ${index}`)} partition of ${id} default;`,
        ]
      : []),
    ...(has('index') ? [`create index on ${id} (part desc) where part > 0;`] : []),
    ...(has('comment') ? [`comment on table ${id} is 'It''s; a\n\\. comment';`] : []),
    ...(has('trigger')
      ? [`create trigger "a trigger" before insert on ${id} for each row execute function noop();`]
      : []),
    ...(has('policy')
      ? [
          `alter table ${id} enable row level security; create policy "only some" on ${id} using (part = 1);`,
        ]
      : []),
    ...data.map((values, number) => {
      const given = values.map((value) => value ?? 'null')
      return `insert into ${id} (${[...inserted, 'part'].join(', ')}) values (${[...given, number % 4].join(', ')});`
    }),
  ].join('\n')
}

/** A prefix keeps a random name from being that of a system column, or of one of ours. */
function columnName(random: string): string {
  return escapeIdentifier(`c ${random}`)
}

function keyColumn(key: Table['key'], partitioned: boolean): string[] {
  const primary = partitioned ? '' : ' primary key'
  switch (key) {
    case 'identity':
      return [`id bigint generated by default as identity${primary}`]
    case 'serial':
      return [`id serial${primary}`]
    case 'uuid':
      return [`id uuid default md5(random()::text)::uuid${primary}`]
    case 'none':
      return []
  }
}

/** A foreign key to the table before, where that has a key to point at. */
function parentOf(all: readonly Table[], index: number): string[] {
  const parent = all[index - 1]
  if (!parent || parent.key === 'none' || parent.extras.includes('partitioned')) return []
  const type = { identity: 'bigint', serial: 'integer', uuid: 'uuid' }[parent.key]
  return [
    `parent ${type} references ${escapeIdentifier(parent.schema)}.${escapeIdentifier(parent.name)}`,
  ]
}

/** What a database holds, as it says itself: a hash of the rows of each table, its sequences, its large objects. */
export async function fingerprint(url: string): Promise<Record<string, string>> {
  const tables = await rows<{ id: string }>(
    url,
    `select format('%I.%I', n.nspname, c.relname) as id
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  )
  const entries: [string, string][] = []
  for (const { id } of tables) {
    const [row] = await rows<{ hash: string }>(
      url,
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, E'\\n' order by t::text collate "C")), '') as hash from ${id} t`,
    )
    entries.push([id, row?.hash ?? ''])
  }
  const others = await rows<{ key: string; value: string }>(
    url,
    `select format('%I.%I', schemaname, sequencename) as key, coalesce(last_value::text, 'none') as value from pg_sequences
     union all select 'large object ' || oid, encode(lo_get(oid), 'hex') from pg_largeobject_metadata`,
  )
  return Object.fromEntries(
    [...entries, ...others.map(({ key, value }): [string, string] => [key, value])].sort(),
  )
}
