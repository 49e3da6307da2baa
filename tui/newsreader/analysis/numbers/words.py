"""Folded text cut into words, numerals and signs."""

import re

WORD = r"[\u0620-\u064a\u066e-\u06d3]+"
_VULGAR = "[¼½¾⅐-⅞]"
NUMERAL = (
    rf"(?<!\d)\d{{1,3}} ?{_VULGAR}"
    r"|(?<!\d)\d{1,3}(?: \d{3})+(?![\d/:-]|\.\d)(?:,\d\d?(?!\d))?(?!,\d)"
    r"|(?<![\d.,])\d{1,3}(?:(?:،\d{3})+|،\d\d?)(?![\d/:-]|[.,،]\d)"
    r"|(?<![\d.,])\d+(?:\.\d+)?[eE][+-]?\d\d?\b"
    r"|(?:(?<![\w.])\.)?\d+(?:[.,]\d+)*"
)
"""Groups of three digits may be parted by spaces; a decimal sign may come first.

Some write ، for the sign between thousands or before decimals.
"""
OTHER = r"[^\W\d_]\w*|\n|[^\s\w]|_"

_PIECE = re.compile(f"{WORD}|{NUMERAL}|{OTHER}")


def split_words(folded: str) -> list[str]:
    """Cut a folded lexicon form into the words a text would be cut into."""
    return _PIECE.findall(folded)
