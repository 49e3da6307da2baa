"""Stretches of a text whose digits count nothing: addresses, paths, telephone numbers."""

import re

from newsreader.model import Span

_STOP = r"\s،؛<>\""
_CODES = re.compile(
    r"(?=[\w+(~./-])(?:"
    + "|".join(
        (
            rf"(?:(?<![a-z+.-])[a-z][a-z+.-]*://|www\.)[^{_STOP}]+",
            r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+",
            rf"(?<![\w.-])[a-z][\w-]*(?:\.[\w-]+)*\.[a-z][a-z0-9]+(?:/[^{_STOP}]*)?",
            rf"(?<!\w)[a-z]:\\[^{_STOP}]+",
            r"(?<![\w/.])(?:~|\.\.?)?/[a-z][\w.-]*(?:/[\w.-]+)*",
            r"(?<![\w/.-])[a-z][\w.-]*(?:/[\w.-]+){2,}",
            r"(?<![\w.,])(?:\+|00)[1-9](?:[ .()-]{0,2}\d){6,13}(?!\w)",
            r"(?<![\w.,])\(?0[1-9]\d{0,3}\)?(?:[ .-]\d{2,4}){2,4}(?![\w,])",
            r"(?<![\w.,])\(?0[1-9]\d{0,3}\)?[ -]\d{6,8}(?![\w,])",
        )
    )
    + ")",
    re.ASCII | re.IGNORECASE,
)
"""Of a folded text: URL, e-mail address, host or file name, paths, international and national numbers.

The look-ahead is for speed: an Arabic letter begins none of them.
"""


def code_spans(folded: str) -> tuple[Span, ...]:
    """Return the addresses, paths and telephone numbers of a folded text, in order."""
    return tuple(Span(*match.span()) for match in _CODES.finditer(folded))
