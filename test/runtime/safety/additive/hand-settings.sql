ALTER TABLE users ALTER COLUMN bio SET STATISTICS 500;
ALTER TABLE users SET (fillfactor = 90, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE users ALTER COLUMN role SET DEFAULT 'member';
COMMENT ON COLUMN users.role IS 'member, editor or owner';
ANALYZE users;
