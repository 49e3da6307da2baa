-- Annotations of two kinds (highlights, corrections of dates) with one or more passages each, in any
-- article; tags; a place suggested for what is lost. The first passage of an annotation has its uuid.
-- No REFERENCES: one damaged row must not stop the others from being brought over.

CREATE TABLE annotation_2(
    uuid TEXT PRIMARY KEY,
    kind TEXT NOT NULL,               -- highlight or date
    label INTEGER NOT NULL,           -- 0 for what has none
    note TEXT NOT NULL,
    tags TEXT NOT NULL,               -- JSON: ["tag", ...]
    value TEXT,                       -- of a date: TIMEX3
    passages TEXT NOT NULL,           -- JSON: the ids of those it has now, in order
    deleted INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    seal TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE passage(                 -- never removed, so that it can be brought back
    id TEXT PRIMARY KEY,
    annotation TEXT NOT NULL,
    article INTEGER NOT NULL,
    seal TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX passage_annotation ON passage(annotation);
CREATE INDEX passage_article ON passage(article);

CREATE TABLE anchor_2(
    passage TEXT NOT NULL,
    revision INTEGER NOT NULL,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    orphan INTEGER NOT NULL,          -- 1: not found in this revision
    suggested_start INTEGER,          -- of an orphan, in this revision
    suggested_end INTEGER,
    score INTEGER,                    -- of the suggestion, per cent
    seal TEXT NOT NULL,
    PRIMARY KEY (passage, revision)
) WITHOUT ROWID;

INSERT INTO annotation_2
SELECT
    uuid, 'highlight', label, note, '[]', NULL, json_array(uuid), deleted, created, modified,
    CASE seal WHEN seal(uuid, article, label, note, deleted, created, modified)
    THEN seal(
        uuid, 'highlight', label, note, '[]', NULL, json_array(uuid), deleted, created, modified
    )
    ELSE 'damaged' END
FROM annotation;

INSERT INTO passage
SELECT
    uuid, uuid, article,
    CASE seal WHEN seal(uuid, article, label, note, deleted, created, modified)
    THEN seal(uuid, uuid, article)
    ELSE 'damaged' END
FROM annotation;

INSERT INTO anchor_2
SELECT
    annotation, revision, start, end, exact, prefix, suffix, orphan, NULL, NULL, NULL,
    CASE seal WHEN seal(annotation, revision, start, end, exact, prefix, suffix, orphan)
    THEN seal(annotation, revision, start, end, exact, prefix, suffix, orphan, NULL, NULL, NULL)
    ELSE 'damaged' END
FROM anchor;

DROP TABLE anchor;
DROP TABLE annotation;
ALTER TABLE annotation_2 RENAME TO annotation;
ALTER TABLE anchor_2 RENAME TO anchor;
