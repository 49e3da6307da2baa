"""Which date of a text is that of the event whose eve or morrow it speaks of."""

import re

from newsreader.analysis.dates.frame import Frame
from newsreader.analysis.numbers.surface import Surface
from newsreader.analysis.numbers.tokens import Token

Said = list[tuple[Token, Frame]]
_DAYS = frozenset({"calendar", "weekday", "deictic", "dayofmonth", "holiday"})
_SAME_CLAUSE = re.compile(r"[^،,؛.!؟?\n]{0,60}")
_SAME_SENTENCE = re.compile(r"[^.!؟?\n]*")
_ARTICLE = re.compile(r"\A(?:[بكل]?ال|لل)")
_STEM = 4
"""Shorter words are not looked for: too many others begin like them."""


def place_of_event(source: Surface, said: Said, place: int) -> int | None:
    """Return which of the dates said is that of the event named at `place`; none if none is.

    It is the next in its clause (`غداة زلزال ضرب البلاد الأربعاء`), else the day in the sentence that spoke
    of the event before (`الانتخابات يوم الأحد … عشية الانتخابات`).
    """
    token = said[place][0]
    for following, (other, frame) in enumerate(said[place + 1 : place + 2], place + 1):
        if frame.kind in _DAYS and _SAME_CLAUSE.fullmatch(source.text, token.end, other.start):
            return following
    return _told_of_event(source, said, place)


def _told_of_event(source: Surface, said: Said, place: int) -> int | None:
    token = said[place][0]
    for word in re.findall(r"\w+", source.text[token.start : token.end])[1:]:
        stem = _ARTICLE.sub("", word)
        if len(stem) < _STEM:
            continue
        spoken = list(re.finditer(rf"\b\w{{0,3}}{stem}\b", source.text[: token.start]))
        for name in reversed(spoken):
            found = _day_in_sentence(source, said[:place], name.start(), name.end())
            if found is not None:
                return found
    return None


def _day_in_sentence(source: Surface, said: Said, start: int, end: int) -> int | None:
    """Return the day said after `[start, end)` in its sentence, else the last one before it."""
    before = None
    for place, (token, frame) in enumerate(said):
        if frame.kind not in _DAYS or (frame.kind == "calendar" and frame.day is None):
            continue
        if token.start >= end and _SAME_SENTENCE.fullmatch(source.text, end, token.start):
            return place
        if token.end <= start and _SAME_SENTENCE.fullmatch(source.text, token.end, start):
            before = place
    return before
