"""On which day a text without a date may have been published, by what the text itself says."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from newsreader.analysis.dates.find import choose_spans
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.resolve import resolve
from newsreader.analysis.dates.state import State, shift
from newsreader.analysis.dates.tense import Tense
from newsreader.analysis.dates.timex import bounds
from newsreader.analysis.numbers.surface import surface
from newsreader.model import PublicationCandidate
from newsreader.wording import N_

_EDGE = 120
"""A dateline stands within so many characters of the beginning or the end, and within a quarter of the text."""
_YEARS_AROUND = 5
_OLDEST = date(1990, 1, 1)
"""What is read as news today was not published before."""


def candidates(text: str, today: date) -> tuple[PublicationCandidate, ...]:
    """Return the days up to today the text suggests, likeliest first, each once."""
    source = surface(text)
    found: list[tuple[int, PublicationCandidate]] = []
    said = [
        (*source.to_source(token.start, token.end), frame) for token, frame in choose_spans(source)
    ]
    years = [frame.year for *_, frame in said if frame.year is not None]
    around = max((year for year in years if year <= today.year), default=today.year)
    edge = min(_EDGE, len(text) // 4)
    for start, end, frame in said:
        at_edge = start <= edge or end >= len(text) - edge
        for rank, day, reason in _readings(frame, around, at_edge=at_edge):
            if _OLDEST <= day <= today:
                found.append((rank, PublicationCandidate(day, reason, text[start:end])))
    found.sort(key=lambda item: item[0])
    unique: dict[date, PublicationCandidate] = {}
    for _, candidate in found:
        unique.setdefault(candidate.date, candidate)
    return tuple(unique.values())


def _readings(frame: Frame, year: int, *, at_edge: bool) -> Iterator[tuple[int, date, str]]:
    """Yield (rank, day of publication, reason) for one expression."""
    if frame.kind not in {"calendar", "deictic"} or frame.day is None:
        return
    whole = _day(frame)
    days = [whole] if whole else list(_by_weekday(frame, year))
    for day in days:
        if frame.kind == "deictic":
            offset = frame.offset or 0
            yield (0 if whole else 1), shift(day, -offset), N_("the text counts from this day")
        elif whole and at_edge:
            yield 2, day, N_("a full date at the edge of the text")
        elif not whole:
            yield 3, day, N_("the year in which day and weekday agree")
        else:
            yield 4, day, N_("a full date in the text")


def _day(frame: Frame) -> date | None:
    """Return the day if the expression says it in full."""
    if frame.year is None and frame.hyear is None:
        return None
    plain = replace(frame, kind="calendar", direction=None, hour=None, daypart=None)
    ends = bounds(resolve(plain, State.at(None, assistant=False), lambda: Tense.NONE).value)
    return ends[0] if ends else None


def _by_weekday(frame: Frame, year: int) -> Iterator[date]:
    """Yield the days of a partial date in the years around whose weekday is the one named."""
    if frame.weekday is None or frame.month is None or frame.day is None:
        return
    for step in sorted(range(-_YEARS_AROUND, _YEARS_AROUND + 1), key=abs):
        try:
            day = date(year + step, frame.month, frame.day)
        except ValueError:
            continue
        if day.isoweekday() == frame.weekday:
            yield day
