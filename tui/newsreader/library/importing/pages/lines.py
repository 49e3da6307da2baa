"""The lines of an HTML tree, and what its markup says they are."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from newsreader.library.importing.cleaning import one_line
from newsreader.model import BlockKind

_LISTED = "• "
_CELL = " | "
# Names of HTML, and of the XML that trafilatura makes of it (quote, item, row, cell).
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "head"})
_PARAGRAPHS = frozenset({"p", "quote", "blockquote", "dd"})
_ITEMS = frozenset({"li", "item"})
_ROWS = frozenset({"tr", "row"})
_CELLS = frozenset({"td", "th", "cell"})
_OTHER_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "body",
        "center",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figure",
        "footer",
        "header",
        "hr",
        "html",
        "list",
        "main",
        "nav",
        "ol",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "tfoot",
        "thead",
        "ul",
    ]
)
_BREAKS = frozenset({"br", "lb"})
_BOLD = frozenset({"b", "strong", "hi"})
_SILENT = frozenset(
    [
        "audio",
        "button",
        "canvas",
        "datalist",
        "embed",
        "form",
        "iframe",
        "img",
        "input",
        "link",
        "map",
        "math",
        "meta",
        "noscript",
        "object",
        "option",
        "picture",
        "script",
        "select",
        "source",
        "style",
        "svg",
        "template",
        "textarea",
        "title",
        "track",
        "video",
    ]
)
_CAPTION_CLASS = re.compile(r"(^|\s)[\w-]*caption(-?text)?(\s|$)", re.IGNORECASE)
"""Classes that content management systems give to the words below a picture: `wp-caption-text`."""


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of a page."""

    text: str
    """With single spaces, none at its ends."""
    kind: BlockKind | None
    """What the markup says it is; None if that says nothing."""


def lines_of(root: Any) -> Iterator[PageLine]:  # Any: lxml ships no types
    """Yield the lines below an element of lxml that show something, in order."""
    return _Lines().read(root)


def is_caption(element: Any) -> bool:  # Any: as above
    """Whether an element holds the words below a picture."""
    return element.tag == "figcaption" or bool(_CAPTION_CLASS.search(element.get("class") or ""))


class _Lines:
    """Gathers words until a block begins or ends."""

    def __init__(self) -> None:
        self._words: list[str] = []
        self._unbold = False
        """Whether there are words in the line that are not bold."""
        self._bold = 0
        self._kinds: list[BlockKind | None] = [None]
        self._prefix = ""

    def read(self, root: Any) -> Iterator[PageLine]:  # Any: as above
        from lxml import etree  # noqa: PLC0415 - loaded when there is a page

        silent: Any = None
        for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
            if event == "start":
                if silent is None:
                    if element.tag in _SILENT:
                        silent = element
                        continue
                    yield from self._begin(element)
                continue
            if silent is None:
                yield from self._end(element, closes=event == "end")
            elif element is silent:
                silent = None
            if silent is None and element is not root:
                self._take(element.tail)
        yield from self._flush()

    def _begin(self, element: Any) -> Iterator[PageLine]:  # Any: as above
        name = element.tag
        if name in _BREAKS:
            yield from self._flush()
        elif name in _CELLS:
            if self._words:
                self._words.append(_CELL)
        elif (kind := _kind_of(element)) is not None:
            yield from self._flush()
            self._kinds.append(kind)
            if name in _ITEMS:
                self._prefix = _LISTED
        elif name in _OTHER_BLOCKS:
            yield from self._flush()
        self._bold += name in _BOLD
        self._take(element.text)

    def _end(self, element: Any, *, closes: bool) -> Iterator[PageLine]:  # Any: as above
        name = element.tag
        if not closes or name in _BREAKS or name in _CELLS:
            return
        self._bold -= name in _BOLD
        if _kind_of(element) is not None:
            yield from self._flush()
            self._kinds.pop()
            self._prefix = ""
        elif name in _OTHER_BLOCKS:
            yield from self._flush()

    def _take(self, words: str | None) -> None:
        if words:
            self._words.append(words)
            self._unbold = self._unbold or (not self._bold and bool(words.strip()))

    def _flush(self) -> Iterator[PageLine]:
        text = one_line("".join(self._words))
        kind = self._kinds[-1]
        if kind is BlockKind.PARAGRAPH and not self._unbold:
            kind = None  # all of it bold: it may be a heading, its shape decides
        if text.strip(_CELL):
            yield PageLine(self._prefix + text, kind)
            self._prefix = ""
        self._words.clear()
        self._unbold = False


def _kind_of(element: Any) -> BlockKind | None:  # Any: as above
    if is_caption(element):
        return BlockKind.CAPTION
    if element.tag in _HEADINGS:
        return BlockKind.HEADING
    if element.tag in _PARAGRAPHS | _ITEMS | _ROWS:
        return BlockKind.PARAGRAPH
    return None
