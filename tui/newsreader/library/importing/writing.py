"""Articles written from text and what is known of it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from newsreader.library.importing.blocks import find_blocks
from newsreader.library.importing.cleaning import one_line
from newsreader.library.importing.metadata import Hints
from newsreader.library.importing.outlets import find_credit, find_dateline, sets_for
from newsreader.library.importing.pages.lines import PageLine
from newsreader.library.importing.publication import stated_day
from newsreader.library.importing.rules import active_rules
from newsreader.library.importing.script import believable_language, refuse_other_scripts
from newsreader.library.importing.titles import title_of
from newsreader.model import Article, Block, BlockKind


def write_article(
    lines: Iterable[PageLine], known: Hints, *, author: str | None = None, origin: str | None = None
) -> Article:
    """Return an article of lines of HTML: its title, who wrote it, and the lines, a blank between.

    Who wrote it becomes a line that is not the article's own words.

    Args:
        lines: The lines of its body.
        known: What is said about it; its language only if the text bears that out.
        author: Who wrote it.
        origin: Where it came from, if no address is known.

    Raises:
        InputError: see `article_of`.
    """
    title = one_line(known.title) if known.title else None
    kinds: dict[str, BlockKind] = {}
    written = [title] if title else []
    if author and (byline := one_line(author)) and byline != known.source:
        written.append(byline)
        kinds[byline] = BlockKind.BOILERPLATE
    for line in lines:
        if line.text != title:
            written.append(line.text)
            if line.kind is not None:
                kinds.setdefault(line.text, line.kind)
    text = "\n\n".join(written)
    language = believable_language(known.language, text)
    return article_of(text, replace(known, language=language), origin=origin, kinds=kinds)


def article_of(
    text: str,
    known: Hints,
    *,
    origin: str | None = None,
    kinds: Mapping[str, BlockKind] | None = None,
) -> Article:
    """Return the article that a clean text is.

    Args:
        text: The whole text.
        known: What is said about it.
        origin: Where it came from: a path or an address. An address in `known` wins.
        kinds: What lines are, by their words, where markup says it.

    Raises:
        InputError: it holds no words, or is not in Arabic and nobody says that it is to be.
    """
    refuse_other_scripts(text, known.language)
    title = one_line(known.title) if known.title else None
    rules = active_rules({*(known.rules or ()), *sets_for(text)})
    blocks = find_blocks(text, rules, title=title, kinds=kinds or {})
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
