"""Pairing quotation marks, mixed and unbalanced ones included.

A quotation never crosses a line. Marks nest: of a quotation inside a quotation only the outer one
counts, since spans of one kind never overlap.
"""

import re

from newsreader.model import Span

_LINE = re.compile(r"[^\n\r\u2028\u2029]+")
_MARK = re.compile(r"[«»“”„‟\"]")
_GUILLEMETS = frozenset("«»")
_REACH = 50
"""How many marks on a closing one is looked for: a line of nothing but marks is no quotation."""
_SHORTEST = 2
"""Fewer letters than this between two marks is a stray mark (5", for inches), no quotation."""


def find_marked(text: str) -> tuple[Span, ...]:
    """Return what stands between quotation marks, the marks left out, in text order."""
    return tuple(span for line in _LINE.finditer(text) for span in _in_line(text, line))


def _in_line(text: str, line: re.Match[str]) -> list[Span]:
    marks = [match.start() for match in _MARK.finditer(text, line.start(), line.end())]
    spans = []
    here = 0
    while here < len(marks):
        opening = marks[here]
        closing = _closing(text, marks, here)
        if closing is None:
            # Left open: it runs to the end of the line, if it is the line's last mark.
            if here + 1 == len(marks) and _opens(text, opening):
                spans.append(_inner(text, opening + 1, line.end()))
            here += 1
            continue
        spans.append(_inner(text, opening + 1, marks[closing]))
        here = closing + 1
    return [span for span in spans if _letters(text, span) >= _SHORTEST]


def _closing(text: str, marks: list[int], opening: int) -> int | None:
    """Return the index in `marks` of the mark that closes `marks[opening]`.

    The same family closes (« with », the quotation marks of English with one another); where the
    family never closes, any mark that looks like a closing one does.
    """
    sign = text[marks[opening]]
    family = sign in _GUILLEMETS
    depth = 0
    reach = range(opening + 1, min(opening + 1 + _REACH, len(marks)))
    for index in reach:
        other = text[marks[index]]
        if (other in _GUILLEMETS) != family:
            continue
        if other == sign and sign in "«“„" and _opens(text, marks[index]):
            depth += 1
        elif depth:
            depth -= 1
        else:
            return index
    for index in reach:
        if not _opens(text, marks[index]):
            return index
    return None


def _opens(text: str, mark: int) -> bool:
    """Tell whether a mark stands where an opening one does: a gap before it and none after."""
    before, after = text[mark - 1 : mark], text[mark + 1 : mark + 2]
    gap_before = not before or not before.isalnum()
    return gap_before and bool(after) and not after.isspace()


def _inner(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _letters(text: str, span: Span) -> int:
    return sum(character.isalnum() for character in text[span.start : span.end])
