DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_type WHERE typname = 'currency') THEN
    CREATE TYPE currency AS ENUM ('EUR', 'USD');
  END IF;
END
$$;

CREATE TABLE prices (
  id bigint PRIMARY KEY,
  amount numeric NOT NULL,
  unit currency NOT NULL
);

DO $$ BEGIN
  ALTER TABLE prices ADD CONSTRAINT prices_positive CHECK (amount > 0);
EXCEPTION WHEN duplicate_object THEN NULL;
END $$;
