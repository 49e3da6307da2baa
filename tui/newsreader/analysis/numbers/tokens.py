"""Tokens: the pieces of a folded text with everything each of them can be."""

import re
from collections.abc import Callable
from typing import NamedTuple

from newsreader.analysis.numbers.lexicon import Lexicon, Reading
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

_READINGS = {text: (Reading(frozenset([name]), {}),) for text, name in (SIGNS | PROCLITICS).items()}
_UNKNOWN = (Reading(frozenset(["unknown"]), {}),)
_UNKNOWN_ACCUSATIVE = (Reading(frozenset(["unknown", "uacc"]), {}),)
_UNKNOWN_DEFINITE = (Reading(frozenset(["unknown", "udef"]), {}),)
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
    """Compile the pattern that cuts a text; `shapes` are named groups tried first."""
    plain = f"(?P<word>{WORD})|(?P<numeral>{NUMERAL})|(?P<other>{OTHER})"
    return re.compile(f"{shapes}|{plain}" if shapes else plain)


_PLAIN = scanner()


def tokenise(
    source: Surface,
    lexicon: Lexicon,
    pattern: re.Pattern[str] = _PLAIN,
    read_shape: ShapeReader | None = None,
) -> list[Token]:
    """Cut a folded text into tokens; each proclitic of a word in the lexicon is a token."""
    pieces: list[Piece] = [
        (match.lastgroup or "", match.start(), match.end(), match.group())
        for match in pattern.finditer(source.text)
    ]
    tokens: list[Token] = []
    number = 0
    while number < len(pieces):
        kind, start, end, text = pieces[number]
        number += 1
        if kind == "word":
            number += _read_word(source, lexicon, pieces, number - 1, tokens)
        elif kind == "numeral":
            tokens.append(Token(start, end, text, numeral_readings(text)))
        elif kind == "other":
            tokens.append(
                Token(
                    start,
                    end,
                    text,
                    _READINGS.get(text) or (_LATIN if text[0].isalpha() else _SIGN),
                )
            )
        elif read_shape is not None:
            tokens.append(Token(start, end, text, read_shape(kind, text)))
    return tokens


def _read_word(
    source: Surface, lexicon: Lexicon, pieces: list[Piece], number: int, tokens: list[Token]
) -> int:
    """Append the tokens of the word at `number`; return how many pieces after it were used."""
    _, start, end, text = pieces[number]
    for variant in lexicon.variants(text):
        readings: list[Reading] = []
        used = -1
        for entry in variant.entries:
            length = len(entry.rest)
            if length < used:
                break
            if (
                length
                and tuple(p[3] for p in pieces[number + 1 : number + 1 + length]) != entry.rest
            ):
                continue
            stop = pieces[number + length][2]
            if entry.exact and not source.written(start, stop).endswith(entry.exact):
                continue
            used = length
            readings.append(entry.reading)
        if used < 0:
            continue
        first = start + variant.prefix
        tokens.extend(
            Token(at, at + 1, source.text[at], _READINGS[source.text[at]])
            for at in range(start, first)
        )
        stop = pieces[number + used][2]
        tokens.append(Token(first, stop, source.text[first:stop], tuple(readings)))
        return used
    if len(text) == 1 and text in PROCLITICS:
        tokens.append(Token(start, end, text, _READINGS[text]))
    else:
        tokens.append(Token(start, end, text, _unknown(text)))
    return 0


def _unknown(word: str) -> tuple[Reading, ...]:
    if _ARTICLE.match(word):
        return _UNKNOWN_DEFINITE
    return _UNKNOWN_ACCUSATIVE if word.endswith("ا") else _UNKNOWN
