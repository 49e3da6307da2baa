"""Anki: the text file its import dialog reads; a card asks for the note, or for the article.

File headers as in the Anki manual, "Importing, Text Files". A highlight keeps its identifier, so
importing again updates the card.
"""

from collections.abc import Iterable

from newsreader.library.export.chapter import Chapter
from newsreader.library.export.html import escaped
from newsreader.model import Highlight

_HEADERS = ("#separator:tab", "#html:true", "#notetype:Basic", "#guid column:1", "#tags column:4")


def highlights(chapters: Iterable[Chapter]) -> str:
    """Return highlights, one to a line: identifier, front, back, tags.

    One with passages in several articles is one card, with the first of these as its source.
    """
    cards: dict[str, str] = {}
    for chapter in chapters:
        for mark in chapter.highlights:
            cards.setdefault(mark.id, _card(chapter, mark))
    return "\n".join([*_HEADERS, *cards.values()]) + "\n"


def _card(chapter: Chapter, mark: Highlight) -> str:
    front = "".join(f"<div dir=auto>{_field(one.exact)}</div>" for one in mark.passages)
    told = (mark.note, chapter.title, chapter.citation)
    back = "".join(f"<div dir=auto>{_field(part)}</div>" for part in told if part)
    tags = ("newsreader", f"label-{mark.label}", *map(_tag, mark.tags))
    return "\t".join((mark.id, front, back, " ".join(tags)))


def _tag(tag: str) -> str:
    """Return a tag as one word: Anki separates tags by spaces, and levels of one by `::`."""
    return escaped("_".join(tag.split())).replace("::", ":")


def _field(text: str) -> str:
    """Return a field that stays one field on one line."""
    return "<br>".join(escaped(line).replace("\t", " ") for line in text.splitlines())
