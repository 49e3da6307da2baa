"""A library with two articles and highlights that try to break out of each format."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from newsreader.library import Library
from newsreader.model import Article, Block, BlockKind, Published

TITLE = "محادثات في <إسطنبول>"
BODY = "قال الوزير: * نعم *، و[رابط](http://x) & غيره."
TEXT = f"{TITLE}\n[ad_1]\n{BODY}\n- بند"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library.db") as opened:
        opened.add(
            Article(
                text=TEXT,
                blocks=_blocks(),
                title=TITLE,
                source="الميادين",
                published=Published(datetime(2025, 2, 27, 8, tzinfo=UTC), "stated"),
                origin="/home/somebody/private/a.txt",
            )
        )
        second = Article("نص ثان", (Block(0, 6, BlockKind.PARAGRAPH),), "نص ثان")
        opened.add(
            replace(
                second,
                origin="https://example.org/2",
                published=Published(date(2025, 2, 28), "stated"),
            )
        )
        yield opened


def _blocks() -> tuple[Block, ...]:
    kinds = (BlockKind.TITLE, BlockKind.BOILERPLATE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH)
    blocks, start = [], 0
    for line, kind in zip(TEXT.split("\n"), kinds, strict=True):
        blocks.append(Block(start, start + len(line), kind))
        start += len(line) + 1
    return tuple(blocks)
