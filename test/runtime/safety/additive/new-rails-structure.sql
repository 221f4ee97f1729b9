CREATE TABLE "invoices" ("id" bigserial primary key, "number" character varying NOT NULL, "customer_id" bigint NOT NULL, "paid" boolean DEFAULT FALSE NOT NULL, "created_at" timestamp(6) NOT NULL, "updated_at" timestamp(6) NOT NULL, CONSTRAINT "fk_rails_58f664f46b"
FOREIGN KEY ("customer_id")
  REFERENCES "customers" ("id")
);
CREATE INDEX "index_invoices_on_customer_id" ON "invoices" ("customer_id");
CREATE UNIQUE INDEX "index_invoices_on_number" ON "invoices" ("number") WHERE "paid";
INSERT INTO "schema_migrations" ("version") VALUES ('20240102030405');
