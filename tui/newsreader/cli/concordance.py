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
        first, last = _ending(before, side, base), _beginning(after, side, base)
        left, right = (last, first) if base == "rtl" else (first, last)
        yield f"{number}{' ' * (side - left.width)}{left.text} {middle.text} {right.text}"


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
    """Return the words before a place, the whole words in it, and those after, of the same line."""
    start, end = span.start, span.end
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    before = text[max(0, start - _CONTEXT) : start].rpartition("\n")[2]
    after = text[end : end + _CONTEXT].partition("\n")[0]
    if start > _CONTEXT and len(before) == _CONTEXT:
        before = before.partition(" ")[2]
    if end + _CONTEXT < len(text) and len(after) == _CONTEXT:
        after = after.rpartition(" ")[0]
    return before.strip(), text[start:end], after.strip()
