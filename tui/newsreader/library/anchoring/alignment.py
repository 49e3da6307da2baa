"""What of an old text became what of a new one: the fewest edits between them."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel, Levenshtein, Postfix, Prefix

from newsreader.library.anchoring.anchor import CONTEXT

LONGEST = 50_000
"""Texts up to this many code points are aligned letter by letter, longer ones by paragraph."""
_INSERTED = 100
"""How many code points, a sentence, may be new in a short passage that is still the same."""
_RUN = 4
"""Texts that have nothing in common share letters too, but hardly ever this many in a row."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A range of the new text that may be a passage of the old."""

    start: int
    end: int
    likeness: float
    """How alike the words are, 0 to 1, whichever is more: the share of letters that need no
    change, or that of those which stand in stretches without any."""
    support: float
    """How much of what stands around the passage stands around it still, 0 to 1."""


@dataclass(frozen=True, slots=True)
class _Edit:
    """`old[start:end]` became `new[new_start:new_end]`."""

    start: int
    end: int
    new_start: int
    new_end: int
    same: bool


class Alignment:
    """The edits that make an old text into a new one."""

    def __init__(self, old: str, new: str) -> None:
        self.old = old
        self.new = new
        self._edits = list(_edits(old, new))
        self._starts = [edit.start for edit in self._edits]

    def place(self, start: int, end: int) -> Candidate | None:
        """Return what became of `[start, end)` of the old text, none if nothing is left of it."""
        new_start, new_end = self._first(start), self._last(end)
        if new_start >= new_end:
            return None
        # Letters of something inserted beside the passage may be taken for its first or last ones.
        if self.new.count(self.old[start:end], new_start, new_end) == 1:
            new_start = self.new.index(self.old[start:end], new_start)
            new_end = new_start + end - start
        likeness = Levenshtein.normalized_similarity(
            self.old[start:end], self.new[new_start:new_end]
        )
        if new_end - new_start <= 2 * (end - start) + _INSERTED:
            likeness = max(likeness, self._kept(start, end) / (end - start))
        return Candidate(new_start, new_end, likeness, self._support(start, end))

    def _first(self, start: int) -> int:
        """Return where the letter at `start` went."""
        edit = self._edit_at(start)
        return min(edit.new_start + start - edit.start, edit.new_end)

    def _last(self, end: int) -> int:
        """Return where the letter before `end` ends now."""
        edit = self._edit_at(end - 1)
        return min(edit.new_start + end - edit.start, edit.new_end)

    def _edit_at(self, index: int) -> _Edit:
        return self._edits[bisect_right(self._starts, index) - 1]

    def _support(self, start: int, end: int) -> float:
        before, after = max(0, start - CONTEXT), min(len(self.old), end + CONTEXT)
        around = (start - before) + (after - end)
        if not around:
            return 1.0
        return (self._kept(before, start) + self._kept(end, after)) / around

    def _kept(self, start: int, end: int) -> int:
        """Return how many letters of a range stand in a stretch that did not change."""
        kept = 0
        for edit in self._edits[max(0, bisect_right(self._starts, start) - 1) :]:
            if edit.start >= end:
                break
            if edit.same and edit.end - edit.start >= _RUN:
                kept += max(0, min(edit.end, end) - max(edit.start, start))
        return kept


def _edits(old: str, new: str) -> Iterator[_Edit]:
    """Yield the edits in order; what begins and ends both texts costs nothing."""
    head = Prefix.similarity(old, new)
    tail = Postfix.similarity(old[head:], new[head:])
    old_end, new_end = len(old) - tail, len(new) - tail
    if head:
        yield _Edit(0, head, 0, head, same=True)
    yield from _middle(old[head:old_end], new[head:new_end], head, head)
    if tail:
        yield _Edit(old_end, len(old), new_end, len(new), same=True)


def _middle(old: str, new: str, old_offset: int, new_offset: int) -> Iterator[_Edit]:
    if max(len(old), len(new)) <= LONGEST:
        yield from _by_letter(old, new, old_offset, new_offset)
        return
    olds, news = old.splitlines(keepends=True), new.splitlines(keepends=True)
    old_at, new_at = _offsets(olds, old_offset), _offsets(news, new_offset)
    for code in Indel.opcodes(olds, news):
        edit = _Edit(
            old_at[code.src_start],
            old_at[code.src_end],
            new_at[code.dest_start],
            new_at[code.dest_end],
            same=code.tag == "equal",
        )
        left = old[edit.start - old_offset : edit.end - old_offset]
        right = new[edit.new_start - new_offset : edit.new_end - new_offset]
        if edit.same or max(len(left), len(right)) > LONGEST:
            if left:
                yield edit
        else:
            yield from _by_letter(left, right, edit.start, edit.new_start)


def _by_letter(old: str, new: str, old_offset: int, new_offset: int) -> Iterator[_Edit]:
    for code in Levenshtein.opcodes(old, new):
        if code.src_start < code.src_end:  # what was only inserted is nowhere in the old text
            yield _Edit(
                code.src_start + old_offset,
                code.src_end + old_offset,
                code.dest_start + new_offset,
                code.dest_end + new_offset,
                same=code.tag == "equal",
            )


def _offsets(lines: Sequence[str], first: int) -> list[int]:
    offsets = [first]
    for line in lines:
        offsets.append(offsets[-1] + len(line))
    return offsets
