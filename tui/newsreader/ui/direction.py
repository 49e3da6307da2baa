"""Which way a text runs."""

import unicodedata

from newsreader.config.options import Directions
from newsreader.model import Article
from newsreader.text import Base
from newsreader.wording import direction

RIGHT_TO_LEFT = {"ar", "fa", "ur", "ps", "ckb", "ug", "sd", "he", "yi", "dv"}
"""Languages written from right to left (BCP 47 primary subtags)."""


def base_of(language: str) -> Base:
    """Return the base direction of text in a language, given as a BCP 47 code."""
    primary = language.split("-", maxsplit=1)[0].lower()
    return "rtl" if primary in RIGHT_TO_LEFT else "ltr"


def base_of_article(article: Article, directions: Directions) -> Base:
    """Return the direction of an article: that of its source or language if one is set for it."""
    if article.source and article.source in directions.sources:
        return directions.sources[article.source]
    return directions.languages.get(article.language, base_of(article.language))


def mirrored() -> bool:
    """Say whether the interface is laid out from the right."""
    return direction() == "rtl"


def isolated(text: str) -> str:
    """Return a text to be put into a sentence, so that neither changes the order of the other."""
    return f"\u2068{text}\u2069"


def base_of_typed(text: str) -> Base:
    """Return the direction of what is being typed: that of its first strong letter, else rtl."""
    for character in text:
        match unicodedata.bidirectional(character):
            case "L":
                return "ltr"
            case "R" | "AL":
                return "rtl"
    return "rtl"
