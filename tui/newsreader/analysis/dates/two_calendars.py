"""A day said in both calendars: each takes from the other what it does not say itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from newsreader.analysis.dates import hijri
from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.numbers.surface import Surface
from newsreader.analysis.numbers.tokens import Token

_SAME_DAY = re.compile(
    r"[ ،,()/-]*(?:(?:ال)?(?:موافق|مصادف)ه?|اي|و?هو|و?يوافق|و?يصادف)?[ (]*(?:له? ?)?"
)
_NEAR = 2
"""How many days the moon sighted may be away from the one reckoned."""


def join_calendars(source: Surface, said: list[tuple[Token, Frame]]) -> list[tuple[Token, Frame]]:
    """Let the days of `1 شوال 1446 هـ الموافق 31 مارس 2025` agree; the Gregorian one is right."""
    read = list(said)
    for place, ((first, one), (second, other)) in enumerate(pairwise(said)):
        if not _SAME_DAY.fullmatch(source.text, first.end, second.start):
            continue
        if _is_hijri_day(one) and _is_gregorian_day(other):
            lunar, solar = _agreed(one, other)
            read[place : place + 2] = (first, lunar), (second, solar)
        elif _is_gregorian_day(one) and _is_hijri_day(other):
            lunar, solar = _agreed(other, one)
            read[place : place + 2] = (first, solar), (second, lunar)
    return read


def _is_hijri_day(frame: Frame) -> bool:
    return frame.kind == "calendar" and frame.hmonth is not None and frame.day is not None


def _is_gregorian_day(frame: Frame) -> bool:
    return frame.kind == "calendar" and frame.month is not None and frame.day is not None


def _agreed(lunar: Frame, solar: Frame) -> tuple[Frame, Frame]:
    """Return both frames with the years and the day they give each other, if they can be one day."""
    assert lunar.hmonth is not None
    assert lunar.day is not None
    for solar_year, lunar_year in _years(lunar, solar):
        day = _gregorian(solar, solar_year)
        reckoned = hijri.to_gregorian(lunar_year, lunar.hmonth, lunar.day)
        if day and reckoned and abs((day - reckoned).days) <= _NEAR:
            return (
                replace(lunar, hyear=lunar_year, gregorian=day),
                replace(solar, year=solar_year),
            )
    return lunar, solar


def _years(lunar: Frame, solar: Frame) -> Iterator[tuple[int, int]]:
    """Yield the pairs of a Gregorian and a Hijri year that can be meant."""
    if solar.year is not None:
        around = solar.year - 579
        for year in [lunar.hyear] if lunar.hyear else range(around - 2, around + 3):
            yield solar.year, year
    elif lunar.hyear is not None:
        for year in range(lunar.hyear + 577, lunar.hyear + 624):
            yield year, lunar.hyear


def _gregorian(frame: Frame, year: int) -> date | None:
    assert frame.month is not None
    assert frame.day is not None
    try:
        return date(year, frame.month, frame.day)
    except ValueError:
        return None
