ALTER TABLE "customers" ADD "locale" character varying DEFAULT 'en' NOT NULL;
ALTER TABLE "customers" ADD "archived_at" timestamp(6);
COMMENT ON COLUMN "customers"."locale" IS 'As the browser sent it first.';
INSERT INTO "schema_migrations" ("version") VALUES ('20240203040506');
