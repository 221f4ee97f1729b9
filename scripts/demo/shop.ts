import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** A migration of the shop, and what it is for. */
export interface ShopMigration {
  readonly name: string
  readonly purpose: string
  readonly sql: string
}

/** What the shop went live with. */
export const first: ShopMigration = {
  name: '20260105090000_shop',
  purpose: 'the tables',
  sql: `CREATE TYPE "OrderStatus" AS ENUM ('OPEN', 'PAID', 'SHIPPED');

CREATE TABLE "Customer" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "firstName" TEXT NOT NULL,
    "lastName" TEXT NOT NULL
);

CREATE TABLE "Order" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "customerId" INTEGER NOT NULL,
    "status" "OrderStatus" NOT NULL DEFAULT 'OPEN',
    "totalCents" INTEGER NOT NULL
);
`,
}

/** What was written since. */
export const next: readonly ShopMigration[] = [
  {
    name: '20260301090000_full_name',
    purpose: 'a column, filled from the data that is there',
    sql: `ALTER TABLE "Customer" ADD COLUMN "fullName" TEXT;
UPDATE "Customer" SET "fullName" = "firstName" || ' ' || "lastName" WHERE "fullName" IS NULL;
ALTER TABLE "Customer" ALTER COLUMN "fullName" SET NOT NULL;
`,
  },
  {
    name: '20260308090000_order_customer_index',
    purpose: 'an index, built without stopping writes',
    sql: `CREATE INDEX CONCURRENTLY "Order_customerId_idx" ON "Order"("customerId");
`,
  },
  {
    name: '20260315090000_order_refunded',
    purpose: 'one more value of an enum',
    sql: `ALTER TYPE "OrderStatus" ADD VALUE 'REFUNDED';
`,
  },
  {
    name: '20260322090000_order_customer_fkey',
    purpose: 'a foreign key',
    sql: `ALTER TABLE "Order" ADD CONSTRAINT "Order_customerId_fkey"
    FOREIGN KEY ("customerId") REFERENCES "Customer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
`,
  },
  {
    name: '20260329090000_drop_old_names',
    purpose: 'the columns that fullName replaces: this destroys data',
    sql: `ALTER TABLE "Customer" DROP COLUMN "firstName", DROP COLUMN "lastName";
`,
  },
]

/** Its last statement fails where two customers share an address; by then the others have changed much. */
export const failing: ShopMigration = {
  name: '20260405090000_unique_email',
  purpose: 'a column, a change to every paid order, and a unique index on the address',
  sql: `ALTER TABLE "Order" ADD COLUMN "paidAt" TIMESTAMP(3);
UPDATE "Order" SET "paidAt" = now() WHERE "status" = 'PAID';
CREATE UNIQUE INDEX "Customer_email_key" ON "Customer"("email");
`,
}

/** The customers of a year; two of them are one person who came twice. */
export const customersAndOrders = `
INSERT INTO "Customer" ("email", "firstName", "lastName")
SELECT 'customer' || n || '@example.com', 'First' || n, 'Last' || n FROM generate_series(1, 1998) n;
INSERT INTO "Customer" ("email", "firstName", "lastName")
VALUES ('ada@example.com', 'Ada', 'Lovelace'), ('ada@example.com', 'Ada', 'Lovelace');
INSERT INTO "Order" ("customerId", "status", "totalCents")
SELECT 1 + n % 2000, (ARRAY['OPEN', 'PAID', 'SHIPPED'])[1 + n % 3]::"OrderStatus", 100 * n
FROM generate_series(1, 5000) n;
`

export const threeOrders = `
INSERT INTO "Order" ("customerId", "totalCents") VALUES (1, 1900), (2, 2900), (3, 3900)
`

const schema = `datasource db {
  provider = "postgresql"
}

enum OrderStatus {
  OPEN
  PAID
  SHIPPED
  REFUNDED
}

model Customer {
  id       Int     @id @default(autoincrement())
  email    String  @unique
  fullName String
  orders   Order[]
}

model Order {
  id         Int         @id @default(autoincrement())
  customerId Int
  customer   Customer    @relation(fields: [customerId], references: [id])
  status     OrderStatus @default(OPEN)
  totalCents Int
  paidAt     DateTime?

  @@index([customerId])
}
`

// Imports nothing: the folder has no node_modules.
const prismaConfig = `export default {
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL },
}
`

/** Writes the project as it went live. `variables` go to its .env. */
export async function layOutShop(
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<void> {
  const lines = Object.entries(variables).map(([name, value]) => `${name}="${value}"\n`)
  await write(folder, '.env', lines.join(''))
  await write(folder, 'prisma.config.ts', prismaConfig)
  await write(folder, 'prisma/schema.prisma', schema)
  await write(folder, 'prisma/migrations/migration_lock.toml', 'provider = "postgresql"\n')
  await addMigration(folder, first)
}

export function addMigration(folder: string, { name, sql }: ShopMigration): Promise<void> {
  return write(folder, `prisma/migrations/${name}/migration.sql`, sql)
}

async function write(folder: string, path: string, text: string): Promise<void> {
  const file = join(folder, path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text, { mode: 0o600 })
}
