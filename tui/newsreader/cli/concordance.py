"""A concordance: every place of a word, one below the other (key word in context)."""

from collections.abc import Iterator, Sequence

from newsreader.cli.drawing import base_of
from newsreader.library import SearchHit
from newsreader.model import Article, Span
from newsreader.text import Base, VisualLine, fit

_CONTEXT = 60
"""Code points on either side."""


def concordance(hit: SearchHit, article: Article) -> Iterator[Sequence[str]]:
    """Yield the fields of each place, in logical order."""
    for span in hit.hits:
        before, word, after = _parts(article.text, span)
        yield str(hit.article), str(span.start), before, word, after


def drawn_concordance(hit: SearchHit, article: Article, width: int) -> Iterator[str]:
    """Yield a row for each place: the word in the middle, what comes before it where reading begins."""
    base = base_of(article.language)
    number = f"{hit.article:>5}  "
    for span in hit.hits:
        before, word, after = _parts(article.text, span)
        middle = fit(word, max(1, width // 3), base=base)
        side = max(1, (width - len(number) - middle.width - 2) // 2)
        # Punctuation stands right beside the word, other words a space away.
        first, last = _ending(before.rstrip(), side, base), _beginning(after.lstrip(), side, base)
        gap, next_gap = _gap(before[-1:]), _gap(after[:1])
        left, right = (last, first) if base == "rtl" else (first, last)
        if base == "rtl":
            gap, next_gap = next_gap, gap
        margin = " " * (side + 1 - left.width - len(gap))
        yield f"{number}{margin}{left.text}{gap}{middle.text}{next_gap}{right.text}"


def _beginning(words: str, width: int, base: Base) -> VisualLine:
    """Lay out as many words from the beginning as fit."""
    while (line := fit(words, 2 * _CONTEXT, base=base)).width > width:
        words = words.rpartition(" ")[0]
    return line


def _ending(words: str, width: int, base: Base) -> VisualLine:
    """Lay out as many words from the end as fit."""
    while (line := fit(words, 2 * _CONTEXT, base=base)).width > width:
        words = words.partition(" ")[2]
    return line


def _parts(text: str, span: Span) -> tuple[str, str, str]:
    """Return what stands before a place, the words in it, and what stands after, of one line."""
    start, end = span.start, span.end
    before = text[max(0, start - _CONTEXT) : start].rpartition("\n")[2]
    after = text[end : end + _CONTEXT].partition("\n")[0]
    if start > _CONTEXT and len(before) == _CONTEXT:
        before = before.partition(" ")[2]
    if end + _CONTEXT < len(text) and len(after) == _CONTEXT:
        after = after.rpartition(" ")[0]
    return before.lstrip(), text[start:end], after.rstrip()


def _gap(beside: str) -> str:
    return " " if beside.isspace() else ""
