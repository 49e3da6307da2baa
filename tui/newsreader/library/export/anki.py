"""Anki: the text file its import dialog reads; a card asks for the note, or for the article.

File headers as in the Anki manual, "Importing, Text Files". A highlight keeps its identifier, so
importing again updates the card.
"""

from collections.abc import Sequence

from newsreader.library.export.chapter import Chapter
from newsreader.library.export.html import escaped
from newsreader.model import Highlight

_HEADERS = ("#separator:tab", "#html:true", "#notetype:Basic", "#guid column:1", "#tags column:4")


def highlights(chapters: Sequence[Chapter]) -> str:
    """Return highlights, one to a line: identifier, front, back, tags."""
    lines = [_card(chapter, mark) for chapter in chapters for mark in chapter.highlights]
    return "\n".join([*_HEADERS, *lines]) + "\n"


def _card(chapter: Chapter, mark: Highlight) -> str:
    front = f"<div dir=auto>{_field(mark.exact)}</div>"
    told = (mark.note, chapter.title, chapter.citation)
    back = "".join(f"<div dir=auto>{_field(part)}</div>" for part in told if part)
    return "\t".join((mark.id, front, back, f"newsreader label-{mark.label}"))


def _field(text: str) -> str:
    """Return a field that stays one field on one line."""
    return "<br>".join(escaped(line).replace("\t", " ") for line in text.splitlines())
