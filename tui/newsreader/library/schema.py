"""The precious file: its tables, and how an older one becomes the present one.

`PRAGMA user_version` counts the migrations that were applied. To change the tables, add a script
to the end of `MIGRATIONS`; never touch one that was released.
"""

import sqlite3
from pathlib import Path

from newsreader.errors import LibraryError

APPLICATION_ID = 0x6E657773
"""Says in the file's header that it is ours: the letters "news"."""

MIGRATIONS: tuple[str, ...] = (
    """
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
    """,
)


def check_header(path: Path) -> None:
    """Make sure that a file, if there is one, can be a library; read only.

    Raises:
        LibraryError: it cannot be read, or is some other kind of file.
    """
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except FileNotFoundError:
        return
    except OSError as error:
        raise LibraryError(f"cannot open the library {path}: {error.strerror}") from error
    if head and head != b"SQLite format 3\0":
        raise LibraryError(f"{path} is not a library: it was left as it is; name another file")


def prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make sure an open file is a library this program understands, and bring it up to date.

    Raises:
        LibraryError: it belongs to another program, or to a newer version of this one.
    """
    version = _pragma(connection, "user_version")
    if _pragma(connection, "application_id") != APPLICATION_ID and not _is_empty(connection):
        raise LibraryError(f"{path} belongs to another program: it was left as it is")
    if version > len(MIGRATIONS):
        raise LibraryError(
            f"{path} was written by a newer newsreader (format {version}, this one knows"
            f" {len(MIGRATIONS)}): update the program"
        )
    if version < len(MIGRATIONS):
        _migrate(connection, version)


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for script in MIGRATIONS[version:]:
            run_script(connection, script)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        connection.commit()
    except BaseException:
        connection.rollback()
        raise


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run several statements without ending the transaction, as `executescript` would."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""


def _is_empty(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    row: tuple[int] = connection.execute(f"PRAGMA {name}").fetchone()
    return row[0]
