"""What an expression takes from the one beside it, before either is resolved."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.numbers.surface import Surface
from newsreader.analysis.numbers.tokens import Token

UNTIL = re.compile(r" ?(?:-|و?(?:حتي|لغايه)|الي)(?: غايه)? ?(?:يوم |تاريخ )?")
"""What stands between the ends of an interval."""
AND = re.compile(r" و(?:يوم )?")

_OPEN_END = re.compile(r"\b(?:حتي|لغايه|الي غايه)(?: يوم)? ?$")


def share_years(source: Surface, said: list[tuple[Token, Frame]]) -> Iterator[tuple[Token, Frame]]:
    """Let the ends of `من 1 يناير إلى 31 مارس 2025` share what one of them says of the year."""
    after = False
    for place, (token, frame) in enumerate(said):
        read = replace(frame, anchor="after") if after else frame
        if not after and _is_open(frame) and _OPEN_END.search(source.text, 0, token.start):
            read = replace(frame, anchor="until")
        after = False
        for other, end in said[place + 1 : place + 2]:
            between = source.text[token.end : other.start]
            if not _is_open(frame) or not _joined(between):
                continue
            if _is_day(end) and end.hyear is not None:
                begins_before = (frame.hmonth or 0) > (end.hmonth or 0)
                read = replace(read, hyear=end.hyear - begins_before)
            elif _is_day(end) and end.year is not None:
                begins_before = (frame.month or 0) > (end.month or 0)
                read = replace(read, year=end.year - begins_before)
            elif _is_day(end) and (end.direction is not None or end.unit is not None):
                read = replace(read, direction=end.direction, unit=end.unit)
            after = _is_open(end)
        yield token, read


_AND = re.compile(r"(?: ?[،,]| و|، ?و) ?(?:يوم )?")
_BETWEEN = re.compile(r"\bبين (?:يومي )?$")
_NEAR = 3
"""A weekday joined by و is the one beside the first if it follows within so many days."""


def join_weekdays(
    source: Surface, said: Iterable[tuple[Token, Frame]]
) -> Iterator[tuple[Token, Frame]]:
    """Let the second of `الخميس والجمعة`, `من الأحد إلى الخميس` follow the first."""
    before: tuple[Token, Frame] | None = None
    for token, frame in _share_directions(source, list(said)):
        follows = before is not None and _follows(source, *before, token, frame)
        before = token, replace(frame, anchor="weekday") if follows else frame
        yield before


def count_from_before(
    source: Surface, said: list[tuple[Token, Frame]]
) -> list[tuple[Token, Frame]]:
    """Let `بعد عشر سنوات` right after a date be how long it came later: `يغادر في تموز بعد عشر سنوات`."""
    for place in range(1, len(said)):
        (before, day), (token, frame) = said[place - 1 : place + 1]
        open_offset = frame.kind == "offset" and frame.sign == 1 and frame.anchor is None
        if not open_offset or day.kind not in {"calendar", "weekday", "deictic", "dayofmonth"}:
            continue
        if source.text[before.end : token.start] in {" ", "، "}:
            said[place] = token, replace(frame, anchor="event")
    return said


def _share_directions(
    source: Surface, said: list[tuple[Token, Frame]]
) -> list[tuple[Token, Frame]]:
    """Give both days the direction in `السبت والأحد المقبلين`, both decades the century in `ستينيات وسبعينيات القرن الماضي`."""
    for place in range(len(said) - 2, -1, -1):
        (token, frame), (second, other) = said[place : place + 2]
        between = source.text[token.end : second.start]
        if not _joined(between):
            continue
        if frame.rule == "decade-beside" and other.kind == "decade":
            said[place] = token, replace(other, rule=frame.rule, decade=frame.decade)
        elif other.kind == "weekday" and other.direction is not None and _is_bare_weekday(frame):
            said[place] = token, replace(frame, direction=other.direction)
    return said


def _is_bare_weekday(frame: Frame) -> bool:
    return frame.kind == "weekday" and (frame.direction, frame.unit, frame.anchor) == (None,) * 3


def _follows(source: Surface, first: Token, day: Frame, second: Token, other: Frame) -> bool:
    """Say whether a bare weekday is the one after the day named just before it."""
    alike = other.kind == day.kind == "weekday" and other.direction == day.direction is not None
    if not (_is_bare_weekday(other) or (alike and other.anchor is None and other.unit is None)):
        return False
    if day.weekday is None or other.weekday is None:
        return False
    between = source.text[first.end : second.start]
    if UNTIL.fullmatch(between):
        return True
    if not _AND.fullmatch(between):
        return False
    if _BETWEEN.search(source.text, max(first.start - 12, 0), first.start):
        return True
    return 0 < (other.weekday - day.weekday) % 7 <= _NEAR


def _joined(between: str) -> bool:
    return bool(UNTIL.fullmatch(between) or AND.fullmatch(between))


def _is_day(frame: Frame) -> bool:
    """Say whether a date names a day of a month."""
    month = frame.month if frame.hmonth is None else frame.hmonth
    return frame.kind == "calendar" and frame.day is not None and month is not None


def _is_open(frame: Frame) -> bool:
    """Say whether a date names a day and nothing of its year."""
    if not _is_day(frame) or frame.weekday is not None:
        return False
    said = (frame.year, frame.hyear, frame.direction, frame.unit)
    return all(part is None for part in said)
