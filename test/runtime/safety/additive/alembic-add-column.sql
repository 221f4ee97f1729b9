BEGIN;

-- Running upgrade 3f2a9c1d7b4e -> 8c0d5e6f1a2b

ALTER TABLE account ADD COLUMN last_transaction_date TIMESTAMP WITH TIME ZONE;

UPDATE alembic_version SET version_num='8c0d5e6f1a2b' WHERE alembic_version.version_num = '3f2a9c1d7b4e';

COMMIT;
