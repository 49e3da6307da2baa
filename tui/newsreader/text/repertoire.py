"""The characters that news is made of, one byte each, and what is to be known of each byte.

A paragraph made of nothing else is laid out as bytes: `bytes.translate` then answers a question
about all of its characters at once.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Final

from newsreader.text.characters import SIMPLE
from newsreader.text.joining import joining_forms, joining_type, lam_alef_forms
from newsreader.text.line_breaking import classes_for_breaking
from newsreader.text.mirroring import mirror

_ASCII: Final = "".join(map(chr, range(0x20, 0x7F)))
"""These keep their own bytes."""
_LETTERS: Final = (
    "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهويىـٱٹٺٻټٽپٿڀځڂڃڄڇڈڌڍڎڑژڕڠڤڦڨکگڭڱڳڵڻھۀہۂۃۅۆۇۈۉۊۋیۍێېےۓەچ"
)
_OTHERS: Final = "\u00a0«»،؛؟٪٫٬٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹–—‘’“”…°•·€£©®§×"
_MARKS: Final = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0670"
_LAM: Final = "ل"
_ALEFS: Final = "اأإآ"
"""What becomes one with a lam before it, the most usual first."""
_ALEF_MAKSURA: Final = "ى"
"""Its initial and medial forms (Uyghur) are the only ones that do not stand in a row."""

_BIDI: Final = dict(
    zip(["AL", "L", "EN", "AN", "ET", "ES", "CS", "WS", "ON"], "اa1١%+, !", strict=True)
)
"""The character that stands for each bidi class; a bracket stands for itself."""

LEAVING_LEVEL_ONE: Final = "a1١"
"""Those of them that can leave level 1; the rest of a stretch follows them."""

_STANDING_IN: Final = "newsreader: standing in"
"""The name under which `codecs` knows what to do with characters that have no byte."""

_SIGN: Final = "\ue000"
_LATIN: Final = "\ue001"
_NONE: Final = "\ufffe"


class _StandIns(dict[str, str]):
    """What stands for the characters that have no byte of their own: signs and letters, one column wide.

    Only for those that nothing but their glyph tells from the others.
    """

    def __missing__(self, character: str) -> str:
        self[character] = stand_in = self._stand_in(character)
        return stand_in

    def _stand_in(self, character: str) -> str:
        if (
            not re.match(f"[{SIMPLE}]", character)
            or joining_type(character) != "U"
            or mirror(character) != character
            or unicodedata.category(character) in {"Ps", "Pe"}
            or classes_for_breaking(character) != "A"
        ):
            return _NONE
        return {"L": _LATIN, "ON": _SIGN}.get(unicodedata.bidirectional(character), _NONE)


_STAND_INS = _StandIns()


class ByteFinder:
    """Finds certain bytes: by making them one byte, which is found many times as fast."""

    def __init__(self, members: Iterable[int]) -> None:
        found = set(members)
        self._table = bytes(byte in found for byte in range(256))

    def places(self, codes: bytes) -> list[int]:
        """Return where each of them is."""
        places = []
        place = -1
        for stretch in codes.translate(self._table).split(_FOUND):
            place += len(stretch) + 1
            places.append(place)
        del places[-1]
        return places

    def runs(self, codes: bytes) -> list[tuple[int, int]]:
        """Return the start and the end of each stretch of them."""
        return [match.span() for match in _FOUND_RUN.finditer(codes.translate(self._table))]


_FOUND: Final = b"\1"
_FOUND_RUN: Final = re.compile(b"\1\1*")  # Begins with a literal: `re` is fast to find one.


class Repertoire:
    """The tables; each of 256 bytes, unless it says otherwise."""

    def __init__(self) -> None:
        free = iter([byte for byte in range(3, 256) if not 0x20 <= byte < 0x7F])
        # NUL stands for itself, for only so does Python make a fast table of the mapping.
        byte_of = {"\0": 0} | {character: ord(character) for character in _ASCII}
        byte_of |= {character: next(free) for character in _LETTERS + _OTHERS + _MARKS}
        stand_ins = {character: next(free) for character in (_SIGN, _LATIN)}
        self._stand_ins = {**stand_ins, _NONE: 0}
        characters = [_NONE] * 256
        for character, byte in byte_of.items():
            characters[byte] = character
        self._characters = "".join(characters)
        self._mapping = codecs.charmap_build(self._characters)
        codecs.register_error(_STANDING_IN, self._bytes_standing_in)
        for character, byte in stand_ins.items():
            characters[byte] = character
        self.arabic = self.bytes_of(_ALEFS[0])
        """The byte that stands for the bidi class of an Arabic letter in `bidi`."""
        merged = {byte: alef for alef, byte in zip(_ALEFS, free, strict=False)}
        self._set_forms(byte_of, merged)
        self._set_patterns(merged)
        self.stand_in = ByteFinder(stand_ins.values())
        """Finds what stands for characters without a byte of their own."""
        self.lam = byte_of[_LAM]
        self.marks = self.bytes_of(_MARKS)
        """The bytes of the marks."""
        self.merging = [
            (self.bytes_of(_LAM + alef), bytes([byte])) for byte, alef in merged.items()
        ]
        """The bytes of each lam and alef, and the one for both."""
        self.bidi = self.bytes_of("".join(map(_bidi_stand_in, characters)))
        """The byte of a character of the same bidi class; of brackets the same."""
        leaving = self.bytes_of(LEAVING_LEVEL_ONE)
        self.leaving = bytes(leaving[0] if byte in leaving else byte for byte in self.bidi)
        """The same as `bidi`, but one byte for all of `LEAVING_LEVEL_ONE`."""
        self.breaking = classes_for_breaking("".join(characters)).encode()
        """The letter of `line_breaking` for its class."""
        self.mirrored = bytes(
            byte_of.get(mirror(character), byte) for byte, character in enumerate(characters)
        )
        """The byte of its mirror image (L4), or the same."""

    def _set_forms(self, byte_of: dict[str, int], merged: dict[int, str]) -> None:
        low, high, joining = bytearray(256), bytearray(256), bytearray(256)
        for character, byte in byte_of.items():
            kind = joining_type(character)
            joining[byte] = (kind in "DRC") + 2 * (kind in "DC")
            forms = joining_forms().get(character)
            joining[byte] += 4 * (forms is not None)
            high[byte], low[byte] = divmod(ord(forms[0] if forms else character), 256)
        for byte, alef in merged.items():
            joining[byte] = 1 + 4
            high[byte], low[byte] = divmod(ord(lam_alef_forms()[alef][0]), 256)
        self.low, self.high = bytes(low), bytes(high)
        """The bytes of the isolated form in UTF-16."""
        self.joining = bytes(joining)
        """1 if it joins to the letter before it, and 2 to the one after, and 4 if it has forms."""

    def _set_patterns(self, merged: dict[int, str]) -> None:
        lam, alefs, marks = map(self.bytes_of, (_LAM, _ALEFS, _MARKS))
        joining = bytes(byte for byte in range(256) if self.joining[byte] & 1)
        self.merged = ByteFinder(merged)
        """Finds a lam with the alef merged into it, as one byte."""
        carriers = self.bytes_of(_LETTERS)
        self._carrying = bytes((byte in marks) + 2 * (byte in carriers) for byte in range(256))
        self.mark = ByteFinder(marks)
        """Finds marks."""
        self.without_column = re.compile(
            b"%(lam)b[%(marks)b]*[%(alefs)b]|[%(marks)b]+"
            % {b"lam": lam, b"alefs": alefs, b"marks": marks}
        )
        """Finds marks, and a lam with the alef merged into it and marks between them."""
        self.joined_maksura = re.compile(
            b"%b(?=[%b])" % (self.bytes_of(_ALEF_MAKSURA), re.escape(joining))
        )
        """Finds a letter whose forms do not stand in a row."""

    def text_of(self, codes: bytes) -> str:
        """Return the characters that bytes stand for."""
        return codecs.charmap_decode(codes, "strict", self._characters)[0]

    def encode(self, text: str) -> bytes | None:
        """Return one byte per character, or None if one of them has none."""
        try:
            codes = codecs.charmap_encode(text, _STANDING_IN, self._mapping)[0]
        except UnicodeEncodeError:
            return None
        return None if b"\0" in codes else codes

    def _bytes_standing_in(self, error: UnicodeError) -> tuple[bytes, int]:
        """Return what stands for the characters that could not be encoded, and where to go on.

        As the module `codecs` calls it.
        """
        assert isinstance(error, UnicodeEncodeError)
        unknown = error.object[error.start : error.end]
        codes = bytes([self._stand_ins[_STAND_INS[character]] for character in unknown])
        if 0 in codes:
            raise error
        return codes, error.end

    def has_stray_mark(self, codes: bytes) -> bool:
        """Say whether there is a mark on what is no Arabic letter."""
        carrying = codes.translate(self._carrying)
        return carrying.startswith(b"\1") or carrying.find(b"\0\1") >= 0

    def bytes_of(self, text: str) -> bytes:
        """Return one byte per character.

        Raises:
            UnicodeEncodeError: there is a character in `text` that is not one of these.
        """
        return codecs.charmap_encode(text, "strict", self._mapping)[0]


def _bidi_stand_in(character: str) -> str:
    if character in {_SIGN, _LATIN}:
        return "!" if character == _SIGN else "a"
    if unicodedata.category(character) in {"Ps", "Pe"}:
        return character
    return _BIDI.get(unicodedata.bidirectional(character), "ا")


@cache
def repertoire() -> Repertoire:
    """Return the tables, made when they are first asked for."""
    return Repertoire()
