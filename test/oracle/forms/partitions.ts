import { planned, type World } from './form.ts'

/** A partitioned table with a default partition, tables to attach, and keys. */
export const partitions: World = {
  name: 'partitions',
  given: `
    CREATE TABLE events (id int, day int, note text) PARTITION BY RANGE (day);
    CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (0) TO (100);
    CREATE TABLE events_rest PARTITION OF events DEFAULT;
    CREATE TABLE plain_2 (id int, day int, note text);
    INSERT INTO plain_2 SELECT g, 150 FROM generate_series(1, 2000) g;
    CREATE TABLE proven_3 (id int, day int, note text,
      CONSTRAINT in_range CHECK (day IS NOT NULL AND day >= 200 AND day < 300));
    INSERT INTO proven_3 SELECT g, 250 FROM generate_series(1, 2000) g;
    INSERT INTO events SELECT g, 50 FROM generate_series(1, 2000) g;
    CREATE INDEX events_day ON events (day);
    CREATE TABLE logs (id int NOT NULL, day int NOT NULL) PARTITION BY RANGE (day);
    CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (0) TO (100);
    CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM (100) TO (200);
    INSERT INTO logs SELECT g, 50 FROM generate_series(1, 2000) g;
    CREATE TABLE logs_3 (id int NOT NULL, day int NOT NULL);
    CREATE TABLE owners (id int PRIMARY KEY);
    INSERT INTO owners SELECT generate_series(1, 2000);`,
  forms: [
    'ALTER TABLE events ATTACH PARTITION plain_2 FOR VALUES FROM (100) TO (200)',
    'ALTER TABLE events ATTACH PARTITION proven_3 FOR VALUES FROM (200) TO (300)',
    'ALTER TABLE logs ATTACH PARTITION logs_3 FOR VALUES FROM (200) TO (300)',
    'ALTER TABLE logs ATTACH PARTITION logs_3 DEFAULT',
    'ALTER TABLE events DETACH PARTITION events_1',
    'ALTER TABLE events DETACH PARTITION events_rest',
    'ALTER TABLE logs DETACH PARTITION logs_1',
    'CREATE TABLE events_9 PARTITION OF events FOR VALUES FROM (900) TO (910)',
    'CREATE TABLE logs_9 PARTITION OF logs FOR VALUES FROM (900) TO (910)',
    'CREATE TABLE logs_rest PARTITION OF logs DEFAULT',
    'ALTER TABLE logs ADD COLUMN extra int',
    'ALTER TABLE logs ADD COLUMN extra int DEFAULT 1 NOT NULL',
    'ALTER TABLE logs ADD COLUMN extra float DEFAULT random()',
    'ALTER TABLE logs DROP COLUMN id',
    'ALTER TABLE events DROP COLUMN note',
    'ALTER TABLE logs RENAME COLUMN id TO number',
    'ALTER TABLE logs RENAME TO records',
    'ALTER TABLE logs_1 RENAME TO records_1',
    'ALTER TABLE logs ALTER id SET DEFAULT 1',
    'ALTER TABLE ONLY logs ALTER id SET DEFAULT 1',
    'ALTER TABLE logs ALTER id DROP NOT NULL',
    'ALTER TABLE events ALTER id SET NOT NULL',
    'ALTER TABLE logs ALTER id TYPE bigint',
    'ALTER TABLE logs ALTER id SET STATISTICS 10',
    'ALTER TABLE logs ADD CONSTRAINT few CHECK (id > 0)',
    'ALTER TABLE logs ADD CONSTRAINT few CHECK (id > 0) NOT VALID',
    'ALTER TABLE logs ADD CONSTRAINT few CHECK (id > 0) NOT VALID; ALTER TABLE logs VALIDATE CONSTRAINT few',
    'ALTER TABLE logs ADD PRIMARY KEY (id, day)',
    'ALTER TABLE logs ADD UNIQUE (id)',
    'ALTER TABLE logs ADD PRIMARY KEY (id)',
    'ALTER TABLE events ADD PRIMARY KEY (id, day)',
    'CREATE UNIQUE INDEX quick ON logs (id)',
    'ALTER TABLE logs ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES owners',
    'ALTER TABLE logs ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES owners NOT VALID',
    'ALTER TABLE logs_1 ADD CONSTRAINT fk FOREIGN KEY (id) REFERENCES owners',
    'CREATE INDEX quick ON logs (id)',
    'CREATE INDEX quick ON ONLY logs (id)',
    'CREATE INDEX quick ON logs_1 (id)',
    'CREATE UNIQUE INDEX quick ON logs (id, day)',
    'DROP INDEX events_day',
    'ALTER INDEX events_day RENAME TO events_by_day',
    'CREATE INDEX plain_day ON plain_2 (day); ALTER TABLE events ATTACH PARTITION plain_2 FOR VALUES FROM (100) TO (200)',
    'DROP TABLE logs',
    'DROP TABLE logs_1',
    'DROP TABLE events_1',
    'DROP TABLE events',
    'TRUNCATE logs',
    'TRUNCATE logs_1',
    'LOCK TABLE logs',
    'LOCK TABLE ONLY logs',
    'ANALYZE logs',
    'ALTER TABLE logs ENABLE ROW LEVEL SECURITY',
    'ALTER TABLE logs OWNER TO postgres',
    'ALTER TABLE logs SET UNLOGGED',
    'ALTER TABLE logs_1 SET UNLOGGED',
    'ALTER TABLE logs_1 SET (fillfactor = 70)',
    'ALTER TABLE logs DISABLE TRIGGER USER',
    'COMMENT ON TABLE logs IS $$x$$',
    'REINDEX TABLE events_1',
    ...planned('UPDATE logs SET id = id', 'DELETE FROM logs'),
    'CREATE TABLE fresh (id int, day int) PARTITION BY RANGE (day); CREATE TABLE fresh_1 PARTITION OF fresh DEFAULT',
    'CREATE TABLE fresh (id int, day int) PARTITION BY RANGE (day); ALTER TABLE fresh ATTACH PARTITION logs_3 DEFAULT',
  ],
}

