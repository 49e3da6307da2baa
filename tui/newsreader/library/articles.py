"""Articles and their revisions in the precious file."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from newsreader.errors import LibraryError, NotFoundError
from newsreader.library.moments import published_from
from newsreader.library.seal import checked, is_intact
from newsreader.model import Article, Block, BlockKind, Published
from newsreader.wording import Message

COLUMNS = (
    "id, origin, title, source, language, published, published_how, revision, added, changed, seal"
)
REVISION_COLUMNS = "article, text, blocks, words, sha256, added, seal"

_NUMBERS = range(1, 2**63)
"""What SQLite can keep as an article's number."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table `article`, without its checksum."""

    id: int
    origin: str | None
    title: str
    source: str | None
    language: str
    published: str | None
    published_how: str | None
    revision: int
    added: str
    changed: int

    def date(self) -> Published | None:
        """Return when it was published."""
        return published_from(self.published, self.published_how)


def rows(connection: sqlite3.Connection) -> Iterator[Row]:
    """Yield the articles by their number, damaged rows left out."""
    yield from _intact(connection.execute(f"SELECT {COLUMNS} FROM article ORDER BY id"))  # noqa: S608 - COLUMNS is a constant


def changed_after(connection: sqlite3.Connection, version: int) -> Iterator[Row]:
    """Yield the articles changed after a version of the library, those changed first first."""
    query = f"SELECT {COLUMNS} FROM article WHERE changed > ? ORDER BY changed"  # noqa: S608 - COLUMNS is a constant
    yield from _intact(connection.execute(query, (version,)))


def _intact(found: Iterable[tuple[Any, ...]]) -> Iterator[Row]:  # Any: the columns of a row
    return (Row(*row[:-1]) for row in found if is_intact(row))


def row_of(connection: sqlite3.Connection, article: int) -> Row:
    """Return the row of one article.

    Raises:
        NotFoundError: there is none.
        LibraryError: it is damaged.
    """
    query = f"SELECT {COLUMNS} FROM article WHERE id = ?"  # noqa: S608 - a constant
    row = connection.execute(query, (article,)).fetchone() if article in _NUMBERS else None
    if row is None:
        raise NotFoundError("there is no article {article} in the library", article=article)
    checked(row, Message("article {article}", article=article))
    return Row(*row[:-1])


def load(connection: sqlite3.Connection, article: int) -> Article:
    """Return an article with its present text.

    Raises:
        NotFoundError: there is none.
        LibraryError: it is damaged.
    """
    row = row_of(connection, article)
    text, blocks = text_of(connection, row.revision)
    return Article(
        text=text,
        blocks=blocks,
        title=row.title,
        source=row.source,
        language=row.language,
        published=row.date(),
        origin=row.origin,
        id=row.id,
    )


def text_of(connection: sqlite3.Connection, revision: int) -> tuple[str, tuple[Block, ...]]:
    """Return the text of a revision, and its blocks.

    Raises:
        LibraryError: it is damaged.
    """
    query = f"SELECT {REVISION_COLUMNS} FROM revision WHERE id = ?"  # noqa: S608 - a constant
    row = connection.execute(query, (revision,)).fetchone()
    if row is None:
        raise LibraryError(
            "text {revision} is missing in the library file: restore a backup of it",
            revision=revision,
        )
    checked(row, Message("the text of article {article}", article=row[0]))
    return row[1], tuple(
        Block(start, end, BlockKind(kind), rule) for start, end, kind, rule in json.loads(row[2])
    )


def length(connection: sqlite3.Connection, article: int) -> int:
    """Return how many code points the present text of an article has.

    Raises:
        NotFoundError: there is no such article.
    """
    query = "SELECT length(text) FROM revision WHERE id = ?"
    row: tuple[int] = connection.execute(query, (row_of(connection, article).revision,)).fetchone()
    return row[0]


def version(connection: sqlite3.Connection) -> tuple[str, int]:
    """Return which library this is, and a number that grew with every change of an article."""
    row: tuple[str, int] = connection.execute("SELECT uuid, version FROM library").fetchone()
    return row
