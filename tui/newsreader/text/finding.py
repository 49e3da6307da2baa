"""Words, and where a query occurs."""

import re
import unicodedata
from functools import cache

from newsreader.model import Span
from newsreader.text.folding import fold


@cache
def _word() -> re.Pattern[str]:
    # The scripts that have marks lie below; \w knows letters and digits only.
    marks = "".join(
        chr(code) for code in range(0x300, 0x3100) if unicodedata.category(chr(code))[0] == "M"
    )
    letter = f"[^\\W_]|[{marks}]"
    return re.compile(f"(?:{letter})(?:{letter}|[\u200c\u200d](?=[^\\W_]))*")


def words(text: str) -> tuple[Span, ...]:
    """Return the words of `text` in logical order: letters with their marks, and digits."""
    return tuple(Span(*match.span()) for match in _word().finditer(text))


def find_all(text: str, query: str) -> tuple[Span, ...]:
    """Return where `query` occurs in `text` under search folding, whole letters, in order."""
    return tuple(Span(*found) for found in fold(text).find(fold(query).text))
