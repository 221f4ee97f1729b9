import type { World } from './form.ts'
import { shop } from './shop.ts'

/** ADD, VALIDATE, DROP and ALTER CONSTRAINT. */
export const constraints: World = {
  name: 'constraints',
  given: shop,
  forms: [
    'ALTER TABLE orders ADD CONSTRAINT few CHECK (quantity > 0)',
    'ALTER TABLE orders ADD CHECK (quantity > 0)',
    'ALTER TABLE orders ADD CONSTRAINT few CHECK (quantity > 0) NOT VALID',
    'ALTER TABLE orders ADD CONSTRAINT few CHECK (quantity > 0) NOT ENFORCED',
    'ALTER TABLE orders VALIDATE CONSTRAINT quantity_positive',
    'ALTER TABLE orders VALIDATE CONSTRAINT quantity_known',
    'ALTER TABLE orders ADD CONSTRAINT few CHECK (quantity > 0) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT few',
    'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id)',
    'ALTER TABLE orders ADD FOREIGN KEY (customer_id) REFERENCES customers',
    'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id) ON DELETE CASCADE',
    'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID',
    'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT ENFORCED',
    'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT fk',
    'ALTER TABLE orders ADD CONSTRAINT self FOREIGN KEY (customer_id) REFERENCES orders (id)',
    'ALTER TABLE orders VALIDATE CONSTRAINT orders_customer',
    'ALTER TABLE payments VALIDATE CONSTRAINT payments_customer_id_fkey',
    'ALTER TABLE orders DROP CONSTRAINT orders_customer',
    'ALTER TABLE payments DROP CONSTRAINT payments_customer_id_fkey',
    'ALTER TABLE orders DROP CONSTRAINT quantity_positive',
    'ALTER TABLE orders DROP CONSTRAINT IF EXISTS missing',
    'ALTER TABLE customers DROP CONSTRAINT customers_pkey',
    'ALTER TABLE customers DROP CONSTRAINT customers_pkey CASCADE',
    'ALTER TABLE payments DROP CONSTRAINT payments_pkey',
    'ALTER TABLE orders ALTER CONSTRAINT orders_customer DEFERRABLE',
    'ALTER TABLE orders ALTER CONSTRAINT orders_customer DEFERRABLE INITIALLY DEFERRED',
    'ALTER TABLE orders ALTER CONSTRAINT orders_customer NOT ENFORCED',
    'ALTER TABLE orders ALTER CONSTRAINT orders_customer ENFORCED',
    'ALTER TABLE orders ADD CONSTRAINT orders_pk PRIMARY KEY (id) DEFERRABLE',
    'ALTER TABLE orders RENAME CONSTRAINT quantity_known TO quantity_there',
    'ALTER TABLE customers RENAME CONSTRAINT customers_pkey TO customers_key',
    'ALTER TABLE orders ADD PRIMARY KEY (id)',
    'ALTER TABLE orders ADD PRIMARY KEY (status, id)',
    'ALTER TABLE orders ADD PRIMARY KEY USING INDEX orders_id',
    'ALTER TABLE orders ADD CONSTRAINT orders_pk PRIMARY KEY USING INDEX orders_id',
    'ALTER TABLE orders ADD UNIQUE (customer_id)',
    'ALTER TABLE orders ADD CONSTRAINT one UNIQUE (customer_id, note)',
    'ALTER TABLE orders ADD CONSTRAINT one UNIQUE USING INDEX orders_id',
    'ALTER TABLE orders ADD CONSTRAINT orders_id UNIQUE USING INDEX orders_id',
    'ALTER TABLE orders ADD UNIQUE NULLS NOT DISTINCT (customer_id)',
    'ALTER TABLE orders ADD UNIQUE (customer_id) DEFERRABLE',
    'ALTER TABLE orders ADD EXCLUDE USING btree (customer_id WITH =)',
    'ALTER TABLE orders ADD CONSTRAINT there NOT NULL customer_id',
    'ALTER TABLE orders ADD CONSTRAINT there NOT NULL customer_id NOT VALID',
    'ALTER TABLE orders ADD CONSTRAINT there NOT NULL customer_id NOT VALID; ALTER TABLE orders VALIDATE CONSTRAINT there',
    'ALTER TABLE orders ADD CONSTRAINT few CHECK (quantity > 0), ADD CONSTRAINT one UNIQUE (customer_id)',
    'ALTER TABLE orders ADD CONSTRAINT fk FOREIGN KEY (customer_id) REFERENCES customers (id) NOT VALID, ADD COLUMN extra int',
    'ALTER TABLE orders DROP CONSTRAINT orders_customer, DROP COLUMN note, ALTER quantity SET STATISTICS 10',
    'ALTER TABLE orders VALIDATE CONSTRAINT orders_customer, VALIDATE CONSTRAINT quantity_positive',
  ],
}

/** NOT NULL as a constraint with a name, from 18 on. */
export const notNull: World = {
  name: 'named NOT NULL',
  from: 18,
  given: `
    CREATE TABLE people (id int PRIMARY KEY, name text, born date);
    INSERT INTO people SELECT g, 'x', now() FROM generate_series(1, 2000) g;
    ALTER TABLE people ADD CONSTRAINT named NOT NULL name NOT VALID;`,
  forms: [
    'ALTER TABLE people VALIDATE CONSTRAINT named',
    'ALTER TABLE people ALTER name SET NOT NULL',
    'ALTER TABLE people DROP CONSTRAINT named',
    'ALTER TABLE people ALTER name DROP NOT NULL',
    'ALTER TABLE people ADD CONSTRAINT dated NOT NULL born',
    'ALTER TABLE people ADD CONSTRAINT dated NOT NULL born NOT VALID',
    'ALTER TABLE people ADD CONSTRAINT again PRIMARY KEY (name)',
  ],
}