/** Foreign keys from and to partitioned tables; those to one are there from 12 on. */
export const partitionKeys: World = {
  name: 'partitions with foreign keys',
  from: 12,
  given: `
    CREATE TABLE owners (id int PRIMARY KEY);
    INSERT INTO owners SELECT generate_series(1, 2000);
    CREATE TABLE logs (id int, day int, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
    CREATE TABLE logs_1 PARTITION OF logs FOR VALUES FROM (0) TO (100);
    CREATE TABLE logs_2 PARTITION OF logs FOR VALUES FROM (100) TO (200);
    INSERT INTO logs SELECT g, 50 FROM generate_series(1, 2000) g;
    ALTER TABLE logs ADD CONSTRAINT logs_owner FOREIGN KEY (id) REFERENCES owners;
    CREATE TABLE notes (id int, day int);
    INSERT INTO notes SELECT g, 50 FROM generate_series(1, 2000) g;
    CREATE TABLE logs_3 (id int NOT NULL, day int NOT NULL);
    INSERT INTO logs_3 SELECT g, 250 FROM generate_series(1, 2000) g;
    CREATE TABLE marks (id int, day int, CONSTRAINT marks_log FOREIGN KEY (id, day) REFERENCES logs);
    INSERT INTO marks SELECT g, 50 FROM generate_series(1, 2000) g;`,
  forms: [
    // From 16 on, the plan looks each row up in the indexes of the partitions.
    ...planned('ALTER TABLE notes ADD CONSTRAINT fk FOREIGN KEY (id, day) REFERENCES logs'),
    'ALTER TABLE notes ADD CONSTRAINT fk FOREIGN KEY (id, day) REFERENCES logs NOT VALID',
    'ALTER TABLE marks DROP CONSTRAINT marks_log',
    'ALTER TABLE logs DROP CONSTRAINT logs_owner',
    'ALTER TABLE logs VALIDATE CONSTRAINT logs_owner',
    'ALTER TABLE logs DETACH PARTITION logs_2',
    'CREATE TABLE logs_9 PARTITION OF logs FOR VALUES FROM (900) TO (910)',
    'CREATE TABLE more (id int, day int, FOREIGN KEY (id, day) REFERENCES logs)',
    'ALTER TABLE logs ADD COLUMN extra int',
    'DROP TABLE marks',
    'DROP TABLE logs_2',
    'DROP TABLE owners CASCADE',
    'DROP TABLE logs_2 CASCADE',
    'DROP TABLE marks, logs',
    'ALTER TABLE marks DROP COLUMN day',
    'ALTER TABLE logs ATTACH PARTITION notes FOR VALUES FROM (200) TO (300)',
    'ALTER TABLE logs ATTACH PARTITION logs_3 FOR VALUES FROM (200) TO (300)',
  ],
}

/** Tables that inherit, the old way. */
export const inheritance: World = {
  name: 'inheritance',
  given: `
    CREATE TABLE animals (id int PRIMARY KEY, name text, weight int);
    CREATE TABLE cats (lives int) INHERITS (animals);
    CREATE TABLE lions (mane int) INHERITS (cats);
    CREATE TABLE dogs (id int NOT NULL, name text, weight int, breed text);
    INSERT INTO animals SELECT g, 'x', 1 FROM generate_series(1, 2000) g;
    INSERT INTO cats SELECT g, 'x', 1, 9 FROM generate_series(1, 2000) g;
    INSERT INTO dogs SELECT g, 'x', 1, 'b' FROM generate_series(1, 2000) g;`,
  forms: [
    'ALTER TABLE animals ADD COLUMN age int',
    'ALTER TABLE animals ADD COLUMN age float DEFAULT random()',
    'ALTER TABLE animals DROP COLUMN weight',
    'ALTER TABLE animals RENAME COLUMN name TO label',
    'ALTER TABLE animals ALTER weight TYPE bigint',
    'ALTER TABLE animals ALTER weight SET DEFAULT 1',
    'ALTER TABLE animals ALTER weight SET NOT NULL',
    'ALTER TABLE ONLY animals ALTER weight SET DEFAULT 1',
    'ALTER TABLE animals ADD CONSTRAINT heavy CHECK (weight > 0)',
    'ALTER TABLE animals ADD CONSTRAINT heavy CHECK (weight > 0) NO INHERIT',
    'ALTER TABLE animals ADD CONSTRAINT heavy CHECK (weight > 0) NOT VALID',
    'ALTER TABLE animals ADD UNIQUE (weight, id)',
    'CREATE INDEX quick ON animals (name)',
    'ALTER TABLE dogs INHERIT animals',
    'ALTER TABLE cats NO INHERIT animals',
    'ALTER TABLE lions NO INHERIT cats',
    'DROP TABLE lions',
    'DROP TABLE animals',
    'DROP TABLE animals CASCADE',
    'TRUNCATE animals',
    'TRUNCATE ONLY animals',
    'LOCK TABLE animals',
    'ALTER TABLE animals SET (fillfactor = 70)',
    'ALTER TABLE animals ALTER name SET STATISTICS 10',
    'ALTER TABLE animals RENAME TO beasts',
    'ANALYZE animals',
    ...planned('UPDATE animals SET weight = 2', 'DELETE FROM ONLY animals'),
  ],
}
