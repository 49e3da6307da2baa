"""Annotations and their passages as rows of the precious file."""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from newsreader.errors import NotFoundError
from newsreader.library.annotations.history import State
from newsreader.library.seal import checked, is_intact, seal, storable
from newsreader.wording import N_, Message


class Kind(StrEnum):
    """What an annotation is."""

    HIGHLIGHT = "highlight"
    DATE = "date"
    """A correction of what a date means."""


NAMES = {Kind.HIGHLIGHT: N_("highlight"), Kind.DATE: N_("correction of a date")}
"""What each kind is called in messages."""

_COLUMNS = "uuid, kind, label, note, tags, value, passages, deleted, created, modified, seal"


@dataclass(frozen=True, slots=True)
class Annotation:
    """One row of the table `annotation`, without its checksum."""

    uuid: str
    kind: Kind
    created: str
    state: State


def annotations(
    connection: sqlite3.Connection, kind: Kind, article: int | None = None
) -> Iterator[Annotation]:
    """Yield what is not deleted, damaged rows left out.

    With an article, only what has or once had a passage there.
    """
    query = (
        f"SELECT {_COLUMNS} FROM annotation WHERE kind = ?1 AND deleted = 0 AND"  # noqa: S608 - constant
        " (?2 IS NULL OR uuid IN (SELECT annotation FROM passage WHERE article = ?2))"
        " ORDER BY created, uuid"
    )
    for row in connection.execute(query, (kind, article)):
        if is_intact(row):
            yield _annotation(row)


def annotation(connection: sqlite3.Connection, uuid: str, kind: Kind) -> Annotation:
    """Return one annotation that is not deleted.

    Raises:
        NotFoundError: there is none.
        LibraryError: it is damaged.
    """
    known = any_annotation(connection, uuid)
    if known is None or known.kind is not kind or known.state.deleted:
        raise NotFoundError("there is no {kind} {id}", kind=Message(NAMES[kind]), id=uuid)
    return known


def any_annotation(connection: sqlite3.Connection, uuid: str) -> Annotation | None:
    """Return one annotation, deleted or not, of any kind; none if there is none.

    Raises:
        LibraryError: it is damaged.
    """
    query = f"SELECT {_COLUMNS} FROM annotation WHERE uuid = ?"  # noqa: S608 - a constant
    row = connection.execute(query, (storable(uuid),)).fetchone()
    if row is None:
        return None
    checked(row, Message("annotation {annotation}", annotation=uuid))
    return _annotation(row)


def write(connection: sqlite3.Connection, annotation: Annotation) -> None:
    """Insert or replace an annotation."""
    state = annotation.state
    columns = (
        annotation.uuid,
        annotation.kind.value,
        state.label,
        state.note,
        json.dumps(state.tags, ensure_ascii=False),
        state.value,
        json.dumps(state.passages),
        int(state.deleted),
        annotation.created,
        state.modified,
    )
    connection.execute(
        "REPLACE INTO annotation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*columns, seal(*columns)),
    )


def set_state(connection: sqlite3.Connection, uuid: str, state: State) -> None:
    """Write the state of an annotation that exists, deleted or not."""
    known = any_annotation(connection, uuid)
    assert known is not None, "what has a history has a row"
    write(connection, Annotation(uuid, known.kind, known.created, state))


def _annotation(row: Sequence[Any]) -> Annotation:  # Any: sqlite3 gives columns no types
    uuid, kind, label, note, tags, value, passages, deleted, created, modified, _ = row
    state = State(
        label=label,
        note=note,
        tags=tuple(json.loads(tags)),
        value=value,
        passages=tuple(json.loads(passages)),
        deleted=bool(deleted),
        modified=modified,
    )
    return Annotation(uuid, Kind(kind), created, state)
