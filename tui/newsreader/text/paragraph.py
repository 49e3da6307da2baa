"""A paragraph made ready for layout: all that does not depend on the width of its lines."""

from functools import cached_property

from newsreader.text.characters import MERGED, NOTHING, drawable
from newsreader.text.columns import Columns, columns_of
from newsreader.text.drawing import drawn_part
from newsreader.text.levels import LevelRuns, level_runs
from newsreader.text.line_breaking import breaks_between, classes_for_breaking
from newsreader.text.mirroring import has_mirrored, mirror
from newsreader.text.plain_wrapping import PlainWrapping
from newsreader.text.resolver import Base
from newsreader.text.visual_order import reorder
from newsreader.text.wrapping import Wrapping, drawn_end

MOST_MARKS = 8
"""Marks drawn on one base: more than any language uses, few enough for any terminal."""

LONGEST_WHOLE = 4096
"""A paragraph up to here, in columns, is drawn as a whole; of a longer one only what is asked for."""


class Paragraph:
    """Any text: its columns, where lines end, and, once asked for, levels and glyphs.

    Columns are numbered in logical order.
    """

    _glyphs: str | list[str] | None = None
    _wrapping: Wrapping | PlainWrapping | None = None

    def __init__(self, source: str, base: Base) -> None:
        self.source = source
        self._base: Base = base
        self.length = len(self.columns.text)
        """How many columns it has."""

    @cached_property
    def columns(self) -> Columns:
        """The columns, and which code points they come from."""
        return columns_of(self.source)

    def line_ends(self, width: int) -> list[int]:
        """Return the column after each line's last, hanging white space included."""
        if self._wrapping is None:
            columns = self.columns
            breaks = breaks_between(classes_for_breaking(self.source))
            self._wrapping = Wrapping(columns.text, columns.columns_at(breaks))
        return self._wrapping.line_ends(width)

    def drawn_end(self, first: int, last: int) -> int:
        """Return where, between two columns, the white space begins that hangs at the end."""
        return drawn_end(self.columns.text, first, last)

    @cached_property
    def runs(self) -> LevelRuns:
        """The runs of one embedding level, by column."""
        runs = level_runs(self.source, self._base)
        starts = list(self.columns.columns_at(runs.starts))
        return LevelRuns.of(runs.base_level, starts, runs.levels)

    def visual(self, first: int, last: int) -> str:
        """Return the columns from `first` to `last` as they are drawn, from left to right."""
        glyphs = self.glyphs(first, last)
        runs = self.runs.within(first, last)
        parts = [joined(glyphs[start - first : end - first], level) for start, end, level in runs]
        return "".join(reorder(parts, [level for _, _, level in runs]))

    def glyphs(self, first: int, last: int) -> str | list[str]:
        """Return what each column from `first` to `last` (logical) draws, its marks included.

        Joined as in the whole paragraph, mirrored where the level says so. The second column of
        what is two wide is the empty string.
        """
        if self._glyphs is None:
            if self.length > LONGEST_WHOLE:
                return self._draw(first, last)
            self._glyphs = self._draw(0, self.length)
        return self._glyphs[first:last]

    def _draw(self, first: int, last: int) -> str | list[str]:
        start, end = self.columns.source_of(first), self.columns.source_of(last)
        drawn = self._mirrored(drawn_part(self.source, start, end), start)
        if not self.columns.breaks and self.columns.is_simple:
            return drawn
        return [self._glyph(drawn, start, column) for column in range(first, last)]

    def _mirrored(self, drawn: str, start: int) -> str:
        """Apply L4 to what is drawn from the code point `start` on."""
        if not has_mirrored(drawn):
            return drawn
        levels = level_runs(self.source, self._base)
        return "".join(
            mirror(drawn[run_start - start : run_end - start])
            if level & 1
            else drawn[run_start - start : run_end - start]
            for run_start, run_end, level in levels.within(start, start + len(drawn))
        )

    def _glyph(self, drawn: str, start: int, column: int) -> str:
        columns = self.columns
        if columns.is_second(column):
            return ""
        source_start = columns.source_of(column)
        end = columns.end_of(column)
        base_end, base = columns.drawings.get(source_start, (source_start + 1, None))
        marks = drawn[base_end - start : end - start].replace(MERGED, "").replace(NOTHING, "")
        return (base or drawn[source_start - start]) + marks[:MOST_MARKS]

    def range_of(self, column: int) -> tuple[int, int]:
        """Return the code points of the cell at a column: from its base to its last mark."""
        start, end = self.columns.source_of(column), self.columns.end_of(column)
        base_end, _ = self.columns.drawings.get(start, (start + 1, ""))
        while end > base_end and drawable(self.source[end - 1]) == NOTHING:
            end -= 1
        return start, end


def joined(glyphs: str | list[str], level: int) -> str:
    """Return the glyphs of one run from left to right."""
    if level & 1:
        glyphs = glyphs[::-1]
    return glyphs if isinstance(glyphs, str) else "".join(glyphs)
