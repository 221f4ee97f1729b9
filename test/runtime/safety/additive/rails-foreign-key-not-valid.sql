ALTER TABLE "payments" ADD CONSTRAINT "fk_rails_8a2d4c1f0e" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") NOT VALID;
