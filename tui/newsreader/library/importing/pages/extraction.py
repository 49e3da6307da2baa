"""The article on a page: what is left without menus, advertisements and links to others."""

import logging
from typing import Any

from newsreader.library.importing.cleaning import one_line
from newsreader.library.importing.pages.lines import PageLine, is_caption, lines_of
from newsreader.model import BlockKind

_SHARE = 0.4
"""Of the words that JSON-LD repeats, less than which was not found on the page itself."""
_LONGEST_CAPTION = 600
"""More code points than that are no words below a picture, whatever the class is called."""
MAX_ELEMENTS = 20_000
"""Elements of a page: with more, extraction takes minutes, and all the lines of the page are kept."""


def main_lines(root: Any, repeated: str | None) -> list[PageLine]:  # Any: lxml ships no types
    """Return the lines of the article on a parsed page, none if there seems to be none.

    The tree is changed.

    Args:
        root: The page.
        repeated: The words of the article, where JSON-LD repeats them: for pages that are empty
            until a script fills them.
    """
    if sum(1 for _ in root.iter()) > MAX_ELEMENTS:
        return list(lines_of(root))
    captions = _lift_captions(root)
    found = [
        PageLine(line.text, BlockKind.CAPTION) if line.text in captions else line
        for line in _extracted(root)
    ]
    if repeated and sum(len(line.text) for line in found) < _SHARE * len(repeated):
        lines = (one_line(line) for line in repeated.splitlines())
        return [PageLine(line, None) for line in lines if line]
    return found


def _lift_captions(root: Any) -> frozenset[str]:  # Any: as above
    """Put captions, which extraction would drop, into paragraphs of their own; return them."""
    captions = set()
    for element in [one for one in root.iter() if isinstance(one.tag, str) and is_caption(one)]:
        text = one_line("".join(element.itertext()))
        if not 0 < len(text) <= _LONGEST_CAPTION:
            continue
        captions.add(text)
        figure = next(element.iterancestors("figure"), element)
        paragraph = element.makeelement("p")
        paragraph.text = text
        if figure.getparent() is not None:
            figure.addnext(paragraph)  # what follows the figure follows the paragraph now
            element.drop_tree()
    return frozenset(captions)


def _extracted(root: Any) -> list[PageLine]:  # Any: as above
    # Half a second and thirty megabytes that only pages are to pay.
    import trafilatura  # noqa: PLC0415

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    document = trafilatura.bare_extraction(
        root, include_comments=False, include_formatting=True, with_metadata=False
    )
    body = getattr(document, "body", None)
    return [] if body is None else list(lines_of(body))
