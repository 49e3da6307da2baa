"""A paragraph of letters, digits and punctuation that news is made of, read from the right.

It is laid out as bytes of the repertoire, a column each, at a tenth of the cost of any text. What
it says is the same: `Paragraph` does nothing else with such a text, and the tests compare them.
"""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple, Self

from newsreader.text.bulk_joining import joined
from newsreader.text.columns import Columns
from newsreader.text.levels import LevelRuns
from newsreader.text.paragraph import LONGEST_WHOLE, MOST_MARKS, Paragraph
from newsreader.text.plain_levels import raised_runs
from newsreader.text.plain_wrapping import PlainWrapping
from newsreader.text.repertoire import repertoire
from newsreader.text.resolver import Base

_SPACE: Final = 32
_LEVEL_ONE: Final = LevelRuns(1, [0], [1])


class _Marks(NamedTuple):
    """The marks on the letters of a paragraph."""

    columns: list[int]
    """The columns that have any, ascending."""
    marks: list[str]
    """Those of each of `columns`."""
    before: list[int]
    """How many marks stand before each of `columns`, and after the last."""


class PlainParagraph(Paragraph):
    """A paragraph of level 1 whose characters are all in the repertoire, marks only on letters."""

    _base: Base = "rtl"
    _edges: list[int] | None = None
    _visual: str | None = None

    def __init__(self, source: str, codes: bytes, key: bytes, has_marks: bool) -> None:
        """Take the bytes of the source, and of its columns, and whether there are marks."""
        self.source = source
        self.length = len(key)
        self._codes = codes
        self._key = key
        self._has_marks = has_marks

    @classmethod
    def of(cls, source: str, base: Base) -> Self | None:
        """Make one, or return None if the source is no such paragraph."""
        tables = repertoire()
        codes = None if base == "ltr" else tables.encode(source)
        if codes is None or (base == "auto" and not _reads_from_the_right(codes)):
            return None
        key = codes.translate(None, tables.marks)
        has_marks = len(key) < len(codes)
        if has_marks and tables.has_stray_mark(codes):
            return None
        for pair, merged in tables.merging:
            key = key.replace(pair, merged)
        return cls(source, codes, key, has_marks)

    @cached_property
    def columns(self) -> Columns:
        """The columns, and which code points they come from."""
        tables = repertoire()
        breaks, sources = [], []
        if not self._has_marks:
            breaks = [place + 1 for place in tables.merged.places(self._key)]
            sources = [column + number for number, column in enumerate(breaks, 1)]
        else:
            left_out = 0
            for match in tables.without_column.finditer(self._codes):
                start, end = match.span()
                start += match[0][0] == tables.lam
                breaks.append(start - left_out)
                sources.append(end)
                left_out += end - start
        return Columns(self._key.decode("latin-1"), breaks, sources, {}, True)

    def line_ends(self, width: int) -> list[int]:
        """Return the column after each line's last, hanging white space included."""
        if self._wrapping is None:
            self._wrapping = PlainWrapping(self._key)
        return self._wrapping.line_ends(width)

    def drawn_end(self, first: int, last: int) -> int:
        """Return where, between two columns, the white space begins that hangs at the end."""
        key = self._key
        while last > first and key[last - 1] == _SPACE:
            last -= 1
        return last

    @property
    def edges(self) -> list[int]:
        """Where runs of level 2 begin and end, alternately; everything else has level 1."""
        if self._edges is None:
            self._edges = raised_runs(self._key)
        if self._edges is None:
            runs = super().runs.within(0, self.length)
            self._edges = [
                edge for *edges_of_run, level in runs if level == 2 for edge in edges_of_run
            ]
        return self._edges

    @cached_property
    def runs(self) -> LevelRuns:
        """The runs of one embedding level, by column."""
        edges = self.edges
        if not edges:
            return _LEVEL_ONE
        return LevelRuns.of(1, [0, *edges], [1] + [2, 1] * (len(edges) // 2))

    def visual(self, first: int, last: int) -> str:
        """Return the columns from `first` to `last` as they are drawn, from left to right."""
        if self._visual is None:
            if self.length > LONGEST_WHOLE:
                return super().visual(first, last)
            self._visual = self._draw_as_one_line()
        edges = self.edges
        if edges:
            for column in (first, last):
                place = bisect_left(edges, column)
                if place & 1 and edges[place] != column:
                    # A run of level 2 goes on over the line's beginning or end.
                    return super().visual(first, last)
        if self._has_marks:
            columns, _, before = self.marks
            first += before[bisect_left(columns, first)]
            last += before[bisect_left(columns, last)]
        length = len(self._visual)
        return self._visual[length - last : length - first]

    def _draw_as_one_line(self) -> str:
        """Return all glyphs with their marks from left to right."""
        glyphs = self._join(0, self.length)
        edges = self.edges
        if edges:
            parts: list[str] = []
            done = 0
            for start, end in zip(edges[::2], edges[1::2], strict=True):
                parts += glyphs[done:start], glyphs[start:end][::-1]
                done = end
            parts.append(glyphs[done:])
            glyphs = "".join(parts)
        visual = glyphs[::-1]
        if not self._has_marks:
            return visual
        parts = []
        done = 0
        columns, marks, _ = self.marks
        for column, stretch in zip(reversed(columns), reversed(marks), strict=True):
            parts += visual[done : self.length - column], stretch
            done = self.length - column
        parts.append(visual[done:])
        return "".join(parts)

    def _draw(self, first: int, last: int) -> str | list[str]:
        glyphs = self._join(first, last)
        if not self._has_marks:
            return glyphs
        marked = list(glyphs)
        columns, marks, _ = self.marks
        for place in range(bisect_left(columns, first), bisect_left(columns, last)):
            marked[columns[place] - first] += marks[place]
        return marked

    def _join(self, first: int, last: int) -> str:
        """Return the glyphs of columns, without marks."""
        # Joining looks no further than the next column.
        before = max(first - 1, 0)
        glyphs = joined(self._facing(before, last + 1))[first - before : last - before]
        for place in repertoire().stand_in.places(self._key[first:last]):
            character = self.source[self.columns.source_of(first + place)]
            glyphs = f"{glyphs[:place]}{character}{glyphs[place + 1 :]}"
        return glyphs

    def _facing(self, first: int, last: int) -> bytes:
        """Return columns with L4 applied."""
        key = self._key[first:last]
        mirrored = key.translate(repertoire().mirrored)
        if key == mirrored:
            return key
        for start, end, level in self.runs.within(first, first + len(key)):
            if level == 2:
                run = slice(start - first, end - first)
                mirrored = mirrored[: run.start] + key[run] + mirrored[run.stop :]
        return mirrored

    @cached_property
    def marks(self) -> "_Marks":
        """Which columns have marks."""
        tables = repertoire()
        # Indexes in the source without its marks.
        merged = [place + number for number, place in enumerate(tables.merged.places(self._key), 1)]
        found: dict[int, str] = {}
        marks_before = 0
        for start, end in tables.mark.runs(self._codes):
            base = start - marks_before - 1
            column = base - bisect_right(merged, base)
            found[column] = found.get(column, "") + self.source[start:end]
            marks_before += end - start
        marks = [stretch[:MOST_MARKS] for stretch in found.values()]
        return _Marks(list(found), marks, list(accumulate(map(len, marks), initial=0)))


def _reads_from_the_right(codes: bytes) -> bool:
    """Tell whether the first strong letter is Arabic (P2, P3)."""
    tables = repertoire()
    bidi = codes.translate(tables.bidi)
    arabic, latin = bidi.find(tables.arabic), bidi.find(b"a")
    return arabic >= 0 and not 0 <= latin < arabic
