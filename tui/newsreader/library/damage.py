"""Looking for rows of the precious file that changed by themselves."""

import sqlite3

from newsreader.library.seal import is_intact

_SEALED = {
    "article": "article",
    "revision": "text of article",
    "reading": "reading place of article",
    "annotation": "annotation",
    "passage": "passage",
    "anchor": "place of passage",
    "feed": "feed",
    "entry": "entry of feed",
    "annotation_log": "change of an annotation, entry",
}


def damaged(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Return what is damaged, each named for a person; reads the whole file."""
    found = [
        f"{name} {row[1] if table == 'revision' else row[0]}"
        for table, name in _SEALED.items()
        for row in connection.execute(f"SELECT * FROM {table}")  # noqa: S608 - constants
        if not is_intact(row[1:] if table == "revision" else row)
    ]
    structure = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    return tuple(found) if structure == "ok" else (*found, f"structure of the file ({structure})")
