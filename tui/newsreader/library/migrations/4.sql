-- Feeds that are followed, and which article each of their entries became.

CREATE TABLE feed(
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL,
    title TEXT NOT NULL,              -- what it calls itself, or what its reader calls it
    site TEXT,                        -- the address of the page it belongs to
    etag TEXT,                        -- what the server said with its last answer, to be
    modified TEXT,                    -- said to it the next time
    fetched TEXT,                     -- when it answered last
    problem TEXT,                     -- why it did not, the last time
    added TEXT NOT NULL,
    removed TEXT,                     -- when it was taken away; it can be brought back
    seal TEXT NOT NULL
);
CREATE INDEX feed_address ON feed(address);

CREATE TABLE entry(
    feed INTEGER NOT NULL,
    guid TEXT NOT NULL,
    article INTEGER NOT NULL,
    sha256 TEXT NOT NULL,             -- of the text the feed gave last, in UTF-8
    seal TEXT NOT NULL,
    PRIMARY KEY (feed, guid)
) WITHOUT ROWID;
CREATE INDEX entry_article ON entry(article);
