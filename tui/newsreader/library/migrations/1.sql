-- Articles and their texts, reading places, highlights with the log of their changes.

CREATE TABLE library(
    uuid TEXT NOT NULL,               -- tells one library from another with the same name
    version INTEGER NOT NULL          -- grows with every change of an article
);
INSERT INTO library VALUES (lower(hex(randomblob(16))), 0);

CREATE TABLE article(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    origin TEXT,
    title TEXT NOT NULL,
    source TEXT,
    language TEXT NOT NULL,
    published TEXT,                   -- ISO 8601, a day or a moment
    published_how TEXT,
    revision INTEGER NOT NULL,        -- the present text
    added TEXT NOT NULL,
    changed INTEGER NOT NULL,         -- library.version at the last change
    seal TEXT NOT NULL
);
CREATE INDEX article_origin ON article(origin);
CREATE INDEX article_changed ON article(changed);

CREATE TABLE revision(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,             -- JSON: [[start, end, kind, rule], ...]
    words INTEGER NOT NULL,
    sha256 TEXT NOT NULL,             -- of the text in UTF-8
    added TEXT NOT NULL,
    seal TEXT NOT NULL
);
CREATE INDEX revision_sha256 ON revision(sha256);

CREATE TABLE reading(
    article INTEGER PRIMARY KEY REFERENCES article(id),
    place INTEGER,                    -- code point
    read INTEGER NOT NULL,
    seal TEXT NOT NULL
);

CREATE TABLE annotation(
    uuid TEXT PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article(id),
    label INTEGER NOT NULL,
    note TEXT NOT NULL,
    deleted INTEGER NOT NULL,
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    seal TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX annotation_article ON annotation(article);

CREATE TABLE anchor(
    annotation TEXT NOT NULL REFERENCES annotation(uuid),
    revision INTEGER NOT NULL REFERENCES revision(id),
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    exact TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    orphan INTEGER NOT NULL,          -- 1: not found in this revision
    seal TEXT NOT NULL,
    PRIMARY KEY (annotation, revision)
) WITHOUT ROWID;

CREATE TABLE annotation_log(          -- only ever appended to
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,               -- change, undo or redo
    target INTEGER,                   -- for undo and redo: the change it is about
    description TEXT NOT NULL,
    annotation TEXT NOT NULL,
    before TEXT NOT NULL,             -- JSON: {"label", "note", "deleted", "modified"}
    after TEXT NOT NULL,
    seal TEXT NOT NULL
);
