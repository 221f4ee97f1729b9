-- R__reports.sql
CREATE OR REPLACE VIEW report_open AS
SELECT id, created_at FROM orders WHERE closed_at IS NULL;

COMMENT ON VIEW report_open IS 'Orders that wait for somebody.';
