"""Where something like a passage stands in a text that has neither its words nor its place."""

from dataclasses import replace

from rapidfuzz import fuzz

from newsreader.library.anchoring.alignment import Alignment, Candidate
from newsreader.library.anchoring.anchor import Anchor

_LONGEST = 400
"""Longer passages are looked for by their two ends: the search grows with the square."""
_END = 200
_SLACK = 16
"""How many code points around the place found are compared, for what was inserted."""
_REACH = 100_000
"""How far from where it was a passage is looked for: more takes seconds in a text of megabytes."""
_RIVAL = 0.95
"""A second place this close to the best makes both doubtful."""


def find_resemblance(anchor: Anchor, text: str) -> tuple[Candidate, bool] | None:
    """Return the place most like a passage with its surroundings, and whether it is the only one.

    None if nothing is like it at all.
    """
    first = max(0, anchor.start - _REACH)
    if (found := _around(anchor, text[first : max(0, anchor.end) + _REACH])) is None:
        return None
    candidate, alone = found
    moved = replace(candidate, start=candidate.start + first, end=candidate.end + first)
    return moved, alone


def _around(anchor: Anchor, text: str) -> tuple[Candidate, bool] | None:
    if len(anchor.exact) <= _LONGEST:
        return _find(anchor.prefix, anchor.exact, anchor.suffix, text)
    head = _find(anchor.prefix, anchor.exact[:_END], anchor.exact[_END : _END + 32], text)
    tail = _find(anchor.exact[-_END - 32 : -_END], anchor.exact[-_END:], anchor.suffix, text)
    if head is None or tail is None or tail[0].end - head[0].start < len(anchor.exact) // 2:
        return None
    if tail[0].end - head[0].start > 2 * len(anchor.exact):
        return None
    (first, first_alone), (last, last_alone) = head, tail
    both = Candidate(
        first.start,
        last.end,
        min(first.likeness, last.likeness),
        min(first.support, last.support),
    )
    return both, first_alone and last_alone


def _find(prefix: str, exact: str, suffix: str, text: str) -> tuple[Candidate, bool] | None:
    wanted = prefix + exact + suffix
    best = fuzz.partial_ratio_alignment(wanted, text)
    if best is None or len(wanted) > len(text) or not best.score:
        return None
    start, end = max(0, best.dest_start - _SLACK), best.dest_end + _SLACK
    inside = Alignment(wanted, text[start:end]).place(len(prefix), len(prefix) + len(exact))
    if inside is None:
        return None
    rest = (text[: best.dest_start], text[best.dest_end :])
    rival = max(
        fuzz.partial_ratio(wanted, part) if len(part) >= len(wanted) else 0 for part in rest
    )
    candidate = Candidate(inside.start + start, inside.end + start, inside.likeness, inside.support)
    return candidate, rival < _RIVAL * best.score
