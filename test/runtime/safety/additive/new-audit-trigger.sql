CREATE TABLE audit_log (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  table_name text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  row_before jsonb
);

CREATE TABLE contracts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  signed_on date
);

CREATE FUNCTION log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_log (table_name, row_before) VALUES (TG_TABLE_NAME, to_jsonb(OLD));
  RETURN NULL;
END
$$;

CREATE TRIGGER contracts_audit AFTER UPDATE OR DELETE ON contracts
  FOR EACH ROW EXECUTE FUNCTION log_change();
