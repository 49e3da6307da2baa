"""Markdown (CommonMark). What Markdown would read as markup is escaped."""

import re
from collections.abc import Iterable, Sequence

from newsreader.library.export.chapter import CORRECTED_DATES, HIGHLIGHTS, LOST, Chapter
from newsreader.model import BlockKind, Highlight, Passage
from newsreader.wording import Message, written

_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&]")
_LINE_START = re.compile(r"^( *)([-+=]|\d+(?=[.)]))")
_PARAGRAPHS = {
    BlockKind.TITLE: "",
    BlockKind.HEADING: "### ",
    BlockKind.PARAGRAPH: "",
    BlockKind.CAPTION: "",
}


def escaped(line: str) -> str:
    """Return one line that Markdown shows as it is written."""
    marked = _MARKUP.sub(lambda match: "\\" + match.group(), line.strip())
    if start := _LINE_START.match(marked):
        # A list is begun by "-" itself, but by the point after "1".
        cut = start.end() if start.group(2).isdigit() else start.start(2)
        marked = f"{marked[:cut]}\\{marked[cut:]}"
    return marked


def highlights(title: str, chapters: Iterable[Chapter]) -> str:
    """Return highlights by article: the words, the label, the note."""
    parts = [f"# {escaped(title)}"]
    for chapter in chapters:
        parts += [*_heading("##", chapter), *_highlights(chapter), *_dates(chapter)]
    return "\n\n".join(parts) + "\n"


def articles(title: str, chapters: Sequence[Chapter], *, because: Sequence[str] = ()) -> str:
    """Return whole articles, the highlights of each after its text."""
    parts = [] if len(chapters) == 1 else [f"# {escaped(title)}"]
    parts += [f"- {escaped(reason)}" for reason in because]
    for chapter in chapters:
        parts += _heading("#" if len(chapters) == 1 else "##", chapter)
        parts += _body(chapter)
        if chapter.highlights:
            parts += [f"### {written(HIGHLIGHTS)}", *_highlights(chapter)]
        parts += _dates(chapter)
    return "\n\n".join(parts) + "\n"


def _heading(level: str, chapter: Chapter) -> list[str]:
    heading = [f"{level} {escaped(chapter.title)}"]
    return [*heading, escaped(chapter.citation)] if chapter.citation else heading


def _body(chapter: Chapter) -> list[str]:
    text = chapter.article.text
    return [
        _PARAGRAPHS[block.kind] + escaped(text[block.start : block.end])
        for block in chapter.article.blocks
        if block.kind in _PARAGRAPHS and block != chapter.title_block
    ]


def _highlights(chapter: Chapter) -> list[str]:
    return [part for mark in chapter.highlights for part in _highlight(chapter, mark)]


def _highlight(chapter: Chapter, mark: Highlight) -> list[str]:
    here = chapter.passages(mark)
    about = [written(Message("Label {label}", label=mark.label)), *map(escaped, mark.tags)]
    if all(one.orphan for one in here):
        about.append(written(LOST))
    if elsewhere := len(mark.passages) - len(here):
        others = Message(
            "and {count} passage in other articles",
            "and {count} passages in other articles",
            count=elsewhere,
        )
        about.append(written(others))
    note = [escaped(line) for line in mark.note.splitlines() if line.strip()]
    return [*map(_quotation, here), written(", ").join(about), *note]


def _quotation(passage: Passage) -> str:
    lines = [line for line in passage.exact.splitlines() if line.strip()]
    return "\n>\n".join(f"> {escaped(line)}" for line in lines)


def _dates(chapter: Chapter) -> list[str]:
    """Return what the reader said about dates, one to an item."""
    items = [
        f"- {escaped(' '.join(one.passage.exact.split()))}: {escaped(one.value)}"
        for one in chapter.corrections
    ]
    return [f"### {written(CORRECTED_DATES)}", "\n".join(items)] if items else []
