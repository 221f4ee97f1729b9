import { Client } from 'pg'

/** So many are made in one transaction: each takes locks until its end. */
const batch = 400

/** The SQL of a shop’s tables, from one number to another: keys, foreign keys and two indexes each. */
export function tablesSql(from: number, to: number): string {
  return Array.from({ length: to - from }, (_, index) => table(from + index)).join('')
}

function table(n: number): string {
  const parent = n === 0 ? 'bigint' : `bigint references t_${n - 1}`
  return `create table t_${n} (id bigserial primary key, parent ${parent}, code text, placed_at timestamptz not null default now());
create index t_${n}_parent on t_${n} (parent);
create index t_${n}_code on t_${n} (code, placed_at);
`
}

/** Fills an empty database with so many tables. */
export async function manyTables(url: string, tables: number): Promise<void> {
  await scripts(
    url,
    Array.from({ length: Math.ceil(tables / batch) }, (_, index) =>
      tablesSql(index * batch, Math.min(tables, (index + 1) * batch)),
    ),
  )
}

/** Puts so many rows into each of the tables, and lets the server know. */
export async function fill(url: string, tables: number, rows: number): Promise<void> {
  await scripts(url, [
    ...Array.from(
      { length: tables },
      (_, n) => `insert into t_${n} (code) select md5(n::text) from generate_series(1, ${rows}) n`,
    ),
    'vacuum analyze',
  ])
}

async function scripts(url: string, all: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const sql of all) await client.query(sql)
  } finally {
    await client.end()
  }
}
