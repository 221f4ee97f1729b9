-- A draft of the same branch, and what became of it.
CREATE TABLE draft (id int, price int, note varchar(40));
ALTER TABLE draft ALTER COLUMN price TYPE numeric(12, 2);
ALTER TABLE draft ALTER COLUMN note TYPE text;
ALTER TABLE draft ALTER COLUMN price SET NOT NULL;
ALTER TABLE draft ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE draft RENAME COLUMN note TO remark;
ALTER TABLE draft DROP COLUMN remark;
ALTER TABLE draft ADD PRIMARY KEY (id);
ALTER TABLE draft RENAME TO offers;
CREATE UNIQUE INDEX offers_token_idx ON offers (token);
REINDEX TABLE offers;
