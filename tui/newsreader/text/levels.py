"""Embedding levels of a paragraph (UAX #9)."""

from newsreader.text.resolver import Base, resolve

__all__ = ["Base", "embedding_levels"]


def embedding_levels(paragraph: str, *, base: Base = "rtl") -> list[int]:
    """Return the embedding level of each code point, in logical order, after L1 as one line.

    Characters that X9 removes take the level of the character before them, or the paragraph's.
    """
    return list(resolve(paragraph, base).levels)
