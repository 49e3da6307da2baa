"""Storing annotations from elsewhere: new ones, newer ones, and those that are here already."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from newsreader.errors import LibraryError, ValueRefusedError
from newsreader.library.annotations import history
from newsreader.library.annotations.history import State
from newsreader.library.annotations.passages import exists, insert_passage, passages_of
from newsreader.library.annotations.placing import Placed, place
from newsreader.library.annotations.received import Given, Received
from newsreader.library.annotations.rows import (
    NAMES,
    Annotation,
    Kind,
    annotations,
    any_annotation,
    set_state,
    write,
)
from newsreader.library.seal import storable
from newsreader.model import Passage
from newsreader.wording import N_, Message

_IMPORTED = {
    Kind.HIGHLIGHT: N_("highlight imported"),
    Kind.DATE: N_("correction of a date imported"),
}

_Content = tuple[object, ...]
"""What two annotations that say the same have in common."""


def receive(connection: sqlite3.Connection, given: Given) -> Received:
    """Store an annotation from elsewhere under its own id, so that it is recognised again.

    One that is here already is replaced if the given one was changed later. Passages in articles
    that are not here are named in the answer; if there are no others, nothing is stored.
    """
    try:
        placed = [place(connection, target) for target in given.targets]
        known = any_annotation(connection, given.id)
    except (LibraryError, ValueRefusedError) as refused:
        return Received(given.id, "failed", error=refused.message)
    here = [one for one in placed if one is not None]
    missing = [
        (target.sources or ("that it names",))[0]
        for target, one in zip(given.targets, placed, strict=True)
        if one is None
    ]
    absent = Message("the article {article} is not in the library", article=", ".join(missing))
    error = absent if missing else None
    if not here:
        return Received(given.id, "failed", error=error or Message("it is about no passage"))
    if known is not None and known.kind is not given.kind:
        return Received(
            given.id,
            "failed",
            error=Message("its id is that of a {kind}", kind=Message(NAMES[known.kind])),
        )
    article = here[0].article
    if known is None and _has_twin(connection, given, here):
        return Received(given.id, "unchanged", article, error)
    if known is None:
        _add(connection, given, here)
        return Received(given.id, "added", article, error)
    is_same = not known.state.deleted and _content(connection, known) == _given_content(given, here)
    is_older = not known.state.deleted and given.modified <= datetime.fromisoformat(
        known.state.modified
    )
    if is_same or is_older:
        return Received(given.id, "unchanged", article, error)
    _update(connection, known, given, here)
    return Received(given.id, "updated", article, error)


def _add(connection: sqlite3.Connection, given: Given, here: Sequence[Placed]) -> None:
    names = _insert_passages(connection, given.id, here, {})
    state = _state(given, names)
    write(connection, Annotation(given.id, given.kind, given.created.isoformat(), state))
    history.record(connection, _IMPORTED[given.kind], given.id, replace(state, deleted=True), state)


def _update(
    connection: sqlite3.Connection, known: Annotation, given: Given, here: Sequence[Placed]
) -> None:
    had = {_place(one): one.id for one in passages_of(connection, known.state.passages)}
    state = _state(given, _insert_passages(connection, given.id, here, had))
    set_state(connection, given.id, state)
    history.record(connection, _IMPORTED[given.kind], given.id, known.state, state)


def _insert_passages(
    connection: sqlite3.Connection,
    annotation: str,
    here: Sequence[Placed],
    had: dict[tuple[int, int, int, str], str],
) -> tuple[str, ...]:
    """Store passages unless the annotation had them; return their ids."""
    names = []
    for number, one in enumerate(here):
        if (name := had.get(one.place)) is None:
            name = one.id or (annotation if number == 0 else str(uuid4()))
            if exists(connection, name):
                name = str(uuid4())
            insert_passage(
                connection,
                name,
                annotation,
                one.article,
                revision=one.revision,
                anchor=one.anchor,
            )
        names.append(name)
    return tuple(dict.fromkeys(names))


def _has_twin(connection: sqlite3.Connection, given: Given, here: Sequence[Placed]) -> bool:
    """Return whether the same is here under another id."""
    wanted = _given_content(given, here)
    return any(
        _content(connection, one) == wanted
        for one in annotations(connection, given.kind, here[0].article)
    )


def _content(connection: sqlite3.Connection, known: Annotation) -> _Content:
    state = known.state
    places = [_place(one) for one in passages_of(connection, state.passages)]
    return state.label, state.note, state.tags, state.value, places


def _given_content(given: Given, here: Sequence[Placed]) -> _Content:
    state = _state(given, ())
    return state.label, state.note, state.tags, state.value, [one.place for one in here]


def _place(passage: Passage) -> tuple[int, int, int, str]:
    return passage.article, passage.start, passage.end, passage.exact


def _state(given: Given, passages: tuple[str, ...]) -> State:
    return State(
        label=given.label,
        note=storable(given.note),
        deleted=False,
        modified=given.modified.isoformat(),
        passages=passages,
        tags=given.tags,
        value=given.value,
    )
