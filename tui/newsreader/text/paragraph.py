"""A paragraph made ready for layout: all that does not depend on the width of its lines."""

from functools import cached_property
from typing import Final

from newsreader.text.columns import Columns, columns_of
from newsreader.text.joining import drawn_part
from newsreader.text.levels import LevelRuns, level_runs
from newsreader.text.resolver import Base
from newsreader.text.wrapping import Wrapping


class Paragraph:
    """A paragraph's columns, where they may be parted, and, once asked for, its levels."""

    def __init__(self, source: str, base: Base) -> None:
        self.source = source
        self.base = base
        self.columns: Columns = columns_of(source)
        self.wrapping = Wrapping(self.columns.text)

    @cached_property
    def levels(self) -> LevelRuns:
        """The runs of one embedding level, after L1; resolved when first something is drawn."""
        return level_runs(self.source, self.base)

    def drawn(self, start: int, end: int) -> str:
        """Return what is drawn for a range of the source, one for one, joined as in the whole."""
        return drawn_part(self.source, start, end)


class _Prepared(dict[tuple[str, Base], Paragraph]):
    """The paragraphs laid out last, so that another width only wraps them again."""

    _most_characters: Final = 4_000_000

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
