"""Finding a passage again in a changed text, or saying that it cannot be found.

Three ways, the surest first: what the alignment of the old and the new text says, the quotation
with its surroundings, what resembles it. A passage that none of them finds beyond doubt is an
orphan and keeps what it knew, with the likeliest place as a suggestion.
"""

from dataclasses import replace
from unicodedata import combining

from newsreader.library.anchoring.alignment import Alignment, Candidate
from newsreader.library.anchoring.anchor import Anchor, anchor_at
from newsreader.library.anchoring.quotation import find_quotation
from newsreader.library.anchoring.resemblance import find_resemblance
from newsreader.model import Suggestion

__all__ = ["Alignment", "Anchor", "anchor_at", "reanchor"]

_ALIKE = 0.5
"""Words that changed more are other words."""
_SUPPORTED = 0.5
"""Surroundings that changed more say nothing of a place."""
_TELLING = 0.8
"""Words as alike as this make up for surroundings that changed more."""
_TELLING_SUPPORT = 0.35
_WORTH_SUGGESTING = 0.5
_LONG = 12
"""From how many code points on words that are there once need no surroundings."""


def reanchor(anchor: Anchor, text: str, alignment: Alignment | None = None) -> Anchor:
    """Find a passage in a changed text.

    Args:
        anchor: Where it was in the last text that had it.
        text: The new text.
        alignment: Of that text with the new one, if it is at hand.

    Returns:
        The anchor in the new text, or the old one as an orphan.
    """
    aligned = alignment.place(anchor.start, anchor.end) if alignment else None
    if aligned and _is_sure(aligned):
        return _anchored(anchor, text, aligned.start, aligned.end)
    if alignment and _is_only(anchor.exact, alignment):
        start: int | None = text.index(anchor.exact)
    else:
        start = find_quotation(anchor, text)
    if start is not None:
        return _anchored(anchor, text, start, start + len(anchor.exact))
    resembling, alone = find_resemblance(anchor, text) or (None, False)
    if resembling and alone and _is_sure(resembling):
        return _anchored(anchor, text, resembling.start, resembling.end)
    return replace(anchor, orphan=True, suggestion=_suggestion(aligned, resembling))


def _anchored(anchor: Anchor, text: str, start: int, end: int) -> Anchor:
    """Return the anchor of a place, with the marks that its last letter was given since."""
    if not combining(anchor.suffix[:1] or " "):
        while end < len(text) and combining(text[end]):
            end += 1
    return anchor_at(text, start, end)


def _is_only(words: str, alignment: Alignment) -> bool:
    """Return whether a passage can be no other, wherever it stands: it is once in each text."""
    return len(words) >= _LONG and alignment.old.count(words) == alignment.new.count(words) == 1


def _is_sure(candidate: Candidate) -> bool:
    likeness, support = candidate.likeness, candidate.support
    return (likeness >= _ALIKE and support >= _SUPPORTED) or (
        likeness >= _TELLING and support >= _TELLING_SUPPORT
    )


def _suggestion(*candidates: Candidate | None) -> Suggestion | None:
    """Return the place with the likest words, none if they are not like them at all."""
    known = [one for one in candidates if one and one.likeness >= _WORTH_SUGGESTING]
    best = max(known, key=lambda one: one.likeness, default=None)
    return Suggestion(best.start, best.end, best.likeness) if best else None
