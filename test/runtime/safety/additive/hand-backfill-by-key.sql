ALTER TABLE users ADD COLUMN display_name text;
UPDATE users SET display_name = 'Root' WHERE id = 1;
INSERT INTO roles (name) VALUES ('auditor') ON CONFLICT (name) DO NOTHING;
