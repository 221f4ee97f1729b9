-- Alone in its file: it cannot run in a transaction.
CREATE UNIQUE INDEX CONCURRENTLY users_email_lower_idx ON users (lower(email));
