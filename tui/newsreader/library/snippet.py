"""The piece of a text that shows why it was found, on one line."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from newsreader.model import Article, BlockKind, Span

_ELLIPSIS = "…"
_SPACE = re.compile(r"\s")
_OWN = tuple(kind for kind in BlockKind if kind is not BlockKind.BOILERPLATE)


def own_words(article: Article) -> tuple[Span, ...]:
    """Return where in an article its own words stand: everything but boilerplate."""
    return article.spans_of(*_OWN)


def snippet(
    text: str, hits: Sequence[Span], width: int, within: Sequence[Span] | None = None
) -> tuple[str, tuple[Span, ...]]:
    """Return a piece of `text` of at most `width` code points, and where the hits in it are.

    The piece is the stretch with the most hits, the first of those that tie; it is cut between
    words, an ellipsis stands where something was left out, line breaks are spaces. Everything is
    in logical order; the ranges count from the beginning of the piece. Without hits it is the
    beginning of the text.

    Args:
        text: The text that was searched.
        hits: What was found in it, never overlapping.
        width: The most code points to return.
        within: The only parts of the text that may be shown, in text order, such as `own_words`;
            one space stands between two of them. None is all of it.

    Raises:
        ValueError: `width` is below 3, where no word has room between two ellipses.
    """
    if width < 3:
        raise ValueError("a snippet needs at least 3 code points")
    hits = sorted(hits)
    if within is not None:
        text, hits = _joined(text, hits, within)
    line = _SPACE.sub(" ", text)
    start, end = _window(line, hits, width)
    before = _ELLIPSIS if start > 0 else ""
    after = _ELLIPSIS if end < len(line) else ""
    shift = len(before) - start
    inside = (Span(max(hit.start, start), min(hit.end, end)) for hit in hits)
    spans = tuple(Span(s.start + shift, s.end + shift) for s in inside if s.start < s.end)
    return before + line[start:end] + after, spans


def _joined(
    text: str, hits: Sequence[Span], within: Sequence[Span]
) -> tuple[str, tuple[Span, ...]]:
    """Return the parts as one text, and the hits in it."""
    parts, moved, length = [], list[Span](), 0
    for part in within:
        shift = length - part.start
        moved += [Span(hit.start + shift, hit.end + shift) for hit in _cut(hits, part)]
        parts.append(text[part.start : part.end])
        length += part.end - part.start + 1
    return " ".join(parts), tuple(moved)


def _cut(hits: Sequence[Span], part: Span) -> Iterator[Span]:
    """Yield the hits in one part, cut off where it ends."""
    first = bisect_right(hits, part.start, key=lambda hit: hit.end)
    last = bisect_left(hits, part.end, key=lambda hit: hit.start)
    for hit in hits[first:last]:
        yield Span(max(hit.start, part.start), min(hit.end, part.end))


def _window(line: str, hits: Sequence[Span], width: int) -> tuple[int, int]:
    if len(line) <= width:
        return 0, len(line)
    room = width - 2 * len(_ELLIPSIS)
    first, last = _densest(hits, room)
    middle = (first + min(last, first + room)) // 2
    start = max(0, min(middle - room // 2, len(line) - room))
    end = start + room
    return _between_words(line, start, end, first, last)


def _densest(hits: Sequence[Span], room: int) -> tuple[int, int]:
    """Return from where to where the most hits stand that fit into `room`."""
    best, reach = 0, (0, 0)
    last = 0
    for first, hit in enumerate(hits):
        last = max(last, first)
        while last + 1 < len(hits) and hits[last + 1].end - hit.start <= room:
            last += 1
        if last - first + 1 > best:
            best, reach = last - first + 1, (hit.start, hits[last].end)
    return reach


def _between_words(line: str, start: int, end: int, first: int, last: int) -> tuple[int, int]:
    """Move the ends inwards to the next white space, unless that would cut into the hits."""
    if start > 0 and line[start - 1] != " ":
        space = line.find(" ", start, max(start, first))
        start = start if space < 0 else space + 1
    if end < len(line) and line[end] != " ":
        space = line.rfind(" ", min(last, end), end)
        end = end if space < 0 else space
    return start, end
