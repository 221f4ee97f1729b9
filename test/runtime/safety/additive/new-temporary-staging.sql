CREATE TEMPORARY TABLE staged (code text, name text) ON COMMIT DROP;
INSERT INTO staged VALUES ('de', 'Germany'), ('fr', 'France');

CREATE TABLE countries (code text PRIMARY KEY, name text NOT NULL);
INSERT INTO countries SELECT code, name FROM staged;
TRUNCATE staged;
