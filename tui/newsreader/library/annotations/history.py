"""Undo and redo of annotations, kept in a log that is only ever appended to.

An undo is an entry of its own that points at the change it takes back, so the log says what
happened, in order, across restarts and running instances; nothing in it is changed or removed.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Literal

from newsreader.library.moments import now
from newsreader.library.seal import checked, seal
from newsreader.wording import Message

_COLUMNS = "id, at, kind, target, description, annotation, before, after, seal"


@dataclass(frozen=True, slots=True)
class State:
    """Everything about an annotation that can change."""

    label: int
    note: str
    deleted: bool
    modified: str
    passages: tuple[str, ...]
    """The ids of its passages, in order."""
    tags: tuple[str, ...] = ()
    value: str | None = None
    """Of a corrected date: TIMEX3."""


@dataclass(frozen=True, slots=True)
class Change:
    """One entry of the log."""

    id: int
    kind: Literal["change", "undo", "redo"]
    target: int | None
    """For undo and redo, the change it is about."""
    description: str
    """What was done, for a person: "highlight deleted"."""
    annotation: str
    before: State
    after: State


def record(
    connection: sqlite3.Connection, description: str, annotation: str, before: State, after: State
) -> None:
    """Write down a change; what had been undone before it can no longer be redone."""
    _append(connection, Change(0, "change", None, description, annotation, before, after))


def undo(connection: sqlite3.Connection) -> Change | None:
    """Log that the last change still standing is taken back; return it, none if there is none.

    The caller sets the annotation to `Change.before`.
    """
    change = _last_standing(connection)
    if change is not None:
        swapped = replace(change, before=change.after, after=change.before)
        _append(connection, replace(swapped, kind="undo", target=change.id))
    return change


def redo(connection: sqlite3.Connection) -> Change | None:
    """Log that the change undone last is made again; return it, none if there is none.

    The caller sets the annotation to `Change.after`.
    """
    change = _last_undone(connection)
    if change is not None:
        _append(connection, replace(change, kind="redo", target=change.id))
    return change


def _last_standing(connection: sqlite3.Connection) -> Change | None:
    taken_back = 0
    for entry in _backwards(connection):
        if entry.kind == "undo":
            taken_back += 1
        elif taken_back:
            taken_back -= 1
        else:
            return _change(connection, entry)
    return None


def _last_undone(connection: sqlite3.Connection) -> Change | None:
    made_again = 0
    for entry in _backwards(connection):
        if entry.kind == "change":
            return None
        if entry.kind == "redo":
            made_again += 1
        elif made_again:
            made_again -= 1
        else:
            return _change(connection, entry)
    return None


def _change(connection: sqlite3.Connection, entry: Change) -> Change:
    """Return the change an entry is about: itself, or what it undid or made again."""
    if entry.target is None:
        return entry
    query = f"SELECT {_COLUMNS} FROM annotation_log WHERE id = ?"  # noqa: S608 - a constant
    return _entry(connection.execute(query, (entry.target,)).fetchone())


def _backwards(connection: sqlite3.Connection) -> Iterator[Change]:
    query = f"SELECT {_COLUMNS} FROM annotation_log ORDER BY id DESC"  # noqa: S608 - a constant
    for row in connection.execute(query):
        yield _entry(row)


def _entry(row: Sequence[Any]) -> Change:  # Any: sqlite3 gives columns no types
    checked(row, Message("the history of annotations"))
    number, _, kind, target, description, annotation, before, after, _ = row
    states = (_state(annotation, before), _state(annotation, after))
    return Change(number, kind, target, description, annotation, *states)


def _state(annotation: str, packed: str) -> State:
    """Return a state from the log; before format 2 a highlight had one passage and no tags."""
    told = json.loads(packed)
    passages, tags = told.pop("passages", [annotation]), told.pop("tags", [])
    return State(**told, passages=tuple(passages), tags=tuple(tags))


def _append(connection: sqlite3.Connection, entry: Change) -> None:
    """Write an entry at the end of the log, whatever its number."""
    last = connection.execute("SELECT coalesce(max(id), 0) FROM annotation_log").fetchone()[0]
    columns = (
        last + 1,
        now().isoformat(),
        entry.kind,
        entry.target,
        entry.description,
        entry.annotation,
        json.dumps(asdict(entry.before), ensure_ascii=False),
        json.dumps(asdict(entry.after), ensure_ascii=False),
    )
    query = "INSERT INTO annotation_log VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
    connection.execute(query, (*columns, seal(*columns)))
