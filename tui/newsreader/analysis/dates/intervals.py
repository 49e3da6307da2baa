"""Two dates of which a text says from the one to the other: one interval, so one expression."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.dates.neighbours import AND, UNTIL
from newsreader.analysis.dates.ranges import in_range
from newsreader.analysis.dates.state import Resolved, confidence_of
from newsreader.analysis.dates.tense import word_lists
from newsreader.analysis.dates.timex import bounds
from newsreader.analysis.numbers.surface import Surface
from newsreader.analysis.numbers.tokens import Token
from newsreader.model import DateType


class Read(NamedTuple):
    """An expression, as read and as resolved."""

    token: Token
    frame: Frame
    resolved: Resolved


_FROM = re.compile(r"\b(?:من|منذ)(?: (?:يوم|تاريخ))? $")
_BETWEEN = re.compile(r"\bبين (?:يومي |شهري |عامي )?$")
_END = re.compile(r"\d{4}(?:-(?:\d\d(?:-\d\d)?|[QH]\d))?")
_KINDS = frozenset({"calendar", "weekday", "dayofmonth", "quarter", "half"})
_COMPARED = frozenset({"quarter", "half"})
"""The same one of two years is compared: `بين الربع الأول من 2024 والربع الأول من 2025`."""
_WORD = re.compile(r"[\u0620-\u064a]+|[.!؟?\n]")
_WINDOW = 60
"""How many characters before may hold the word that makes `من السبت إلى الأحد` a change of date."""


def join_intervals(source: Surface, said: Iterable[Read], *, assistant: bool) -> list[Read]:
    """Join `من 15 نوفمبر 2024 حتى 10 يناير 2025`; not what was put off from one day to another or compared."""
    joined: list[Read] = []
    for read in said:
        is_interval = _is_asked if assistant else _is_interval
        if joined and is_interval(source, joined[-1], read):
            joined[-1] = _joined(joined[-1], read)
        else:
            joined.append(read)
    return joined


def _joined(first: Read, second: Read) -> Read:
    token, frame, resolved = first
    whole = Token(token.start, second.token.end, token.text, token.readings)
    confidence = min(map(confidence_of, (resolved, second.resolved)))
    interval = replace(in_range(resolved, second.resolved), confidence=confidence)
    return Read(whole, frame, interval)


def are_ends(source: Surface, first: Token, second: Token) -> bool:
    """Say whether two expressions are joined: `من الأحد إلى الأربعاء`, `بين غد والجمعة`."""
    between = source.text[first.end : second.start]
    if UNTIL.fullmatch(between):
        return True
    before = source.text[max(first.start - _WINDOW, 0) : first.start]
    return AND.fullmatch(between) is not None and _BETWEEN.search(before) is not None


def _is_asked(source: Surface, first: Read, second: Read) -> bool:
    """Say whether an assistant is told of two ends; these may be times, or of two kinds."""
    ends = (first.resolved, second.resolved)
    dated = all(end.type in {DateType.DATE, DateType.TIME} for end in ends)
    whole = not any(end.value.endswith("_REF") or "/" in end.value for end in ends)
    if not (dated and whole and are_ends(source, first.token, second.token)):
        return False
    low, high = (bounds(end.value) for end in ends)
    return low is not None and high is not None and low[0] <= high[1]


def _is_interval(source: Surface, first: Read, second: Read) -> bool:
    ends = (first, second)
    if any(end.frame.kind not in _KINDS or end.resolved.mod for end in ends):
        return False
    low, high = (end.resolved.value for end in ends)
    if not (_END.fullmatch(low) and _END.fullmatch(high) and len(low) == len(high) and low < high):
        return False
    if first.frame.kind in _COMPARED and low[len("2025") :] == high[len("2025") :]:
        return False
    before = source.text[max(first.token.start - _WINDOW, 0) : first.token.start]
    between = source.text[first.token.end : second.token.start]
    opening, joint = (_BETWEEN, AND) if _BETWEEN.search(before) else (_FROM, UNTIL)
    return bool(opening.search(before) and joint.fullmatch(between)) and not _are_apart(before)


def _are_apart(before: str) -> bool:
    """Say whether the clause before tells of a date put off, or of two that are compared."""
    for word in reversed(_WORD.findall(before)):
        if word in ".!؟?\n":
            return False
        if not word_lists()["apart"].isdisjoint({word, word.lstrip("وف")}):
            return True
    return False
