"""The words of a text as search sees them: folded, without punctuation."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from newsreader.model import Block, BlockKind, Span
from newsreader.text import fold

_PIECE = re.compile(r"\S+")
_WORD = re.compile(r"[^\W_]+")
_LONGEST = 64
"""How many code points of a word count; and the longest piece that is worth remembering."""


class Tokens:
    """The folded words of a text in order; what stands in boilerplate is left out."""

    def __init__(self, text: str, blocks: Sequence[Block] = ()) -> None:
        self.forms: list[str] = []
        """The words, folded."""
        self._spans: list[tuple[int, int]] = []
        for piece in _pieces(text, blocks):
            offset = piece.start()
            for form, start, end in _words_of(piece.group()):
                self.forms.append(form)
                self._spans.append((offset + start, offset + end))

    def span(self, first: int, last: int) -> Span:
        """Return where in the source text the words `first` to `last`, both included, stand."""
        return Span(self._spans[first][0], self._spans[last][1])


def forms(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return Tokens(text).forms


def _pieces(text: str, blocks: Sequence[Block]) -> Iterator[re.Match[str]]:
    start = 0
    for block in blocks:
        if block.kind is BlockKind.BOILERPLATE:
            yield from _PIECE.finditer(text, start, block.start)
            start = block.end
    yield from _PIECE.finditer(text, start)


def _words_of(piece: str) -> tuple[tuple[str, int, int], ...]:
    """Return the folded words of what stands between white space, and where they are in it.

    Folding goes letter by letter, so it may be done piece by piece; most pieces come again.
    """
    return _known_words(piece) if len(piece) <= _LONGEST else _words(piece)


def _words(piece: str) -> tuple[tuple[str, int, int], ...]:
    folded = fold(piece)
    return tuple(
        (match.group()[:_LONGEST], *folded.to_source(match.start(), match.end()))
        for match in _WORD.finditer(folded.text)
    )


_known_words = lru_cache(maxsize=100_000)(_words)
