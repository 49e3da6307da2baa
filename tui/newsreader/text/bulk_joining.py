"""Joining for the letters that news is made of, many at a time.

The isolated, final, initial and medial presentation forms of a letter are four code points in a
row. So with each character put down to one byte, the form is a number of two bits, what joins
before and what joins after, and the glyph is the isolated form plus that number. Bytes are added
and shifted as one long integer: some 20 times as fast as letter by letter.
"""

import codecs
import re
from collections.abc import Callable
from functools import cache
from typing import Final, NamedTuple

from newsreader.text.characters import MARKS, MERGED, drawable
from newsreader.text.joining import joining_forms, joining_type, lam_alef_forms

_OTHERS: Final = (
    "".join(map(chr, range(0x20, 0x7F))) + "\u00a0«»،؛؟٪٫٬٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹–—‘’“”…\u200cـێڵڕەءéü"
)
_MARK_RUN: Final = re.compile(f"([{MARKS}]+)")
_ALEF_MAKSURA_JOINED: Final = re.compile("ى(?=[\u0620-\u064a\u066e-\u06d5])")
"""Its initial and medial forms (Uyghur) are the only ones that do not stand in a row."""


class _Tables(NamedTuple):
    """What `bytes.translate` needs, by the byte that stands for a character."""

    encode: Callable[[str, str], bytes]
    """Puts characters down to bytes; the second argument says what becomes of unknown ones."""
    unknown: re.Pattern[str]
    """Matches characters that have no byte."""
    low: bytes
    high: bytes
    """The bytes of the isolated form in UTF-16."""
    joins_before: bytes
    joins_after: bytes
    """1 where it does."""
    has_forms: bytes
    """3 where the letter has four forms, 1 where it has two."""


@cache
def _tables() -> _Tables:
    letters = {
        letter: forms
        for letter, forms in joining_forms().items()
        if [ord(form) - ord(forms[0]) for form in forms[: 4 if joining_type(letter) == "D" else 2]]
        == list(range(4 if joining_type(letter) == "D" else 2))
        or letter in "ىء"
    }
    known = [*letters, *(char for char in _OTHERS if char not in letters)]
    assert len(known) < 256, "one byte stands for each"
    columns = []
    for char in known:
        joining = joining_type(char)
        glyph = ord(letters[char][0] if char in letters else drawable(char))
        forms = {"D": 3, "R": 1}.get(joining, 0) if char in letters else 0
        columns.append((glyph & 255, glyph >> 8, joining in "DRC", joining in "DC", forms))
    # NUL stands for itself, for only so does Python make a fast table of the mapping.
    columns.insert(0, (*divmod(ord(drawable("\0")), 256)[::-1], False, False, 0))
    columns += columns[:1] * (256 - len(columns))
    mapping = codecs.charmap_build("\0" + "".join(known) + "\ufffe" * (255 - len(known)))

    def encode(text: str, errors: str) -> bytes:
        return codecs.charmap_encode(text, errors, mapping)[0]

    return _Tables(
        encode,
        re.compile(f"[^{re.escape(''.join(known))}\0]"),
        *(bytes(column) for column in zip(*columns, strict=True)),
    )


def draw_in_bulk(text: str) -> str | None:
    """Return what is drawn for each code point of `text`, as `joining.drawn` does, if possible.

    None if a character is in it whose joining is not known here.
    """
    if not _MARK_RUN.search(text):
        return _draw_unmarked(text)
    # Marks are transparent to joining: leave them out, and put them back in their places.
    parts = _MARK_RUN.split(text)
    unmarked = _draw_unmarked("".join(parts[::2]))
    if unmarked is None:
        return None
    place = 0
    for number in range(0, len(parts), 2):
        length = len(parts[number])
        parts[number] = unmarked[place : place + length]
        place += length
    return "".join(parts)


def _draw_unmarked(text: str) -> str | None:
    tables = _tables()
    others: dict[int, str] = {}
    try:
        codes = tables.encode(text, "strict")
    except UnicodeEncodeError:
        for match in tables.unknown.finditer(text):
            if joining_type(match[0]) != "U":
                return None
            others[match.start()] = drawable(match[0])
        codes = tables.encode(text, "replace")
    length = len(codes)
    joints = _number(codes, tables.joins_after) & _number(codes, tables.joins_before) >> 8
    forms = (joints << 8 | joints << 1) & _number(codes, tables.has_forms)
    for match in _ALEF_MAKSURA_JOINED.finditer(text):
        place = match.start()
        others[place] = joining_forms()["ى"][forms >> 8 * place & 3]
    glyphs = bytearray(2 * length)
    glyphs[::2] = (_number(codes, tables.low) + forms).to_bytes(length, "little")
    glyphs[1::2] = codes.translate(tables.high)
    drawn = _lam_and_alef().sub(_merge, glyphs.decode("utf-16-le"))
    if not others:
        return drawn
    characters = list(drawn)
    for place, character in others.items():
        characters[place] = character
    return "".join(characters)


def _number(codes: bytes, table: bytes) -> int:
    """Return what the table says of each code, the first in the lowest byte."""
    return int.from_bytes(codes.translate(table), "little")


@cache
def _lam_alefs() -> dict[str, str]:
    """Return the ligature for each joined pair of a lam and an alef."""
    lam, alefs, ligatures = joining_forms()["ل"], joining_forms(), lam_alef_forms()
    return {
        lam[2 + joined] + alefs[alef][1]: ligatures[alef][joined] + MERGED
        for alef in ligatures
        for joined in (0, 1)
    }


@cache
def _lam_and_alef() -> re.Pattern[str]:
    lams = "".join(sorted({pair[0] for pair in _lam_alefs()}))
    alefs = "".join(sorted({pair[1] for pair in _lam_alefs()}))
    return re.compile(f"[{lams}][{alefs}]")


def _merge(pair: re.Match[str]) -> str:
    return _lam_alefs()[pair[0]]
