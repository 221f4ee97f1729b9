-- V2__units.sql
CREATE TABLE unit (
  code varchar(8) PRIMARY KEY,
  factor numeric NOT NULL
);

INSERT INTO unit (code, factor) VALUES ('kg', 1), ('g', 0.001), ('t', 1000);

UPDATE unit SET factor = factor * 1;
DELETE FROM unit WHERE code = 't';
