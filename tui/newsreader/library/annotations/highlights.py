"""Highlights: read, made, changed, deleted; tags; several passages in one."""

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from newsreader.errors import NotFoundError, ValueRefusedError
from newsreader.library.annotations import history
from newsreader.library.annotations.history import State
from newsreader.library.annotations.passages import create_passage, passages, passages_of
from newsreader.library.annotations.rows import (
    Annotation,
    Kind,
    annotation,
    annotations,
    set_state,
    write,
)
from newsreader.library.moments import now
from newsreader.library.seal import storable
from newsreader.model import Highlight, Passage, Span
from newsreader.wording import N_

LABELS = range(1, 9)
"""The labels there are."""


def highlights(connection: sqlite3.Connection, article: int | None = None) -> list[Highlight]:
    """Return the highlights with a passage in one article, or all, in the order of the texts.

    Damaged ones are left out; `Library.damaged` names them.
    """
    known = passages(connection, article)
    found = [
        _highlight(one, _in_order(one, known))
        for one in annotations(connection, Kind.HIGHLIGHT, article)
        if all(name in known for name in one.state.passages)
    ]
    if article is not None:
        found = [one for one in found if any(p.article == article for p in one.passages)]
    return sorted(found, key=lambda one: _place(one, article))


def find(connection: sqlite3.Connection, uuid: str) -> Highlight:
    """Return one highlight.

    Raises:
        NotFoundError: there is none.
        LibraryError: it is damaged.
    """
    known = annotation(connection, uuid, Kind.HIGHLIGHT)
    return _highlight(known, passages_of(connection, known.state.passages))


def create(
    connection: sqlite3.Connection, article: int, start: int, end: int, *, label: int, note: str
) -> Highlight:
    """Highlight `[start, end)` of an article.

    Raises:
        NotFoundError: there is no such article.
        ValueError: the range is empty or outside the text, or there is no such label.
    """
    check_label(label)
    uuid, moment = str(uuid4()), now().isoformat()
    state = State(label, storable(note), deleted=False, modified=moment, passages=(uuid,))
    create_passage(connection, uuid, uuid, article, Span(start, end))
    write(connection, Annotation(uuid, Kind.HIGHLIGHT, moment, state))
    history.record(connection, N_("highlight added"), uuid, replace(state, deleted=True), state)
    return find(connection, uuid)


def change(
    connection: sqlite3.Connection, uuid: str, *, label: int | None, note: str | None
) -> Highlight:
    """Change the label or the note of a highlight; none leaves it as it is.

    Raises:
        NotFoundError: there is no such highlight.
        ValueError: there is no such label.
    """
    before = _state(connection, uuid)
    after = before
    if label is not None:
        check_label(label)
        after = replace(after, label=label)
    if note is not None:
        after = replace(after, note=storable(note))
    what = N_("note changed") if after.label == before.label else N_("label changed")
    return _changed(connection, uuid, what, before, after)


def tag(connection: sqlite3.Connection, uuid: str, tags: Iterable[str]) -> Highlight:
    """Give a highlight these tags and no others.

    Raises:
        NotFoundError: there is no such highlight.
    """
    before = _state(connection, uuid)
    after = replace(before, tags=as_tags(tags))
    return _changed(connection, uuid, N_("tags changed"), before, after)


def add_passage(
    connection: sqlite3.Connection, uuid: str, article: int, start: int, end: int
) -> Highlight:
    """Hang a highlight on one more passage, in any article.

    Raises:
        NotFoundError: there is no such highlight or article.
        ValueError: the range is empty or outside the text.
    """
    before = _state(connection, uuid)
    for one in passages_of(connection, before.passages):
        if (one.article, one.start, one.end) == (article, start, end) and not one.orphan:
            return find(connection, uuid)
    name = str(uuid4())
    create_passage(connection, name, uuid, article, Span(start, end))
    after = replace(before, passages=(*before.passages, name))
    return _changed(connection, uuid, N_("passage added"), before, after)


def remove_passage(connection: sqlite3.Connection, uuid: str, passage: str) -> Highlight:
    """Take a passage from a highlight that has others.

    Raises:
        NotFoundError: there is no such highlight, or it has no such passage.
        ValueError: it is the only one.
    """
    before = _state(connection, uuid)
    if passage not in before.passages:
        raise NotFoundError(
            "highlight {highlight} has no passage {passage}", highlight=uuid, passage=passage
        )
    rest = tuple(name for name in before.passages if name != passage)
    if not rest:
        raise ValueRefusedError("a highlight keeps one passage: delete the highlight instead")
    return _changed(connection, uuid, N_("passage removed"), before, replace(before, passages=rest))


def delete(connection: sqlite3.Connection, uuid: str) -> None:
    """Delete a highlight. It stays in the file, so that it can be brought back.

    Raises:
        NotFoundError: there is no such highlight.
    """
    before = _state(connection, uuid)
    after = replace(before, deleted=True)
    set_state(connection, uuid, after)
    history.record(connection, N_("highlight deleted"), uuid, before, after)


def as_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Return tags as they are kept: on one line, none empty, none twice, in the order given."""
    return tuple(dict.fromkeys(kept for one in tags if (kept := " ".join(storable(one).split()))))


def check_label(label: int) -> None:
    """Make sure there is a label of this number.

    Raises:
        ValueError: there is none.
    """
    if label not in LABELS:
        raise ValueRefusedError(
            "there is no label {label}: they are {first} to {last}",
            label=label,
            first=LABELS[0],
            last=LABELS[-1],
        )


def _state(connection: sqlite3.Connection, uuid: str) -> State:
    """Return the state of a highlight that is sound, its passages too."""
    state = annotation(connection, uuid, Kind.HIGHLIGHT).state
    passages_of(connection, state.passages)
    return state


def _changed(
    connection: sqlite3.Connection, uuid: str, what: str, before: State, after: State
) -> Highlight:
    """Write and log what was changed, if anything was; return the highlight."""
    if after != before:
        after = replace(after, modified=now().isoformat())
        set_state(connection, uuid, after)
        history.record(connection, what, uuid, before, after)
    return find(connection, uuid)


def _in_order(one: Annotation, known: Mapping[str, Passage]) -> tuple[Passage, ...]:
    return tuple(known[name] for name in one.state.passages)


def _place(one: Highlight, article: int | None) -> tuple[object, ...]:
    """Return what to sort by: its first passage in the article, or of all; lost ones last."""
    first = min(
        (p.article, p.orphan, p.start, p.end)
        for p in (one.passages if article is not None else one.passages[:1])
        if article in {None, p.article}
    )
    return (*first, one.created, one.id)


def _highlight(one: Annotation, marked: Sequence[Passage]) -> Highlight:
    first = marked[0]
    return Highlight(
        id=one.uuid,
        article=first.article,
        start=first.start,
        end=first.end,
        exact=first.exact,
        prefix=first.prefix,
        suffix=first.suffix,
        label=one.state.label,
        note=one.state.note,
        created=datetime.fromisoformat(one.created),
        modified=datetime.fromisoformat(one.state.modified),
        orphan=first.orphan,
        tags=one.state.tags,
        passages=tuple(marked),
    )
