"""The passages of annotations, and where each stands in every text its article has had."""

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from newsreader.errors import LibraryError, ValueRefusedError
from newsreader.library.anchoring import Alignment, Anchor, anchor_at, reanchor
from newsreader.library.articles import row_of, text_of
from newsreader.library.seal import checked, is_intact, seal
from newsreader.model import Passage, Span, Suggestion
from newsreader.wording import Message

_SELECT = (
    "SELECT p.id, p.annotation, p.article, p.seal,"
    " h.passage, h.revision, h.start, h.end, h.exact, h.prefix, h.suffix, h.orphan,"
    " h.suggested_start, h.suggested_end, h.score, h.seal"
    " FROM passage p JOIN article a ON a.id = p.article"
    " JOIN anchor h ON h.passage = p.id AND h.revision = a.revision"
)
_SPLIT = 4
"""How many columns of `_SELECT` are the passage's; the rest are its anchor's."""


def passages(connection: sqlite3.Connection, article: int | None = None) -> Mapping[str, Passage]:
    """Return the passages of all annotations, or of those that have or had one in an article.

    The keys are their ids. Damaged ones are left out.
    """
    condition = (
        ""
        if article is None
        else " WHERE p.annotation IN (SELECT annotation FROM passage WHERE article = ?)"
    )
    given = () if article is None else (article,)
    return {
        row[0]: _passage(row)
        for row in connection.execute(_SELECT + condition, given)
        if is_intact(row[:_SPLIT]) and is_intact(row[_SPLIT:])
    }


def passages_of(connection: sqlite3.Connection, ids: Sequence[str]) -> tuple[Passage, ...]:
    """Return passages by their ids, in the same order.

    Raises:
        LibraryError: one is damaged or missing.
    """
    return tuple(_one(connection, name) for name in ids)


def create_passage(
    connection: sqlite3.Connection, name: str, annotation: str, article: int, span: Span
) -> None:
    """Store a range of an article as a passage.

    Raises:
        NotFoundError: there is no such article.
        ValueError: the range is empty or outside the text.
    """
    row = row_of(connection, article)
    text, _ = text_of(connection, row.revision)
    start, end = span.start, span.end
    if not 0 <= start < end <= len(text):
        raise ValueRefusedError(
            "[{start}, {end}) is no passage of a text of {length} code points",
            start=start,
            end=end,
            length=len(text),
        )
    anchor = anchor_at(text, start, end)
    insert_passage(connection, name, annotation, article, revision=row.revision, anchor=anchor)


def insert_passage(
    connection: sqlite3.Connection,
    name: str,
    annotation: str,
    article: int,
    *,
    revision: int,
    anchor: Anchor,
) -> None:
    """Store a passage with its anchor in one revision of its article."""
    columns = (name, annotation, article)
    connection.execute("INSERT INTO passage VALUES (?, ?, ?, ?)", (*columns, seal(*columns)))
    _write_anchor(connection, name, revision, anchor)


def exists(connection: sqlite3.Connection, name: str) -> bool:
    """Return whether there is a passage of this id."""
    return connection.execute("SELECT 1 FROM passage WHERE id = ?", (name,)).fetchone() is not None


def follow_revision(connection: sqlite3.Connection, article: int) -> None:
    """Anchor every passage in an article, also what is deleted, in its present text.

    A damaged anchor is left as it is: `Library.damaged` names it.
    """
    revision = row_of(connection, article).revision
    text, _ = text_of(connection, revision)
    aligned = cache(lambda number: _alignment(connection, number, text))
    query = "SELECT id FROM passage WHERE article = ?"
    for (name,) in connection.execute(query, (article,)).fetchall():
        if (last := _last_anchor(connection, name)) is not None:
            before, anchor = last
            _write_anchor(connection, name, revision, reanchor(anchor, text, aligned(before)))


def _alignment(connection: sqlite3.Connection, revision: int, text: str) -> Alignment | None:
    """Return the alignment of an earlier text with the present one, none if it is damaged."""
    try:
        earlier, _ = text_of(connection, revision)
    except LibraryError:
        return None  # the quotation is known all the same
    return Alignment(earlier, text)


def _last_anchor(connection: sqlite3.Connection, name: str) -> tuple[int, Anchor] | None:
    """Return the last revision that had a passage and its anchor there, none if it is damaged."""
    row = connection.execute(
        "SELECT * FROM anchor WHERE passage = ? ORDER BY orphan, revision DESC LIMIT 1", (name,)
    ).fetchone()
    return (row[1], Anchor(*row[2:7])) if row and is_intact(row) else None


def _one(connection: sqlite3.Connection, name: str) -> Passage:
    row = connection.execute(f"{_SELECT} WHERE p.id = ?", (name,)).fetchone()
    if row is None:
        raise LibraryError(
            "passage {passage} is missing in the library file: restore a backup of it", passage=name
        )
    what = Message("passage {passage}", passage=name)
    checked(row[:_SPLIT], what)
    checked(row[_SPLIT:], what)
    return _passage(row)


def _passage(row: Sequence[Any]) -> Passage:  # Any: sqlite3 gives columns no types
    name, _, article, _, _, _, start, end, exact, prefix, suffix, orphan, *rest = row
    first, last, score, _ = rest
    return Passage(
        id=name,
        article=article,
        start=0 if orphan else start,
        end=0 if orphan else end,
        exact=exact,
        prefix=prefix,
        suffix=suffix,
        orphan=bool(orphan),
        suggestion=None if first is None else Suggestion(first, last, score / 100),
    )


def _write_anchor(connection: sqlite3.Connection, name: str, revision: int, anchor: Anchor) -> None:
    suggestion = anchor.suggestion
    columns = (
        name,
        revision,
        anchor.start,
        anchor.end,
        anchor.exact,
        anchor.prefix,
        anchor.suffix,
        int(anchor.orphan),
        suggestion.start if suggestion else None,
        suggestion.end if suggestion else None,
        round(suggestion.score * 100) if suggestion else None,
    )
    connection.execute(
        "REPLACE INTO anchor VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*columns, seal(*columns)),
    )
