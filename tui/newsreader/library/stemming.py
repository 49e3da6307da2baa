"""Light stemming: the forms of a word share a stem, which is not always a word.

`وزير` may be a word or `و` + `زير`. Rather than guess, a word is filed under every stem it may
have, and a query decides by the words in the library (see `index.forms_of`).
"""

import re
import tomllib
from collections.abc import Sequence
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
    found = _article().match(word)
    return word[found.end() :] if found else word


def _without_endings(word: str) -> str:
    for _ in range(affixes().most_endings):
        found = _ending().fullmatch(word)
        if not found:
            break
        word = found.group(1)
    return word


@cache
def _article() -> re.Pattern[str]:
    """Return what fits the definite article before enough letters."""
    return re.compile(f"{_any(affixes().article)}(?=.{{{affixes().least_after_article}}})")


@cache
def _ending() -> re.Pattern[str]:
    """Return what fits a word with an ending: the fewest letters before it, so the longest."""
    return re.compile(f"(.{{{affixes().least_after_ending},}}?){_any(affixes().ending)}")


def _any(affixes: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(re.escape, affixes))})"
