"""The title of a text that may have none."""

import re
from collections.abc import Iterable

from newsreader.library.importing.cleaning import one_line
from newsreader.library.importing.outlets import find_dateline
from newsreader.model import Block, BlockKind

MAX_OPENING = 80
"""The longest title made of opening words, in code points, the ellipsis included."""

_MARKUP = re.compile(r"#{1,6}\s+|\s+#+\s*$|\*\*|__")


def title_of(text: str, blocks: Iterable[Block]) -> str:
    """Return the title block's words, else the opening words of the body."""
    by_preference = (BlockKind.TITLE, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.CAPTION)
    found: dict[BlockKind, str] = {}
    for block in blocks:
        found.setdefault(block.kind, text[block.start : block.end])
    line = next((found[kind] for kind in (*by_preference, *found) if kind in found), text)
    if BlockKind.TITLE in found:
        return one_line(_MARKUP.sub("", line))
    if dateline := find_dateline(line):
        line = line[dateline.end :] or line
    return opening_words(line)


def opening_words(line: str) -> str:
    """Return the first words of a line, at most `MAX_OPENING` code points, with … if cut."""
    line = one_line(line)
    if len(line) <= MAX_OPENING:
        return line
    cut = line[:MAX_OPENING]  # one longer than what may stay beside the ellipsis
    words = cut.rpartition(" ")[0].rstrip(' ،,؛:-–—(«“"')
    return f"{words or cut[:-1]}…"
