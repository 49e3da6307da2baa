"""One text file made an article."""

from newsreader.library.importing.blocks import find_blocks
from newsreader.library.importing.cleaning import clean, one_line
from newsreader.library.importing.decoding import decode
from newsreader.library.importing.front_matter import split_front_matter
from newsreader.library.importing.metadata import NO_HINTS, Hints
from newsreader.library.importing.outlets import find_credit, find_dateline, sets_for
from newsreader.library.importing.publication import stated_day
from newsreader.library.importing.rules import active_rules
from newsreader.library.importing.script import refuse_other_scripts
from newsreader.library.importing.titles import title_of
from newsreader.model import Article, Block, BlockKind


def read_article(data: bytes, *, origin: str | None = None, hints: Hints = NO_HINTS) -> Article:
    """Return the article a text file holds.

    What the file's front matter says comes first, then the hints, then what the text itself says.

    Args:
        data: The content of the file.
        origin: Where it came from: a path or an address. An address in the front matter wins.
        hints: What is known from outside: a manifest, the command line.

    Raises:
        InputError: it cannot be read as text, holds no words, or is not in Arabic and `language`
            says nothing else; the message continues a sentence that begins with the file's name.
    """
    text, stated = split_front_matter(clean(decode(data)))
    known = stated.or_else(hints)
    refuse_other_scripts(text, known.language)
    title = one_line(known.title) if known.title else None
    rules = active_rules({*(known.rules or ()), *sets_for(text)})
    blocks = find_blocks(text, rules, title=title)
    return Article(
        text=text,
        blocks=blocks,
        title=title or title_of(text, blocks),
        source=one_line(known.source) if known.source else _stated_source(text, blocks),
        language=known.language or "ar",
        published=known.or_else(stated_day(text, blocks, rules)).published,
        origin=known.url or origin,
    )


def _stated_source(text: str, blocks: tuple[Block, ...]) -> str | None:
    """Return the outlet by the dateline of the first prose, else by a credit line at the end."""
    prose = (block for block in blocks if block.kind in {BlockKind.PARAGRAPH, BlockKind.HEADING})
    if (opening := next(prose, None)) and (
        dateline := find_dateline(text[opening.start : opening.end])
    ):
        return dateline.source
    return find_credit([text[b.start : b.end] for b in blocks if b.kind is BlockKind.BOILERPLATE])
