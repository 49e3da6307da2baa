"""Brackets and their like face the other way in right-to-left text (UAX #9, L4)."""

import re
from functools import cache

from newsreader.text.tables import lines_of


@cache
def _images() -> dict[str, str]:
    """Return the mirror image of each character that has one."""
    pairs = lines_of("mirroring.txt")
    return {pair[0]: pair[1] for pair in pairs} | {pair[1]: pair[0] for pair in pairs}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(_images()))}]")


def has_mirrored(text: str) -> bool:
    """Tell whether anything in `text` has a mirror image."""
    return _pattern().search(text) is not None


def mirror(text: str) -> str:
    """Return `text` with each character replaced by its mirror image, if it has one."""
    return _pattern().sub(_image, text)


def _image(match: re.Match[str]) -> str:
    return _images()[match[0]]
