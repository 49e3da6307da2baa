"""Brackets and their like face the other way in right-to-left text (UAX #9, L4)."""

import re
from functools import cache

from newsreader.text.tables import lines_of


@cache
def _images() -> dict[int, str]:
    """Return the mirror image of each character that has one."""
    images = {}
    for pair in lines_of("mirroring.txt"):
        images[ord(pair[0])] = pair[1]
        images[ord(pair[1])] = pair[0]
    return images


@cache
def _mirrored() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(map(chr, _images())))}]")


def mirror(text: str) -> str:
    """Return `text` with each character replaced by its mirror image, or itself without any."""
    return text.translate(_images()) if _mirrored().search(text) else text
