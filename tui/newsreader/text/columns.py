"""The columns of a paragraph in logical order, and which code points they come from.

How many columns a text takes does not depend on how its letters join, only on which alefs merge
into the lam before them; so a paragraph can be wrapped before anything is shaped.
"""

import re
import sys
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from newsreader.text.characters import (
    CARRIER,
    MARKS,
    MERGED,
    NOTHING,
    SECOND_COLUMN,
    SIMPLE,
    SPACES,
    UNSEEN,
    drawable,
    is_mark,
    width_of,
)
from newsreader.text.drawing import drawn
from newsreader.text.emoji import emoji_sequences


class _Patterns(NamedTuple):
    """Each begins with a class of characters, for which `re` looks faster than for alternatives."""

    not_simple: re.Pattern[str]
    complex: re.Pattern[str]
    """What needs a look at every character: wide ones, emoji, controls, marks without a base."""
    without_column: re.Pattern[str]
    """Marks, what draws nothing, and a lam with the alef merged into it."""


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        re.compile(f"[^{SIMPLE}]"),
        re.compile(
            f"[^{SIMPLE}{MARKS}{UNSEEN}]|[{MARKS}{UNSEEN}](?:(?<=\\s.)|(?<=\\A.))",
        ),
        re.compile(f"[ل{MARKS}{UNSEEN}](?:(?<=ل)[{MARKS}]*[اأإآ]|(?<!ل)[{MARKS}{UNSEEN}]*)"),
    )


class Columns(NamedTuple):
    """Columns of a paragraph, numbered in logical order."""

    text: str
    """One character per column: the base character, not joined, not mirrored."""
    breaks: list[int]
    """The columns at which the source does not simply go on, ascending."""
    sources: list[int]
    """The index in the source at each of `breaks`."""
    drawings: dict[int, tuple[int, str]]
    """What is drawn instead of what begins at a source index: up to where, and what."""
    is_simple: bool
    """Whatever has no column is one of `MARKS`, merged or not drawn; nothing is wide."""

    def source_of(self, column: int) -> int:
        """Return the index of the first code point of the cell at a column."""
        place = bisect_right(self.breaks, column) - 1
        return column if place < 0 else self.sources[place] + column - self.breaks[place]

    def is_second(self, column: int) -> bool:
        """Tell whether it is the right half of a cell."""
        return self.text.startswith(SECOND_COLUMN, column)

    def end_of(self, column: int) -> int:
        """Return the index where the next cell begins, or the source ends."""
        return self.source_of(column + (2 if self.is_second(column + 1) else 1))

    def column_of(self, index: int) -> int:
        """Return the column of the cell that begins at `index`, or else of the next one."""
        place = bisect_right(self.sources, index) - 1
        column = index if place < 0 else self.breaks[place] + index - self.sources[place]
        if place + 1 < len(self.breaks):
            column = min(column, self.breaks[place + 1])
        return column - self.is_second(column)

    def columns_at(self, indexes: Iterable[int]) -> Iterator[int]:
        """Yield `column_of` each of `indexes`, which ascend."""
        shift = 0
        places = zip((*self.sources, sys.maxsize), (*self.breaks, len(self.text)), strict=True)
        next_source, limit = next(places)
        for index in indexes:
            while next_source <= index:
                shift = limit - next_source
                next_source, limit = next(places)
            column = min(index + shift, limit)
            yield column if self.is_simple else column - self.is_second(column)


def columns_of(source: str) -> Columns:
    """Divide a paragraph into columns."""
    not_simple, is_complex, without_column = _patterns()
    if not not_simple.search(source):
        return _plain_columns(source)
    if not is_complex.search(source):
        return _simple_columns(source, without_column)
    return _complex_columns(source)


def _plain_columns(source: str) -> Columns:
    """Leave out the alef of each lam-alef: nothing else here has no column."""
    parts = re.split("ل[اأإآ]", source)
    breaks = list(accumulate(len(part) + 1 for part in parts[:-1]))
    sources = [column + number for number, column in enumerate(breaks, 1)]
    return Columns("ل".join(parts), breaks, sources, {}, True)


def _simple_columns(source: str, without_column: re.Pattern[str]) -> Columns:
    """Leave out what a pattern finds, but for the lam of each lam-alef."""
    parts: list[str] = []
    breaks: list[int] = []
    sources: list[int] = []
    column = 0
    done = 0
    for match in without_column.finditer(source):
        start, end = match.span()
        if source[start] == "ل":
            start += 1
        parts.append(source[done:start])
        column += start - done
        done = end
        breaks.append(column)
        sources.append(end)
    parts.append(source[done:])
    return Columns("".join(parts), breaks, sources, {}, True)


class _Builder:
    """Collects columns, and notes where the source does not simply go on."""

    def __init__(self) -> None:
        self.characters: list[str] = []
        self.breaks: list[int] = []
        self.sources: list[int] = []
        self._expected = 0

    def add(self, character: str, source_index: int) -> None:
        self.go_to(source_index)
        self.characters.append(character)
        self._expected = source_index + 1

    def go_to(self, source_index: int) -> None:
        if source_index != self._expected:
            self.breaks.append(len(self.characters))
            self.sources.append(source_index)


def _complex_columns(source: str) -> Columns:
    columns = _Builder()
    drawings: dict[int, tuple[int, str]] = {}
    sequences = emoji_sequences(source)
    has_base = False
    done = 0
    for index, glyph in enumerate(drawn(source)):
        if index < done or glyph in {NOTHING, MERGED}:
            continue
        if index in sequences:
            done, _ = drawings[index] = sequences[index]
            columns.add(source[index], index)
            columns.add(SECOND_COLUMN, index)
            has_base = True
        elif is_mark(glyph):
            if not has_base:
                drawings[index] = index, CARRIER
                columns.add(CARRIER, index)
                has_base = True
        else:
            base = drawable(source[index])
            columns.add(base, index)
            if width_of(base) == 2:
                columns.add(SECOND_COLUMN, index)
            has_base = base not in SPACES
    columns.go_to(len(source))
    return Columns("".join(columns.characters), columns.breaks, columns.sources, drawings, False)
