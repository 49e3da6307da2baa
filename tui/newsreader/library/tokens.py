"""The words of a text as search sees them: folded, without punctuation."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsreader.model import Block, BlockKind
from newsreader.text import fold

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, folded, and where it stands in the source text (code points)."""

    form: str
    start: int
    end: int


def forms(text: str) -> list[str]:
    """Return the folded words of a text, in order."""
    return _WORD.findall(fold(text).text)


def tokens(text: str, blocks: Sequence[Block] = ()) -> Iterator[Token]:
    """Yield the folded words of a text in order; what stands in boilerplate is left out."""
    folded = fold(text)
    hidden = [block for block in blocks if block.kind is BlockKind.BOILERPLATE]
    for match in _WORD.finditer(folded.text):
        start, end = folded.to_source(match.start(), match.end())
        while hidden and hidden[0].end <= start:
            hidden.pop(0)
        if not hidden or start < hidden[0].start:
            yield Token(match.group(), start, end)


def count_words(text: str, blocks: Sequence[Block] = ()) -> int:
    """Return how many words a text has, boilerplate left out."""
    words = len(_WORD.findall(text))
    hidden = (block for block in blocks if block.kind is BlockKind.BOILERPLATE)
    return words - sum(len(_WORD.findall(text[block.start : block.end])) for block in hidden)
