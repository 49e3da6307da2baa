"""Broken plurals: the words that are one word though their stems differ, as the data file lists them.

A stem is too little to go by: أسرى (prisoners) has that of أسرة (family). So the words themselves are
compared, behind the affixes that the stemmer knows.
"""

import re
from functools import cache
from importlib.resources import files

from newsreader.library.stemming import affixes, stems
from newsreader.library.tokens import forms

_BEFORE_ENDING = {"ه": "ت", "ي": "ا", "ء": "وي"}
"""What a last letter may become before an ending: قضاة قضاتهم, أسرى أسراهم, وزراء وزراؤها وزرائها."""


def standing_for(word: str) -> tuple[str, ...]:
    """Return the listed words, folded, that a folded word with its affixes stands for, itself too."""
    found: dict[str, None] = {}
    for stem in stems(word):
        for line in _lines_by_stem().get(stem, ()):
            if any(is_form(word, listed) for listed in line):
                found |= dict.fromkeys(line)
    return tuple(found)


def is_form(word: str, listed: str) -> bool:
    """Tell whether a folded word is a listed one, perhaps with affixes."""
    return _pattern(listed).fullmatch(word) is not None


def stems_of(listed: str) -> tuple[str, ...]:
    """Return the stems that a listed word's forms are filed under.

    It has another with the article if it begins like one (العاب is filed under عاب, الالعاب under
    العاب), and before an ending if its last letter changes there.
    """
    changed = (f"{listed[:-1]}{letter}ها" for letter in _BEFORE_ENDING.get(listed[-1], ""))
    return tuple(dict.fromkeys(stems(form)[0] for form in (f"ال{listed}", listed, *changed)))


@cache
def word_lines() -> tuple[tuple[str, ...], ...]:
    """Return the lines of the data file, each the folded forms of one word."""
    lines = (files(__package__) / "plurals.txt").read_text(encoding="utf-8").splitlines()
    return tuple(tuple(forms(line)) for line in lines if line and not line.startswith("#"))


@cache
def _lines_by_stem() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for line in word_lines():
        for stem in dict.fromkeys(stem for word in line for stem in stems_of(word)):
            found[stem] = (*found.get(stem, ()), line)
    return found


@cache
def _pattern(listed: str) -> re.Pattern[str]:
    known = affixes()
    before = "|".join(map(re.escape, (*known.article, *known.proclitic)))
    after = "|".join(map(re.escape, known.ending))
    last = f"[{listed[-1]}{_BEFORE_ENDING.get(listed[-1], '')}]"
    return re.compile(f"(?:{before})?{listed[:-1]}{last}(?:{after})?")
