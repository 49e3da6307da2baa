"""Tokens: the pieces of a folded text with everything each of them can be."""

import re
import unicodedata
from collections.abc import Callable
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from newsreader.analysis.numbers.lexicon import Entry, Lexicon, Reading, Variant
from newsreader.analysis.numbers.numerals import numeral_readings
from newsreader.analysis.numbers.surface import Surface
from newsreader.analysis.numbers.words import NUMERAL, OTHER, WORD

SIGNS = {
    "\n": "newline",
    "،": "comma",
    ",": "comma",
    "؛": "semicolon",
    "/": "slash",
    "-": "dash",
    "(": "lparen",
    ")": "rparen",
    "[": "lparen",
    "]": "rparen",
    ".": "dot",
    "…": "dot",
    "!": "dot",
    "؟": "dot",
    ":": "colon",
    "%": "percent",
    "+": "plus",
    "$": "currency",
    "€": "currency",
    "£": "currency",
}
PROCLITICS = {"و": "w", "ف": "f", "ب": "b", "ك": "k", "ل": "l"}

_VULGAR_FRACTIONS = "¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"

_READINGS = {text: (Reading(frozenset([name]), {}),) for text, name in (SIGNS | PROCLITICS).items()}
_READINGS |= {
    sign: (Reading(frozenset(["fraction"]), {"numerator": above, "denominator": below}),)
    for sign in _VULGAR_FRACTIONS
    for above, below in [
        Fraction(unicodedata.numeric(sign)).limit_denominator(10).as_integer_ratio()
    ]
}
_UNKNOWN = (Reading(frozenset(["unknown"]), {}),)
_UNKNOWN_ACCUSATIVE = (Reading(frozenset(["unknown", "uacc"]), {}),)
_UNKNOWN_DEFINITE = (Reading(frozenset(["unknown", "udef"]), {}),)
_UNKNOWN_FEMININE = (Reading(frozenset(["unknown", "udef", "ufem"]), {}),)
_UNKNOWN_POSSESSED = (Reading(frozenset(["unknown", "ufem"]), {}),)
_LATIN = (Reading(frozenset(["latin"]), {}),)
_SIGN = (Reading(frozenset(["sign"]), {}),)
_ARTICLE = re.compile("[وف]?(?:[بك]?ال|لل)..")

PLAIN_SIGNATURES = frozenset(
    frozenset(reading.features for reading in readings)
    for readings in (
        *_READINGS.values(),
        _UNKNOWN,
        _UNKNOWN_ACCUSATIVE,
        _UNKNOWN_DEFINITE,
        _UNKNOWN_FEMININE,
        _UNKNOWN_POSSESSED,
        _LATIN,
        _SIGN,
    )
)
"""What a token can be that no lexicon knows, as sets of feature sets."""


class Token(NamedTuple):
    """A stretch of the folded text; the more passes have run, the more it covers."""

    start: int
    end: int
    text: str
    readings: tuple[Reading, ...]


Piece = tuple[str, int, int, str]
"""Kind (word, numeral, other, or the name of a shape), start, end, folded text."""
ShapeReader = Callable[[str, str], tuple[Reading, ...]]
"""What a shape, by name and folded text, can be; nothing if it is not that shape after all."""


def scanner(shapes: str = "") -> re.Pattern[str]:
    """Compile the pattern that cuts a text; `shapes` are named groups, none begins with an Arabic letter."""
    parts = [f"(?P<word>{WORD})", shapes, f"(?P<numeral>{NUMERAL})", f"(?P<other>{OTHER})"]
    return re.compile("|".join(part for part in parts if part))


_PLAIN = scanner()


