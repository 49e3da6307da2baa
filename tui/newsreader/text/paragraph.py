"""A paragraph made ready for layout: its columns in logical order, and where each comes from."""

from bisect import bisect_right
from functools import lru_cache

from newsreader.text.characters import (
    CARRIER,
    MERGED,
    NOTHING,
    SECOND_COLUMN,
    columns_of,
    is_mark,
)
from newsreader.text.emoji import merge_emoji
from newsreader.text.joining import drawn
from newsreader.text.mirroring import MIRRORED
from newsreader.text.resolver import Base, resolve

MAX_MARKS = 8
"""Marks drawn on one base: more than any language uses, few enough for any terminal."""


class Paragraph:
    """What of a paragraph does not depend on the width of its lines."""

    __slots__ = ("base_level", "columns", "ends", "levels", "source", "starts", "texts")

    source: str
    columns: str
    """One character per terminal column, logical order, mirrored where the level says so."""
    starts: list[int]
    """The first code point of each column's cell, and the length of the source."""
    ends: dict[int, int]
    texts: dict[int, str]
    levels: list[int]
    base_level: int

    def __init__(self, source: str, base: Base) -> None:
        self.source = source
        resolved = resolve(source, base)
        self.base_level = resolved.base_level
        glyphs = drawn(source)
        sequences = merge_emoji(source, glyphs)
        columns: list[str] = []
        starts: list[int] = []
        self.ends = ends = {}
        self.texts = texts = {}
        levels = []
        base_column = -1
        for index, glyph in enumerate(glyphs):
            if glyph == NOTHING:
                continue
            if glyph == MERGED or is_mark(glyph):
                if base_column < 0 or (glyph != MERGED and columns[base_column].isspace()):
                    base_column = len(columns)
                    columns.append(CARRIER)
                    starts.append(index)
                    levels.append(resolved.levels[index])
                    texts[base_column] = CARRIER + glyph
                elif glyph != MERGED:
                    text = texts.get(base_column, columns[base_column])
                    if len(text) <= MAX_MARKS:
                        texts[base_column] = text + glyph
                ends[base_column] = index + 1
                continue
            level = resolved.levels[index]
            base_column = len(columns)
            columns.append(MIRRORED.get(glyph, glyph) if level & 1 else glyph)
            starts.append(index)
            levels.append(level)
            ends[base_column] = index + 1
            if index in sequences:
                texts[base_column] = sequences[index]
            if index in sequences or columns_of(glyph) == 2:
                columns.append(SECOND_COLUMN)
                starts.append(index)
                levels.append(level)
        self.columns = "".join(columns)
        starts.append(len(source))
        if columns:
            starts[0] = 0
        self.starts = starts
        self.levels = levels

    def source_of(self, column: int) -> int:
        """Return the first code point of the cell at a column (logical)."""
        return self.starts[column]

    def column_of(self, index: int) -> int:
        """Return the column (logical) of the cell that a code point belongs to."""
        return max(bisect_right(self.starts, index) - 1, 0)


prepare = lru_cache(maxsize=4096)(Paragraph)
