import { Client } from 'pg'

/** A shop of a million rows in three tables with their indexes and foreign keys: about 350 MB. */
export async function shopOfAMillionRows(url: string): Promise<{ rows: number; bytes: number }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(shop)
    const { rows } = await client.query(
      'select pg_database_size(current_database())::float8 as bytes',
    )
    return { rows: 1_000_000, bytes: rows[0].bytes }
  } finally {
    await client.end()
  }
}

const shop = `
create table customers (
  id bigint primary key,
  name text not null,
  email text not null unique,
  address jsonb not null,
  created_at timestamptz not null
);
create table orders (
  id bigint primary key,
  customer_id bigint not null references customers,
  status text not null,
  note text,
  total numeric(12, 2) not null,
  placed_at timestamptz not null
);
create index on orders (customer_id);
create table order_lines (
  id bigint primary key,
  order_id bigint not null references orders,
  product text not null,
  quantity integer not null,
  details text not null
);
create index on order_lines (order_id);
insert into customers
  select n, 'Customer ' || n, 'customer' || n || '@example.org',
         jsonb_build_object('street', md5(n::text), 'city', 'City ' || n % 500, 'zip', n % 99999),
         timestamptz '2020-01-01' + n * interval '1 minute'
    from generate_series(1, 100000) n;
insert into orders
  select n, n % 100000 + 1, (array['new', 'paid', 'sent', 'done'])[n % 4 + 1],
         md5(n::text) || ' ' || case when n % 3 = 0 then repeat(md5(n::text) || ' ', 4) else '' end, (n % 100000) / 7.0,
         timestamptz '2021-01-01' + n * interval '20 seconds'
    from generate_series(1, 300000) n;
insert into order_lines
  select n, n % 300000 + 1, 'Product ' || n % 5000, n % 9 + 1,
         md5(n::text) || ' ' || md5((n * 7)::text) || ' ' || md5((n * 13)::text) || repeat(' in stock', n % 30)
    from generate_series(1, 600000) n;
analyze;
`
