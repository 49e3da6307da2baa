"""Highlights in the precious file: made, changed, deleted, and moved with a changed text."""

import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import uuid4

from newsreader.errors import NotFoundError
from newsreader.library import history
from newsreader.library.anchoring import Anchor, anchor_at, reanchor
from newsreader.library.articles import row_of, text_of
from newsreader.library.history import State
from newsreader.library.moments import now
from newsreader.library.seal import checked, is_intact, seal, storable
from newsreader.model import Highlight

LABELS = range(1, 9)
"""The labels there are."""

_SELECT = (
    "SELECT n.uuid, n.article, n.label, n.note, n.deleted, n.created, n.modified, n.seal,"
    " h.annotation, h.revision, h.start, h.end, h.exact, h.prefix, h.suffix, h.orphan, h.seal"
    " FROM annotation n JOIN article a ON a.id = n.article"
    " JOIN anchor h ON h.annotation = n.uuid AND h.revision = a.revision"
)
_SPLIT = 8
"""How many columns of `_SELECT` are the highlight's; the rest are its anchor's."""


def highlights(connection: sqlite3.Connection, article: int | None = None) -> Iterator[Highlight]:
    """Yield the highlights of one article, or of all, by article and then in text order.

    Damaged ones are left out; `Library.damaged` names them.
    """
    query = (
        f"{_SELECT} WHERE n.deleted = 0 AND (?1 IS NULL OR n.article = ?1)"
        " ORDER BY n.article, h.orphan, h.start, h.end, n.created, n.uuid"
    )
    for row in connection.execute(query, (article,)):
        if is_intact(row[:_SPLIT]) and is_intact(row[_SPLIT:]):
            yield _highlight(row)


def find(connection: sqlite3.Connection, uuid: str, *, deleted: bool = False) -> Highlight:
    """Return one highlight; a deleted one only if asked for.

    Raises:
        NotFoundError: there is none.
        LibraryError: it is damaged.
    """
    row = connection.execute(f"{_SELECT} WHERE n.uuid = ?", (storable(uuid),)).fetchone()
    if row is None or (row[4] and not deleted):
        raise NotFoundError(f"there is no highlight {uuid}")
    checked(row[:_SPLIT], f"a highlight in article {row[1]}")
    checked(row[_SPLIT:], f"a highlight in article {row[1]}")
    return _highlight(row)


def create(
    connection: sqlite3.Connection, article: int, start: int, end: int, *, label: int, note: str
) -> Highlight:
    """Highlight `[start, end)` of an article.

    Raises:
        NotFoundError: there is no such article.
        ValueError: the range is empty or outside the text, or there is no such label.
    """
    row = row_of(connection, article)
    text, _ = text_of(connection, row.revision)
    if not 0 <= start < end <= len(text):
        raise ValueError(f"[{start}, {end}) is no passage of a text of {len(text)} code points")
    _check_label(label)
    uuid, moment = str(uuid4()), now().isoformat()
    made = State(label, storable(note), deleted=False, modified=moment)
    _insert(connection, uuid, article, moment, made)
    _write_anchor(connection, uuid, row.revision, anchor_at(text, start, end))
    history.record(connection, "highlight added", uuid, replace(made, deleted=True), made)
    return find(connection, uuid)


def change(
    connection: sqlite3.Connection, uuid: str, *, label: int | None, note: str | None
) -> Highlight:
    """Change the label or the note of a highlight; none leaves it as it is.

    Raises:
        NotFoundError: there is no such highlight.
        ValueError: there is no such label.
    """
    known = find(connection, uuid)
    before = _state(known)
    after = before
    if label is not None:
        _check_label(label)
        after = replace(after, label=label)
    if note is not None:
        after = replace(after, note=storable(note))
    if after == before:
        return known
    what = "note" if after.label == before.label else "label"
    after = replace(after, modified=now().isoformat())
    _set(connection, uuid, after)
    history.record(connection, f"{what} changed", uuid, before, after)
    return find(connection, uuid)


