"""Where lines may break: the rules of UAX #14, on one letter per character.

They are those of Unicode 15.0, with numbers kept whole as in the standard's example 7 (LB25), and
of later versions the quotation marks that keep the space inside them (LB15a, LB15b) and the hyphen
that stays with the word it begins (LB20a). Two things are done otherwise: all white space breaks
and hangs as the space of ASCII does, and a soft hyphen allows no break, as none is drawn there.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import accumulate
from typing import Final

from newsreader.text.characters import SPACES
from newsreader.text.tables import classes_of

_LETTERS: Final = dict(
    zip(
        [
            "AL",
            "HL",
            "NU",
            "SP",
            "OP",
            "OW",
            "CL",
            "CP",
            "EX",
            "IS",
            "SY",
            "QU",
            "Pi",
            "Pf",
            "NS",
            "IN",
            "GL",
            "B2",
            "BA",
            "HH",
            "HY",
            "BB",
            "PR",
            "PO",
            "ID",
            "EB",
            "EM",
            "JL",
            "JV",
            "JT",
            "H2",
            "H3",
            "RI",
            "WJ",
            "ZW",
            "CB",
            "ZWJ",
            "CM",
        ],
        "AHN OoCPEISQLRTDGFByYbpqJemjvthirwzKZM",
        strict=True,
    )
)
"""The letter that stands for each class; for the classes see `data/line_break.txt`."""

_ALL: Final = "".join(_LETTERS.values())[:-2]
"""But marks and joiners, which are part of the character before them (LB9)."""

_NOT_AFTER_SPACES: Final = (
    # No line breaks between these two, nor after spaces between them.
    ("Oo", _ALL),  # LB14
    ("QLR", "Oo"),  # LB15
    ("CP", "T"),  # LB16
    ("F", "F"),  # LB17
    (_ALL.replace("z", ""), "wCPEIS"),  # LB11, LB13
    (_ALL, "z"),  # LB7
)
_NOT_BETWEEN: Final = (
    # No line breaks between these two.
    (_ALL, " "),  # LB7
    ("wG", _ALL),  # LB11, LB12
    ("".join(set(_ALL) - set(" ByYz")), "G"),  # LB12a
    (_ALL.replace("z", ""), "QLR"),  # LB19
    ("QLR", _ALL),
    (_ALL.replace("z", "").replace("K", ""), "ByYTD"),  # LB21, LB22
    ("b", _ALL.replace("K", "")),  # LB21
    ("S", "H"),  # LB21b
    ("AH", "N"),  # LB23
    ("N", "AH"),
    ("p", "Jem"),  # LB23a
    ("Jem", "q"),
    ("pq", "AH"),  # LB24
    ("AH", "pq"),
    ("pqYOo", "N"),  # LB25; more of it below
    ("j", "jvhi"),  # LB26
    ("vh", "vt"),
    ("ti", "t"),
    ("jvthi", "q"),  # LB27
    ("p", "jvthi"),
    ("AH", "AH"),  # LB28
    ("I", "AH"),  # LB29
    ("AHN", "O"),  # LB30
    ("P", "AHN"),
    ("e", "m"),  # LB30b
)
_NOT_WITHIN: Final = (
    # No line breaks anywhere within these.
    "N[NSI]*[CP]?[pq]?",  # LB25
    "[pq][OoY](?=N)",
    "(?<=H)[ByY].",  # LB21a
    "rr",  # LB30a
    "(?:(?<=[OoQLRGz ]L)|(?<=^L)) +.",  # LB15a
    " +R(?=[ GwCPQLREISz]|$)",  # LB15b
    "(?:(?<=[zKG ])|^)[yY][AH]",  # LB20a
)


class _Classes(dict[int, str]):
    """The letter of each character met so far, as `str.translate` wants it."""

    def __init__(self) -> None:
        listed = classes_of("line_break.txt")
        super().__init__(
            (ord(each), _LETTERS[name]) for name, members in listed.items() for each in members
        )
        self.update(dict.fromkeys(map(ord, SPACES + "\t"), " "))

    def __missing__(self, code: int) -> str:
        letter = self[code] = _LETTERS[_class_by_other_properties(code)]
        return letter


def _class_by_other_properties(code: int) -> str:
    character = chr(code)
    category = unicodedata.category(character)
    if 0xAC00 <= code <= 0xD7A3:
        return "H3" if (code - 0xAC00) % 28 else "H2"
    if category in {"Mn", "Mc", "Me"} or character == "\u00ad":
        return "CM"
    if category == "Nd":
        return "NU"
    if category == "Cn":
        if 0x1F000 <= code <= 0x1FFFD:
            return "EB"  # LB30b: a picture that is yet to come
        return "ID" if 0x20000 <= code <= 0x3FFFD else "AL"
    return "ID" if unicodedata.east_asian_width(character) in "WF" else "AL"


@cache
def _classes() -> _Classes:
    return _Classes()


def classes_for_breaking(text: str) -> str:
    """Return the letter of each character's class."""
    return text.translate(_classes())


@cache
def _opportunities() -> re.Pattern[str]:
    """Match what a line may end with."""
    patterns = []
    for before in _ALL:
        after_spaces = set(_ALL).difference(
            " ", *(after for befores, after in _NOT_AFTER_SPACES if before in befores)
        )
        beside = after_spaces.difference(
            *(after for befores, after in _NOT_BETWEEN if before in befores)
        )
        if before == " ":
            patterns.append(f"^ +{_before(after_spaces)}")
        else:
            patterns += f"{before} +{_before(after_spaces)}", f"{before}{_before(beside)}"
    return re.compile("|".join(patterns))


def _before(classes: Iterable[str]) -> str:
    return f"(?=[{''.join(sorted(classes))}])" if classes else "(?!)"


@cache
def _kept_together() -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, _NOT_WITHIN))


def breaks_between(classes: str) -> list[int]:
    """Return the indexes before which a line may break, ascending; the text's ends are none.

    `classes` are of the whole text, by `classes_for_breaking`.
    """
    if "M" not in classes and "Z" not in classes:
        return _breaks_without_marks(classes)
    clusters = re.findall("[^ z][MZ]*|.", classes)
    ends = list(accumulate(map(len, clusters)))
    # LB9, LB10
    bases = "".join("A" if each[0] in "MZ" else each[0] for each in clusters)
    found = [ends[place - 1] for place in _breaks_without_marks(bases)]
    return [place for place in found if classes[place - 1] != "Z"]  # LB8a


def _breaks_without_marks(classes: str) -> list[int]:
    found = {match.end() for match in _opportunities().finditer(classes)}
    for pattern in _kept_together():
        for match in pattern.finditer(classes):
            found.difference_update(range(match.start() + 1, match.end()))
    return sorted(found)
