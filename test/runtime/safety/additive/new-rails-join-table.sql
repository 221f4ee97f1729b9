CREATE TABLE "assemblies_parts" ("assembly_id" bigint NOT NULL, "part_id" bigint NOT NULL);
CREATE INDEX "index_assemblies_parts_on_assembly_id_and_part_id" ON "assemblies_parts" ("assembly_id", "part_id");
CREATE UNIQUE INDEX "index_assemblies_parts_on_part_id_and_assembly_id" ON "assemblies_parts" ("part_id", "assembly_id");
INSERT INTO "schema_migrations" (version) VALUES ('20240304050607') ON CONFLICT DO NOTHING;