def delete(connection: sqlite3.Connection, uuid: str) -> None:
    """Delete a highlight. It stays in the file, so that it can be brought back.

    Raises:
        NotFoundError: there is no such highlight.
    """
    before = _state(find(connection, uuid))
    after = replace(before, deleted=True)
    _set(connection, uuid, after)
    history.record(connection, "highlight deleted", uuid, before, after)


def undo(connection: sqlite3.Connection) -> str | None:
    """Take back the last change; return what it was, none if there is nothing to take back."""
    undone = history.undo(connection)
    if undone is None:
        return None
    _set(connection, undone.annotation, undone.before)
    return undone.description


def redo(connection: sqlite3.Connection) -> str | None:
    """Make the change undone last again; return what it was, none if there is nothing."""
    redone = history.redo(connection)
    if redone is None:
        return None
    _set(connection, redone.annotation, redone.after)
    return redone.description


def follow_revision(connection: sqlite3.Connection, article: int) -> None:
    """Anchor the highlights of an article, deleted ones too, in its present text."""
    revision = row_of(connection, article).revision
    text, _ = text_of(connection, revision)
    query = "SELECT uuid FROM annotation WHERE article = ?"
    for (uuid,) in connection.execute(query, (article,)).fetchall():
        anchor = _last_anchor(connection, uuid)
        _write_anchor(connection, uuid, revision, reanchor(anchor, text))


def _last_anchor(connection: sqlite3.Connection, uuid: str) -> Anchor:
    """Return the anchor in the text before; an orphan's is that of the last text that had it."""
    row = connection.execute(
        "SELECT annotation, revision, start, end, exact, prefix, suffix, orphan, seal FROM anchor"
        " WHERE annotation = ? ORDER BY revision DESC LIMIT 1",
        (uuid,),
    ).fetchone()
    checked(row, f"highlight {uuid}")
    return Anchor(*row[2:7])


def _highlight(row: Sequence[Any]) -> Highlight:  # Any: sqlite3 gives columns no types
    uuid, article, label, note, _, created, modified, _ = row[:_SPLIT]
    _, _, start, end, exact, prefix, suffix, orphan, _ = row[_SPLIT:]
    return Highlight(
        id=uuid,
        article=article,
        start=0 if orphan else start,
        end=0 if orphan else end,
        exact=exact,
        prefix=prefix,
        suffix=suffix,
        label=label,
        note=note,
        created=datetime.fromisoformat(created),
        modified=datetime.fromisoformat(modified),
        orphan=bool(orphan),
    )


def _state(highlight: Highlight) -> State:
    return State(
        highlight.label, highlight.note, deleted=False, modified=highlight.modified.isoformat()
    )


def _check_label(label: int) -> None:
    if label not in LABELS:
        raise ValueError(f"there is no label {label}: they are {LABELS[0]} to {LABELS[-1]}")


def _insert(
    connection: sqlite3.Connection, uuid: str, article: int, created: str, state: State
) -> None:
    columns = (uuid, article, state.label, state.note, int(state.deleted), created, state.modified)
    connection.execute(
        "INSERT INTO annotation VALUES (?, ?, ?, ?, ?, ?, ?, ?)", (*columns, seal(*columns))
    )


def _set(connection: sqlite3.Connection, uuid: str, state: State) -> None:
    """Write the state of a highlight that exists; where it stands and since when remain."""
    article, created = connection.execute(
        "SELECT article, created FROM annotation WHERE uuid = ?", (uuid,)
    ).fetchone()
    columns = (uuid, article, state.label, state.note, int(state.deleted), created, state.modified)
    connection.execute(
        "UPDATE annotation SET label = ?3, note = ?4, deleted = ?5, modified = ?7, seal = ?8"
        " WHERE uuid = ?1",
        (*columns, seal(*columns)),
    )


def _write_anchor(connection: sqlite3.Connection, uuid: str, revision: int, anchor: Anchor) -> None:
    columns = (
        uuid,
        revision,
        anchor.start,
        anchor.end,
        anchor.exact,
        anchor.prefix,
        anchor.suffix,
        int(anchor.orphan),
    )
    connection.execute(
        "REPLACE INTO anchor VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*columns, seal(*columns))
    )
