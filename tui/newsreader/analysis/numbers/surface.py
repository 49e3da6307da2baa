"""A text as the grammars read it: folded, with the way back to the raw text.

Folding takes away what writers vary and readers ignore: harakat, tatweel, bidi controls, presentation
forms, hamza seats, final forms, digit sets. `Surface.text` is never shown; spans on it are mapped back.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_DROPPED = frozenset(
    [chr(point) for point in (*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, 0x0640)]
    + [
        chr(point)
        for point in (*range(0x06D6, 0x06DD), *range(0x06DF, 0x06E9), *range(0x06EA, 0x06EE))
    ]
)
"""Marks and tatweel: they belong to the letter before them."""

_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u061c\u2060\ufeff\u00ad") | frozenset(
    chr(point) for point in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
)
"""Controls: they belong to nobody."""

_FOLDED = {
    **dict.fromkeys(_DROPPED | _INVISIBLE, ""),
    **dict.fromkeys("أإآٱ", "ا"),
    **dict.fromkeys("ىیئې", "ي"),
    **dict.fromkeys("ةہۀە", "ه"),
    **dict.fromkeys("کڪ", "ك"),
    "ؤ": "و",
    "ڤ": "ف",
    "ڨ": "ق",
    "پ": "ب",
    "چ": "ج",
    "گ": "ك",
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    "٫": ".",
    "٬": ",",
    "٪": "%",
    **dict.fromkeys("\u00a0\u202f\u2009\u2007\t", " "),
    **dict.fromkeys("‐‑‒–—−", "-"),
    **dict.fromkeys("⁄∕", "/"),
}


_TRANSLATION = str.maketrans(_FOLDED)
_REMOVED = re.compile(f"[{''.join(sorted(_DROPPED | _INVISIBLE))}]+")
_PRESENTATION_FORM = re.compile("[\ufb50-\ufdff\ufe70-\ufefc\uff10-\uff19]")


@lru_cache(maxsize=2048)
def _fold_char(char: str) -> str:
    """Fold one character, presentation forms by what they are made of."""
    if _PRESENTATION_FORM.match(char):
        return unicodedata.normalize("NFKC", char).translate(_TRANSLATION)
    return char.translate(_TRANSLATION)


@dataclass(frozen=True, slots=True)
class Surface:
    """A folded text and where each of its characters stands in the raw one."""

    raw: str
    text: str
    """The folded text."""
    offsets: Sequence[int]
    """The raw code point each folded character comes from."""

    def to_source(self, start: int, end: int) -> tuple[int, int]:
        """Map a folded range that is not empty to the raw range, marks on its last letter included."""
        last = self.offsets[end - 1] + 1
        while last < len(self.raw) and self.raw[last] in _DROPPED:
            last += 1
        return self.offsets[start], last

    def written(self, start: int, end: int) -> str:
        """Return a folded range as written, without marks, tatweel, controls and presentation forms."""
        first, last = self.to_source(start, end)
        kept = "".join(c for c in self.raw[first:last] if c not in _DROPPED and c not in _INVISIBLE)
        return unicodedata.normalize("NFKC", kept)


def surface(raw: str) -> Surface:
    """Fold a raw text."""
    if _PRESENTATION_FORM.search(raw):
        return _surface_with_expansions(raw)
    folded = raw
    for char, fold in _FOLDED.items():  # some times as fast as str.translate
        if char in raw:
            folded = folded.replace(char, fold)
    if len(folded) == len(raw):
        return Surface(raw, folded, range(len(raw)))
    offsets: list[int] = []
    after = 0
    for removed in _REMOVED.finditer(raw):
        offsets.extend(range(after, removed.start()))
        after = removed.end()
    offsets.extend(range(after, len(raw)))
    return Surface(raw, folded, offsets)


def _surface_with_expansions(raw: str) -> Surface:
    """Fold a text in which one character may become several (ﷲ, lam-alef)."""
    folded: list[str] = []
    offsets: list[int] = []
    for offset, char in enumerate(raw):
        new = _fold_char(char)
        folded.append(new)
        offsets.extend([offset] * len(new))
    return Surface(raw, "".join(folded), tuple(offsets))


def fold_form(form: str) -> str:
    """Fold a lexicon form the way texts are folded."""
    return "".join(map(_fold_char, form))
