"""Search folding: spellings that a reader takes for the same become the same.

Hamza forms become their carrier (أإآٱ ا, ؤ و, ئ ي); a hamza on the line stays, for it tells words
apart (ماء, ما). ة becomes ه, ى and Persian ی become ي, ک and ڪ become ك. Harakat, Quranic marks, tatweel,
joiners and bidi controls go. Digits become ASCII, presentation forms letters, Latin letters lose
case and diacritics.
"""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate
from typing import Final

from newsreader.text.characters import is_mark

_LETTERS: Final = {
    "أ": "ا",
    "إ": "ا",
    "آ": "ا",
    "ٱ": "ا",
    "ٲ": "ا",
    "ٳ": "ا",
    "ٵ": "ا",
    "ؤ": "و",
    "ئ": "ي",
    "ة": "ه",
    "ۀ": "ه",
    "ہ": "ه",
    "ھ": "ه",
    "ە": "ه",
    "ۃ": "ه",
    "ى": "ي",
    "ی": "ي",
    "ک": "ك",
    "ڪ": "ك",
    "ـ": "",
    "ı": "i",
    "ø": "o",
    "đ": "d",
    "ł": "l",
    "æ": "ae",
    "œ": "oe",
}


class _Table(dict[int, str]):
    """The folding of each character met so far, as `str.translate` wants it."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    folded = []
    for part in unicodedata.normalize("NFKD", _LETTERS.get(character, character)).casefold():
        if unicodedata.category(part) in {"Mn", "Me", "Cf"}:
            continue
        digit = unicodedata.digit(part, None)
        folded.append(_LETTERS.get(part, part) if digit is None else str(digit))
    return "".join(folded)


_TABLE = _Table()


class Folded:
    """A folded text that knows where in its source each stretch comes from."""

    def __init__(self, source: str) -> None:
        self._source = source
        self.text = source.translate(_TABLE)
        """The folded text, logical order."""

    @cached_property
    def _starts(self) -> list[int]:
        """Where in the folded text what each source code point became begins."""
        return [0, *accumulate(len(_TABLE[ord(char)]) for char in self._source)]

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Return the source range of a range of the folded text, whole letters and their marks.

        Both are code points, half open. An empty range gives an empty range.
        """
        first = bisect_right(self._starts, start) - 1
        if end <= start:
            first = min(first, len(self._source))
            return first, first
        last = bisect_right(self._starts, end - 1)
        while last < len(self._source) and is_mark(self._source[last]):
            last += 1
        return first, last

    def find(self, query: str) -> Iterator[tuple[int, int]]:
        """Yield the source range of each occurrence of a folded `query`, none overlapping."""
        start = self.text.find(query)
        while start >= 0 and query:
            yield self.to_source(start, start + len(query))
            start = self.text.find(query, start + len(query))


def fold(text: str) -> Folded:
    """Fold `text` for searching; see the module for what becomes what."""
    return Folded(text)
