"""Emoji sequences: several code points, one picture, two columns (UTS #51)."""

import re
from functools import cache
from typing import Final

from newsreader.text.characters import width_of

_PICTURE: Final = (
    "[©®‼⁉™ℹ\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "〰〽㊗㊙\U0001f000-\U0001f1e5\U0001f200-\U0001faff]"
)
_MODIFIER: Final = "[\U0001f3fb-\U0001f3ff]"
_ELEMENT: Final = f"{_PICTURE}(?:\ufe0f\u20e3?|{_MODIFIER}|[\U000e0020-\U000e007f]+)*"


@cache
def _sequence() -> re.Pattern[str]:
    return re.compile(
        f"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|{_ELEMENT}(?:\u200d{_ELEMENT})*"
    )


def emoji_sequences(text: str) -> dict[int, tuple[int, str]]:
    """Find the sequences of two and more code points, by the index of the first.

    Returns the index after the last, and what is drawn. That takes two columns in a terminal: a
    flag, a wide base emoji, or a narrow one and a space.
    """
    found = {}
    for match in _sequence().finditer(text):
        start, end = match.span()
        base = text[start]
        if end - start < 2:
            continue
        if "\U0001f1e6" <= base <= "\U0001f1ff":
            found[start] = end, match.group()
        else:
            found[start] = end, base if width_of(base) == 2 else base + " "
    return found
