/**
 * Twenty-two statements that hurt a database in use, each on tables that were there before. Linters
 * of migrations know few of the first eleven.
 */
export const riskySet: readonly string[] = [
  "DO $$ BEGIN EXECUTE 'DROP TABLE users'; END $$",
  'ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey',
  'ALTER TABLE orders SET UNLOGGED',
  'ALTER TABLE orders DISABLE ROW LEVEL SECURITY',
  'LOCK TABLE orders',
  "ALTER TYPE mood RENAME VALUE 'sad' TO 'gloomy'",
  'CREATE TABLE events_2027 PARTITION OF events FOR VALUES FROM (2027) TO (2028)',
  'DROP VIEW active_users CASCADE',
  'GRANT ALL ON users TO PUBLIC',
  'ALTER TABLE orders SET SCHEMA archive',
  'CREATE TRIGGER audit AFTER UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION audit()',
  'ALTER TABLE orders ADD COLUMN token uuid DEFAULT gen_random_uuid()',
  'ALTER TABLE orders ADD COLUMN plan text NOT NULL',
  'ALTER TABLE orders ALTER COLUMN user_id SET NOT NULL',
  'ALTER TABLE orders ALTER COLUMN id TYPE bigint',
  'ALTER TABLE orders ADD CONSTRAINT positive CHECK (amount > 0)',
  'ALTER TABLE orders ADD CONSTRAINT orders_number_key UNIQUE (number)',
  'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (user_id) REFERENCES users (id)',
  'CREATE INDEX orders_user_id_idx ON orders (user_id)',
  'ALTER TABLE users DROP COLUMN email',
  'ALTER TABLE users RENAME COLUMN email TO mail',
  'REINDEX TABLE orders',
]
