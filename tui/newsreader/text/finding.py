"""Words, and where a query occurs."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newsreader.text.folding import fold

if TYPE_CHECKING:
    from newsreader.model import Span


@cache
def _word() -> re.Pattern[str]:
    # The scripts that have marks lie below; \w knows letters and digits only.
    marks = "".join(
        chr(code) for code in range(0x300, 0x3100) if unicodedata.category(chr(code))[0] == "M"
    )
    letter = f"[^\\W_]|[{marks}]"
    return re.compile(f"(?:{letter})(?:{letter}|[\u200c\u200d](?=[^\\W_]))*")


def word_ranges(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield the range of each word between `start` and `end`, as of a text of its own."""
    for match in _word().finditer(text, start, len(text) if end is None else end):
        yield match.span()


def words(text: str) -> "tuple[Span, ...]":
    """Return the words of `text` in logical order: letters with their marks, and digits."""
    from newsreader.model import Span  # noqa: PLC0415 (dataclasses double the import time)

    return tuple(Span(*word) for word in word_ranges(text))


def find_all(text: str, query: str) -> "tuple[Span, ...]":
    """Return where `query` occurs in `text` under search folding, whole letters, in order."""
    from newsreader.model import Span  # noqa: PLC0415 (dataclasses double the import time)

    return tuple(Span(*found) for found in fold(text).find(fold(query).text))
