"""CSV (RFC 4180) that spreadsheets open without running anything in it."""

import csv
import io
from collections.abc import Iterable

from newsreader.library.export.chapter import Chapter
from newsreader.model import Highlight, Passage

HEADER = (
    "highlight",
    "article",
    "title",
    "source",
    "published",
    "start",
    "end",
    "text",
    "label",
    "note",
    "created",
    "tags",
    "passage",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def highlights(chapters: Iterable[Chapter]) -> str:
    """Return highlights, one to a row, and one row for each passage of those that have several.

    `start` and `end` are code points, empty if the passage is lost; `passage` counts from 1.
    """
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(HEADER)
    for chapter in chapters:
        for mark in chapter.highlights:
            writer.writerows(_row(chapter, mark, one) for one in chapter.passages(mark))
    return written.getvalue()


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(chapter: Chapter, mark: Highlight, passage: Passage) -> list[str]:
    cells = (
        mark.id,
        str(passage.article),
        chapter.title,
        chapter.article.source or "",
        chapter.published,
        "" if passage.orphan else str(passage.start),
        "" if passage.orphan else str(passage.end),
        passage.exact,
        str(mark.label),
        mark.note,
        mark.created.isoformat(),
        ", ".join(mark.tags),
        str(mark.passages.index(passage) + 1),
    )
    return [safe(cell) for cell in cells]
