"""A paragraph made ready for layout: all that does not depend on the width of its lines."""

import re
from bisect import bisect_left
from typing import Final, NamedTuple

from newsreader.text.characters import MARKS, MERGED, NOTHING, drawable
from newsreader.text.columns import columns_of
from newsreader.text.drawing import drawn_part
from newsreader.text.levels import LevelRuns, level_runs
from newsreader.text.mirroring import has_mirrored, mirror
from newsreader.text.resolver import Base
from newsreader.text.wrapping import Wrapping

_MOST_MARKS: Final = 8
"""Marks drawn on one base: more than any language uses, few enough for any terminal."""

_LONGEST_WHOLE: Final = 4096
"""A paragraph up to here, in code points, is drawn as a whole; of a longer one only the lines
asked for."""

_MARK_RUN: Final = re.compile(f"([{MARKS}]+)")


class _Glyphs(NamedTuple):
    """What columns draw."""

    bases: str
    """One character per column."""
    places: list[int]
    """The columns that draw something else, ascending."""
    others: dict[int, str]
    """And what they draw."""

    def between(self, first: int, last: int) -> str | list[str]:
        """Return what the columns from `first` to `last` draw."""
        bases = self.bases[first:last]
        if not self.places:
            return bases
        place = bisect_left(self.places, first)
        if place == len(self.places) or self.places[place] >= last:
            return bases
        glyphs = list(bases)
        for other in self.places[place : bisect_left(self.places, last)]:
            glyphs[other - first] = self.others[other]
        return glyphs


class Paragraph:
    """A paragraph's columns, where they may be parted, and, once asked for, levels and glyphs."""

    __slots__ = ("_base", "_glyphs", "_levels", "_runs", "columns", "source", "wrapping")

    def __init__(self, source: str, base: Base) -> None:
        self.source = source
        self.columns = columns_of(source)
        self.wrapping = Wrapping(self.columns.text)
        self._base = base
        self._levels: LevelRuns | None = None
        self._runs: LevelRuns | None = None
        self._glyphs: _Glyphs | None = None

    @property
    def levels(self) -> LevelRuns:
        """The runs of one embedding level, by code point."""
        if self._levels is None:
            self._levels = level_runs(self.source, self._base)
        return self._levels

    @property
    def runs(self) -> LevelRuns:
        """The runs of one embedding level, by column."""
        if self._runs is None:
            base_level, starts, levels = self.levels
            by_column = map(self.columns.column_of, starts) if self.columns.breaks else starts
            self._runs = LevelRuns.of(base_level, list(by_column), levels)
        return self._runs

    def glyphs(self, first: int, last: int) -> str | list[str]:
        """Return what each column from `first` to `last` (logical) draws, its marks included.

        Joined as in the whole paragraph, mirrored where the level says so. The second column of
        what is two wide is the empty string.
        """
        if self._glyphs is None:
            if len(self.source) > _LONGEST_WHOLE:
                return self._draw(first, last).between(0, last - first)
            self._glyphs = self._draw(0, len(self.columns.text))
        return self._glyphs.between(first, last)

    def _draw(self, first: int, last: int) -> "_Glyphs":
        columns = self.columns
        start, end = columns.source_of(first), columns.source_of(last)
        drawn = self._mirrored(drawn_part(self.source, start, end), start)
        if not columns.is_simple:
            glyphs = [self._glyph(drawn, start, column) for column in range(first, last)]
            special = {place: glyph for place, glyph in enumerate(glyphs) if len(glyph) != 1}
            return _Glyphs("".join(glyph[:1] or " " for glyph in glyphs), list(special), special)
        drawn = drawn.replace(MERGED, "").replace(NOTHING, "")
        if len(drawn) == last - first:
            return _Glyphs(drawn, [], {})
        marked = {}
        marks = 0
        for match in _MARK_RUN.finditer(drawn):
            start, end = match.span()
            marked[start - 1 - marks] = drawn[start - 1 : min(end, start + _MOST_MARKS)]
            marks += end - start
        return _Glyphs(_MARK_RUN.sub("", drawn), list(marked), marked)

    def _mirrored(self, drawn: str, start: int) -> str:
        """Apply L4 to what is drawn from the code point `start` on."""
        if not has_mirrored(drawn):
            return drawn
        return "".join(
            mirror(drawn[run_start - start : run_end - start])
            if level & 1
            else drawn[run_start - start : run_end - start]
            for run_start, run_end, level in self.levels.within(start, start + len(drawn))
        )

    def _glyph(self, drawn: str, start: int, column: int) -> str:
        columns = self.columns
        if columns.is_second(column):
            return ""
        source_start = columns.source_of(column)
        end = columns.end_of(column)
        base_end, base = columns.drawings.get(source_start, (source_start + 1, None))
        marks = drawn[base_end - start : end - start].replace(MERGED, "").replace(NOTHING, "")
        return (base or drawn[source_start - start]) + marks[:_MOST_MARKS]

    def range_of(self, column: int) -> tuple[int, int]:
        """Return the code points of the cell at a column: from its base to its last mark."""
        start, end = self.columns.source_of(column), self.columns.end_of(column)
        base_end, _ = self.columns.drawings.get(start, (start + 1, ""))
        while end > base_end and drawable(self.source[end - 1]) == NOTHING:
            end -= 1
        return start, end


class _Prepared(dict[tuple[str, Base], Paragraph]):
    """The paragraphs laid out last, so that another width only wraps them again."""

    _most_characters: Final = 2_000_000

    def __init__(self) -> None:
        self._characters = 0

    def __missing__(self, key: tuple[str, Base]) -> Paragraph:
        source, base = key
        self._characters += len(source)
        if self._characters > self._most_characters:
            self.clear()
            self._characters = len(source)
        paragraph = self[key] = Paragraph(source, base)
        return paragraph


_PREPARED = _Prepared()


def prepare(source: str, base: Base) -> Paragraph:
    """Return the paragraph made ready, from memory if it was laid out before."""
    return _PREPARED[source, base]


def forget() -> None:
    """Drop the paragraphs from memory."""
    _PREPARED.clear()
