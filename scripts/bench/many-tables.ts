import { Client } from 'pg'

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

/** Puts so many rows into each of the tables, and lets the server know. */
export async function fill(url: string, tables: number, rows: number): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (let n = 0; n < tables; n++) {
      await client.query(
        `insert into t_${n} (code) select md5(n::text) from generate_series(1, ${rows}) n`,
      )
    }
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
