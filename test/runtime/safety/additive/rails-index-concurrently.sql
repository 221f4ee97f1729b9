CREATE INDEX CONCURRENTLY "index_customers_on_locale" ON "customers" ("locale");
