"""Light stemming: the forms of a word share a stem, which is not always a word.

`وزير` may be a word or `و` + `زير`. Rather than guess, a word is filed under every stem it may
have, and a query decides by the words in the library (see `index.forms_of`).
"""

import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class Affixes:
    """The data file, see there."""

    article: tuple[str, ...]
    proclitic: tuple[str, ...]
    ending: tuple[str, ...]
    most_endings: int
    least_after_article: int
    least_after_proclitic: int
    least_after_ending: int


@cache
def affixes() -> Affixes:
    """Return the affixes of the data file."""
    read = tomllib.loads((files(__package__) / "stemming.toml").read_text(encoding="utf-8"))
    fields: dict[str, Any] = {  # Any: TOML
        key: tuple(value) if isinstance(value, list) else value for key, value in read.items()
    }
    return Affixes(**fields)


@lru_cache(maxsize=50_000)
def stems(word: str) -> tuple[str, ...]:
    """Return the stems a folded word may have, the one that takes least for granted first."""
    bare = _without_article(word)
    if bare != word:
        return (_without_endings(bare),)
    stems = [_without_endings(word)]
    for proclitic in affixes().proclitic:
        rest = word.removeprefix(proclitic)
        if rest != word and len(rest) >= affixes().least_after_proclitic:
            stems.append(_without_endings(rest))
    return tuple(dict.fromkeys(stems))


def has_article(word: str) -> bool:
    """Return whether a folded word begins with the definite article, after proclitics or not."""
    return _without_article(word) != word


def _without_article(word: str) -> str:
    for prefix in affixes().article:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= affixes().least_after_article:
            return rest
    return word


def _without_endings(word: str) -> str:
    for _ in range(affixes().most_endings):
        for ending in affixes().ending:
            rest = word.removesuffix(ending)
            if rest != word and len(rest) >= affixes().least_after_ending:
                word = rest
                break
        else:
            return word
    return word
