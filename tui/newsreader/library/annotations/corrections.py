"""Corrections of dates: kept like highlights, and put into what analysis found."""

import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from newsreader.library.annotations import history
from newsreader.library.annotations.history import State
from newsreader.library.annotations.passages import create_passage, passages
from newsreader.library.annotations.rows import Annotation, Kind, annotations, set_state, write
from newsreader.library.moments import now
from newsreader.model import Analysis, DateCorrection, DateMention, Span
from newsreader.wording import N_


def corrections(connection: sqlite3.Connection, article: int | None = None) -> list[DateCorrection]:
    """Return the corrections in one article, or all, in the order of the texts, lost ones last."""
    said = list(annotations(connection, Kind.DATE, article))
    known = passages(connection, article) if said else {}
    found = [
        DateCorrection(
            id=one.uuid,
            passage=known[one.state.passages[0]],
            value=one.state.value or "",
            created=datetime.fromisoformat(one.created),
            modified=datetime.fromisoformat(one.state.modified),
        )
        for one in said
        if one.state.passages[0] in known
    ]
    return sorted(found, key=lambda one: (*_place(one), one.id))


def correct(
    connection: sqlite3.Connection, article: int, start: int, end: int, value: str | None
) -> None:
    """Say what the date in `[start, end)` of an article means; none takes back what was said.

    Raises:
        NotFoundError: there is no such article.
        ValueError: the range is empty or outside the text, or the value is no TIMEX3 value.
    """
    if value is not None:
        from newsreader.analysis.dates.values import read_value  # noqa: PLC0415 - loads grammars

        read_value(value)
    said = [
        one
        for one in corrections(connection, article)
        if one.passage.start < end and start < one.passage.end
    ]
    same = [one for one in said if (one.passage.start, one.passage.end) == (start, end)]
    for one in said:
        if value is None or one not in same:
            _set(connection, one.id, N_("date correction removed"), None)
    if value is None:
        return
    if same:
        _set(connection, same[0].id, N_("date corrected"), value)
    else:
        _create(connection, article, start, end, value)


def corrected(analysis: Analysis, said: Sequence[DateCorrection]) -> Analysis:
    """Return an analysis in which dates mean what the reader said.

    A correction takes the place of the date it touches most; where there is none it is a date.
    """
    dates = list(analysis.dates)
    for one in said:
        if one.passage.orphan:
            continue
        touched = [date for date in dates if _shared(date, one) > 0]
        known = max(touched, key=lambda date: _shared(date, one), default=None)
        dates = [date for date in dates if date not in touched]
        dates.append(_mention(one, known))
    return replace(analysis, dates=tuple(sorted(dates, key=lambda date: date.start)))


def _mention(one: DateCorrection, known: DateMention | None) -> DateMention:
    from newsreader.analysis.dates.values import read_value  # noqa: PLC0415 - as above

    reading = read_value(one.value)
    readings = (known.value, *known.alternatives) if known else ()
    return DateMention(
        start=one.passage.start,
        end=one.passage.end,
        text=one.passage.exact,
        type=reading.type,
        value=one.value,
        earliest=reading.earliest,
        latest=reading.latest,
        reason="corrected",
        confidence=1.0,
        precision=reading.precision,
        alternatives=tuple(dict.fromkeys(v for v in readings if v != one.value)),
        rule=known.rule if known else None,
    )


def _shared(date: DateMention, one: DateCorrection) -> int:
    """Return how many code points a date and a correction have in common."""
    return min(date.end, one.passage.end) - max(date.start, one.passage.start)


def _create(connection: sqlite3.Connection, article: int, start: int, end: int, value: str) -> None:
    uuid, moment = str(uuid4()), now().isoformat()
    create_passage(connection, uuid, uuid, article, Span(start, end))
    state = State(0, "", deleted=False, modified=moment, passages=(uuid,), value=value)
    write(connection, Annotation(uuid, Kind.DATE, moment, state))
    history.record(connection, N_("date corrected"), uuid, replace(state, deleted=True), state)


def _set(connection: sqlite3.Connection, uuid: str, what: str, value: str | None) -> None:
    """Give a correction another value, none deletes it."""
    (before,) = (one.state for one in annotations(connection, Kind.DATE) if one.uuid == uuid)
    after = replace(before, deleted=True) if value is None else replace(before, value=value)
    if after != before:
        after = replace(after, modified=now().isoformat())
        set_state(connection, uuid, after)
        history.record(connection, what, uuid, before, after)


def _place(one: DateCorrection) -> tuple[int, bool, int, int]:
    passage = one.passage
    return passage.article, passage.orphan, passage.start, passage.end
