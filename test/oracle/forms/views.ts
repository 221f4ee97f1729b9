import { planned, type World } from './form.ts'
import { shop } from './shop.ts'

/** Views, materialized views, and what changes or copies rows. */
export const views: World = {
  name: 'views and rows',
  given: `${shop}
    CREATE VIEW short_names AS SELECT id FROM names;
    CREATE TABLE tasks (id int PRIMARY KEY, done boolean);
    INSERT INTO tasks SELECT g, false FROM generate_series(1, 2000) g;`,
  forms: [
    'CREATE VIEW late AS SELECT * FROM orders',
    'CREATE OR REPLACE VIEW names AS SELECT id, name FROM customers WHERE id > 0',
    'ALTER VIEW names RENAME TO labels',
    'ALTER VIEW names ALTER COLUMN id SET DEFAULT 1',
    'ALTER VIEW names SET (security_barrier = true)',
    'ALTER VIEW names OWNER TO postgres',
    'ALTER VIEW names RENAME COLUMN name TO label',
    'DROP VIEW short_names',
    'DROP VIEW names',
    'DROP VIEW names CASCADE',
    'CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM orders',
    'CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM orders WITH NO DATA',
    'REFRESH MATERIALIZED VIEW name_counts',
    'REFRESH MATERIALIZED VIEW name_counts WITH NO DATA',
    'REFRESH MATERIALIZED VIEW CONCURRENTLY name_counts',
    'ALTER MATERIALIZED VIEW name_counts RENAME TO counts',
    'ALTER MATERIALIZED VIEW name_counts OWNER TO postgres',
    'ALTER MATERIALIZED VIEW name_counts SET (fillfactor = 80)',
    'ALTER MATERIALIZED VIEW name_counts CLUSTER ON name_counts_id',
    'DROP MATERIALIZED VIEW name_counts',
    'COPY tasks TO STDOUT',
    'COPY (SELECT * FROM tasks) TO STDOUT',
    'CREATE VIEW pairs AS SELECT c.name, o.note FROM customers c JOIN orders o ON o.customer_id = c.id; ALTER TABLE orders ALTER code TYPE text',
    'CREATE VIEW pairs AS SELECT c.name, o.note FROM customers c JOIN orders o USING (id); ALTER TABLE orders ALTER id TYPE bigint',
    'CREATE VIEW noted AS SELECT note FROM orders WHERE quantity > 1; ALTER TABLE orders RENAME quantity TO pieces; ALTER TABLE orders ALTER pieces TYPE bigint',
    'DO $$ BEGIN DROP TABLE tasks; END $$',
    "DO $$ BEGIN EXECUTE 'ALTER TABLE tasks ADD COLUMN more int'; END $$",
    ...planned(
      'INSERT INTO tasks VALUES (5000, true)',
      'INSERT INTO tasks SELECT id + 10000, false FROM customers',
      'INSERT INTO payments VALUES (9000, 1, 1)',
      'UPDATE tasks SET done = true',
      'DELETE FROM tasks',
      'UPDATE orders SET note = NULL',
      'DELETE FROM orders',
      'WITH gone AS (DELETE FROM tasks RETURNING id) SELECT count(*) FROM gone',
      'MERGE INTO tasks USING (VALUES (1)) AS news (id) ON tasks.id = news.id WHEN MATCHED THEN UPDATE SET done = true',
      'MERGE INTO tasks USING (VALUES (1)) AS news (id) ON tasks.id = news.id WHEN NOT MATCHED THEN INSERT VALUES (news.id, true)',
      'SELECT 1',
      'SELECT * FROM tasks FOR UPDATE',
      'SELECT * FROM tasks FOR SHARE',
      'DO $$ BEGIN UPDATE tasks SET done = true; END $$',
    ),
  ],
}
