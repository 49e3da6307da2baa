-- Articles can be starred.

CREATE TABLE reading_3(
    article INTEGER PRIMARY KEY REFERENCES article(id),
    place INTEGER,                    -- code point
    read INTEGER NOT NULL,
    starred INTEGER NOT NULL,
    seal TEXT NOT NULL
);

INSERT INTO reading_3
SELECT
    article, place, read, 0,
    CASE seal WHEN seal(article, place, read)
    THEN seal(article, place, read, 0)
    ELSE 'damaged' END
FROM reading;

DROP TABLE reading;
ALTER TABLE reading_3 RENAME TO reading;