def tokenise(
    source: Surface,
    lexicon: Lexicon,
    pattern: re.Pattern[str] = _PLAIN,
    read_shape: ShapeReader | None = None,
) -> list[Token]:
    """Cut a folded text into tokens; each proclitic of a word in the lexicon is a token."""
    pieces: list[Piece] = [
        (match.lastgroup or "", *match.span(), match[0]) for match in pattern.finditer(source.text)
    ]
    tokens: list[Token] = []
    number = 0
    while number < len(pieces):
        kind, start, end, text = pieces[number]
        number += 1
        if kind == "word":
            variants = lexicon.variants(text)
            if variants and _begins_with_hamza(source, start, text):
                variants = lexicon.variants(text, article=False)
            if variants:
                number += _read_word(source, variants, pieces, number - 1, tokens)
            else:
                tokens.append(Token(start, end, text, _unknown(text)))
        elif kind == "numeral":
            tokens.append(Token(start, end, text, numeral_readings(text)))
        elif kind == "other":
            known = _READINGS.get(text) or (_LATIN if text[0].isalpha() else _SIGN)
            tokens.append(Token(start, end, text, known))
        elif read_shape is not None:
            tokens.append(Token(start, end, text, read_shape(kind, text)))
    return tokens


def _read_word(
    source: Surface,
    variants: tuple[Variant, ...],
    pieces: list[Piece],
    number: int,
    tokens: list[Token],
) -> int:
    """Append the tokens of the word at `number`; return how many pieces after it were used.

    The longest form wins (`بعيد الفطر` is the feast, not `بعيد`), then the one with the fewest proclitics.
    """
    _, start, end, text = pieces[number]
    following = pieces[number + 1][3] if number + 1 < len(pieces) else ""
    best: tuple[int, tuple[Reading, ...], Variant] | None = None
    for variant in variants:
        readings, used = variant.settled, 0
        longer = variant.longer.get(following)
        if longer or not readings:
            readings, used = _spelled_readings(source, variant, longer or (), pieces, number)
        if readings and (best is None or used > best[0]):
            best = used, readings, variant
    if best is not None:
        used, readings, variant = best
        first = start + variant.prefix
        tokens.extend(
            Token(at, at + 1, source.text[at], _READINGS[source.text[at]])
            for at in range(start, first)
        )
        stop = pieces[number + used][2]
        tokens.append(Token(first, stop, source.text[first:stop], readings))
        return used
    tokens.append(Token(start, end, text, _unknown(text)))
    return 0


def _begins_with_hamza(source: Surface, start: int, text: str) -> bool:
    """Say whether what looks like an article is written with hamza, so is none: ألتمان."""
    place = text.find("ال", 0, 4)
    if place < 0:
        return False
    written = source.raw[source.offsets[start + place]]
    return written != "ا" and unicodedata.normalize("NFKC", written)[:1] in {"أ", "إ", "آ"}


def _follows(pieces: list[Piece], number: int, words: tuple[str, ...]) -> bool:
    """Say whether these words stand at `number`."""
    if number + len(words) > len(pieces):
        return False
    return all(pieces[number + at][3] == word for at, word in enumerate(words))


def _spelled_readings(
    source: Surface,
    variant: Variant,
    longer: tuple[Entry, ...],
    pieces: list[Piece],
    number: int,
) -> tuple[tuple[Reading, ...], int]:
    """Return the readings of the longest form written here, and how many pieces it takes after the first."""
    readings: list[Reading] = []
    used = -1
    for entry in (*longer, *variant.alone):
        length = len(entry.rest)
        if length < used:
            break
        if length and not _follows(pieces, number + 1, entry.rest):
            continue
        written = (pieces[number][1], pieces[number + length][2])
        if entry.exact and not source.written(*written).endswith(entry.exact):
            continue
        used = length
        readings.append(entry.reading)
    return tuple(readings), max(used, 0)


@lru_cache(maxsize=20_000)
def _unknown(word: str) -> tuple[Reading, ...]:
    if word in PROCLITICS:
        return _READINGS[word]
    if _ARTICLE.match(word):
        return _UNKNOWN_FEMININE if word.endswith("ه") else _UNKNOWN_DEFINITE
    if word.endswith(("ته", "تها", "تهم")):  # حلقته, its episode
        return _UNKNOWN_POSSESSED
    return _UNKNOWN_ACCUSATIVE if word.endswith("ا") else _UNKNOWN
