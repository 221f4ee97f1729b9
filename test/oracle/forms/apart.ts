import type { World } from './form.ts'

/** What runs outside transactions only: each really runs, on a structure made for it alone. */
export const apart: World = {
  name: 'outside a transaction',
  given: `
    CREATE TABLE customers (id int PRIMARY KEY);
    INSERT INTO customers SELECT generate_series(1, 2000);
    CREATE TABLE orders (id int PRIMARY KEY, quantity int, customer_id int REFERENCES customers);
    INSERT INTO orders SELECT g, g, g FROM generate_series(1, 2000) g;
    CREATE INDEX orders_quantity ON orders (quantity);
    CREATE TABLE logs (id int, day int) PARTITION BY RANGE (day);
    CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (0) TO (100);
    CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM (100) TO (200);`,
  forms: [
    'CREATE INDEX CONCURRENTLY quick ON orders (customer_id)',
    'CREATE UNIQUE INDEX CONCURRENTLY quick ON orders (quantity, id)',
    'DROP INDEX CONCURRENTLY orders_quantity',
    'REINDEX INDEX CONCURRENTLY orders_quantity',
    'REINDEX TABLE CONCURRENTLY orders',
    {
      sql: 'ALTER TABLE logs DETACH PARTITION logs_1 CONCURRENTLY',
      later: ['logs_1 ACCESS EXCLUSIVE'],
    },
    'VACUUM orders',
    'VACUUM (ANALYZE) orders',
    'VACUUM FULL orders',
    'VACUUM (FULL, ANALYZE) customers',
  ],
}

/** What can stand in a transaction, and what cannot. */
export const inTransactions: readonly string[] = [
  ...apart.forms.map((form) => (typeof form === 'string' ? form : form.sql)),
  'CREATE DATABASE other',
  'DROP DATABASE IF EXISTS other',
  'ALTER DATABASE postgres SET TABLESPACE pg_default',
  'ALTER DATABASE postgres SET work_mem = 1024',
  'ALTER DATABASE postgres CONNECTION LIMIT 90',
  "CREATE TABLESPACE elsewhere LOCATION '/nowhere'",
  "ALTER SYSTEM SET work_mem = '8MB'",
  'REINDEX SCHEMA public',
  'REINDEX DATABASE postgres',
  'REINDEX TABLE orders',
  'REINDEX INDEX orders_quantity',
  'CLUSTER',
  'CLUSTER orders USING orders_quantity',
  'VACUUM',
  'ANALYZE',
  'DISCARD ALL',
  'DISCARD PLANS',
  'CREATE INDEX quick ON orders (customer_id)',
  'DROP INDEX orders_quantity',
  'ALTER TABLE logs DETACH PARTITION logs_1',
  'CREATE ROLE reader',
  'CREATE SCHEMA other',
  'CREATE PUBLICATION everything FOR ALL TABLES',
  "CREATE SUBSCRIPTION copy CONNECTION 'host=127.0.0.1' PUBLICATION everything",
  "CREATE SUBSCRIPTION copy CONNECTION 'host=127.0.0.1' PUBLICATION everything WITH (connect = false)",
  "COMMIT PREPARED 'x'",
  'TRUNCATE orders',
  'DO $$ BEGIN NULL; END $$',
]
