"""CSV (RFC 4180) that spreadsheets open without running anything in it."""

import csv
import io
from collections.abc import Sequence

from newsreader.library.export.chapter import Chapter
from newsreader.model import Highlight

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
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def highlights(chapters: Sequence[Chapter]) -> str:
    """Return highlights, one to a row; `start` and `end` are code points, empty if it is lost."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(HEADER)
    for chapter in chapters:
        writer.writerows(_row(chapter, mark) for mark in chapter.highlights)
    return written.getvalue()


def safe(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _row(chapter: Chapter, mark: Highlight) -> list[str]:
    cells = (
        mark.id,
        str(mark.article),
        chapter.title,
        chapter.article.source or "",
        chapter.published,
        "" if mark.orphan else str(mark.start),
        "" if mark.orphan else str(mark.end),
        mark.exact,
        str(mark.label),
        mark.note,
        mark.created.isoformat(),
    )
    return [safe(cell) for cell in cells]
