"""Articles to put into a library."""

from dataclasses import replace
from datetime import date

from newsreader.model import Article, Block, BlockKind, Published

TEXT = (
    "محادثات في إسطنبول\n"
    "قال وزير الخارجية سيرغي لافروف إن الاجتماع في إسطنبول كان مفيدا.\n"
    "وأضافت الوزارة أن المحادثات ستستمر يوم الخميس."
)


def article(
    text: str = TEXT,
    *,
    origin: str | None = None,
    title: str = "محادثات في إسطنبول",
    published: date | None = None,
    boilerplate: int | None = None,
) -> Article:
    """Return an article of which each line is a paragraph, and one line may be boilerplate."""
    return Article(
        text=text,
        blocks=_blocks(text, boilerplate),
        title=title,
        origin=origin,
        published=Published(published, "stated") if published else None,
    )


def given(known: Article, when: date) -> Article:
    """Return an article whose publication date the user gave."""
    return replace(known, published=Published(when, "given"))


def _blocks(text: str, boilerplate: int | None) -> tuple[Block, ...]:
    blocks, start = [], 0
    for number, line in enumerate(text.split("\n")):
        if words := line.strip():
            first = start + line.index(words)
            kind = BlockKind.BOILERPLATE if number == boilerplate else BlockKind.PARAGRAPH
            blocks.append(Block(first, first + len(words), kind))
        start += len(line) + 1
    return tuple(blocks)
