CREATE TABLE visits (day date NOT NULL, page text NOT NULL, n bigint NOT NULL, PRIMARY KEY (day, page));

CREATE MATERIALIZED VIEW visits_by_day AS SELECT day, sum(n) AS n FROM visits GROUP BY day WITH NO DATA;
CREATE UNIQUE INDEX visits_by_day_day ON visits_by_day (day);
