"""Paragraphs made ready for layout, the last ones kept, so that another width only wraps them."""

from typing import Final

from newsreader.text.paragraph import Paragraph
from newsreader.text.plain_paragraph import PlainParagraph
from newsreader.text.resolver import Base

_MOST_CHARACTERS: Final = 2_000_000


class _Prepared(dict[tuple[str, Base], Paragraph]):
    _characters = 0

    def __missing__(self, key: tuple[str, Base]) -> Paragraph:
        source, base = key
        self._characters += len(source)
        if self._characters > _MOST_CHARACTERS:
            self.clear()
            self._characters = len(source)
        paragraph = self[key] = PlainParagraph.of(source, base) or Paragraph(source, base)
        return paragraph


PREPARED: Final = _Prepared()
"""By source and base direction; what is missing is made."""


def forget() -> None:
    """Drop the paragraphs from memory."""
    PREPARED.clear()
