"""HTML: one file that needs no other, right to left where the article is, opens anywhere."""

import re
from collections.abc import Iterable, Sequence
from html import escape
from importlib.resources import files
from itertools import pairwise

from newsreader.library.export.chapter import CORRECTED_DATES, LOST, Chapter
from newsreader.model import BlockKind, Highlight, Passage
from newsreader.wording import direction, language, written

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_TAGS = {
    BlockKind.TITLE: "p",
    BlockKind.HEADING: "h3",
    BlockKind.PARAGRAPH: "p",
    BlockKind.CAPTION: "figcaption",
}


def escaped(text: str) -> str:
    """Return text as HTML shows it; a control character, which HTML forbids, is U+FFFD."""
    return escape(_CONTROLS.sub("\ufffd", text))


def highlights(title: str, chapters: Iterable[Chapter]) -> str:
    """Return highlights by article: the words, the label, the note."""
    sections = (
        _section(chapter, [*_highlights(chapter), *_dates(chapter)]) for chapter in chapters
    )
    return _page(title, [*_heading(title), *sections])


def _heading(title: str) -> list[str]:
    return [f'<h1 dir="auto">{escaped(title)}</h1>']


def articles(title: str, chapters: Sequence[Chapter], *, because: Sequence[str] = ()) -> str:
    """Return whole articles with the highlights marked in the text and listed after it."""
    sections = (
        _section(chapter, [*_body(chapter), *_highlights(chapter), *_dates(chapter)])
        for chapter in chapters
    )
    heading = _heading(title) if len(chapters) != 1 else []
    return _page(title, [*heading, *_reasons(because), *sections])


def _reasons(because: Sequence[str]) -> list[str]:
    items = [f"<li>{escaped(reason)}</li>" for reason in because]
    return ['<ul dir="auto">', *items, "</ul>"] if items else []


def _page(title: str, parts: Sequence[str]) -> str:
    style = (files(__package__) / "export.css").read_text(encoding="utf-8")
    return "\n".join(
        [
            "<!DOCTYPE html>",
            '<html lang="ar" dir="rtl">',
            "<head>",
            '<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width">',
            f"<title>{escaped(title)}</title>",
            f"<style>\n{style}</style>",
            "</head>",
            "<body>",
            *parts,
            "</body>",
            "</html>",
            "",
        ]
    )


def _section(chapter: Chapter, parts: Sequence[str]) -> str:
    language = escaped(chapter.article.language)
    title = chapter.title_block
    heading = _marked(chapter, title.start, title.end) if title else escaped(chapter.title)
    citation = f'<p class="citation" dir="auto">{escaped(chapter.citation)}</p>'
    return "\n".join(
        [
            f'<section lang="{language}" dir="{chapter.direction}">',
            f"<h2>{heading}</h2>",
            *([citation] if chapter.citation else []),
            *parts,
            "</section>",
        ]
    )


def _body(chapter: Chapter) -> list[str]:
    return [
        f"<{tag}>{_marked(chapter, block.start, block.end)}</{tag}>"
        for block in chapter.article.blocks
        if (tag := _TAGS.get(block.kind)) and block != chapter.title_block
    ]


def _marked(chapter: Chapter, start: int, end: int) -> str:
    """Return a stretch of the article with its highlights in it; overlapping ones both show."""
    marks = [
        (one.start, one.end, mark.label)
        for mark in chapter.highlights
        for one in chapter.passages(mark)
        if one.start < end and start < one.end
    ]
    edges = {edge for first, last, _ in marks for edge in (first, last) if start < edge < end}
    cuts = sorted({start, end, *edges})
    text = chapter.article.text
    pieces = []
    for left, right in pairwise(cuts):
        piece = escaped(text[left:right])
        for first, last, label in marks:
            if first <= left and right <= last:
                piece = f'<mark class="label-{label}">{piece}</mark>'
        pieces.append(piece)
    return "".join(pieces)


def _highlights(chapter: Chapter) -> list[str]:
    return [_highlight(chapter, mark) for mark in chapter.highlights]


def _highlight(chapter: Chapter, mark: Highlight) -> str:
    quotations = "".join(_quotation(one, mark.label) for one in chapter.passages(mark))
    tags = f'<p class="tags" dir="auto">{escaped("، ".join(mark.tags))}</p>' if mark.tags else ""
    note = f'<p class="note" dir="auto">{escaped(mark.note)}</p>' if mark.note else ""
    return f"{quotations}{tags}{note}"


def _quotation(passage: Passage, label: int) -> str:
    lost = f'<p class="lost" {_spoken()}>{written(LOST)}</p>'
    words = f'<mark class="label-{label}">{escaped(passage.exact)}</mark>'
    return f"<blockquote>{words}</blockquote>{lost if passage.orphan else ''}"


def _spoken() -> str:
    """Return the attributes of what the program itself says."""
    return f'lang="{language()}" dir="{direction()}"'


def _dates(chapter: Chapter) -> list[str]:
    """Return what the reader said about dates."""
    items = [
        f'<li>{escaped(one.passage.exact)}: <bdi dir="ltr">{escaped(one.value)}</bdi></li>'
        for one in chapter.corrections
    ]
    heading = f"<h3 {_spoken()}>{written(CORRECTED_DATES)}</h3>"
    return [heading, '<ul class="dates">', *items, "</ul>"] if items else []
