BEGIN;

CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Running upgrade  -> 3f2a9c1d7b4e

CREATE TABLE account (
    id SERIAL NOT NULL,
    name VARCHAR(50) NOT NULL,
    description VARCHAR(200),
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_account_name ON account (name);

CREATE TABLE account_event (
    id BIGSERIAL NOT NULL,
    account_id INTEGER NOT NULL,
    payload JSONB DEFAULT '{}'::jsonb NOT NULL,
    happened_at TIMESTAMP WITH TIME ZONE DEFAULT now() NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
);

INSERT INTO alembic_version (version_num) VALUES ('3f2a9c1d7b4e') RETURNING alembic_version.version_num;

COMMIT;
