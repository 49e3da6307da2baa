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
    # No line breaks anywhere within these. Each begins with a class: `re` is fast to find one.
    "N[NSI]*[CP]?[pq]?",  # LB25
    "[pq][OoY](?=N)",
    "[ByY](?<=H.).",  # LB21a
    "rr",  # LB30a
    " (?:(?<=[OoQLRGz ]L )|(?<=^L )) *.",  # LB15a
    " +R(?=[ GwCPQLREISz]|$)",  # LB15b
    "[yY](?:(?<=[zKG ].)|(?<=^.))[AH]",  # LB20a
)


class _Classes(dict[str, str]):
    """The letter of each character met so far."""

    def __init__(self) -> None:
        listed = classes_of("line_break.txt")
        super().__init__(
            (each, _LETTERS[name]) for name, members in listed.items() for each in members
        )
        self.update(dict.fromkeys(SPACES + "\t", " "))

    def __missing__(self, character: str) -> str:
        letter = self[character] = _LETTERS[_class_by_other_properties(character)]
        return letter


def _class_by_other_properties(character: str) -> str:
    code = ord(character)
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
    return "".join(map(_classes().__getitem__, text))


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
    # Between letters there is never one, which is soon seen.
    return re.compile(f"(?!AA)(?:{'|'.join(patterns)})")


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
    # LB10: what follows no base is one itself; LB9: all others are left out.
    with_bases = re.sub("(?<![^ z])[MZ]", "A", classes)
    marks = iter([*(match.span() for match in re.finditer("[MZ]+", with_bases)), (len(classes), 0)])
    start, end = next(marks)
    left_out = 0
    breaks = []
    for place in _breaks_without_marks(re.sub("[MZ]+", "", with_bases)):
        while start <= place + left_out:
            left_out += end - start
            start, end = next(marks)
        if classes[place + left_out - 1] != "Z":  # LB8a
            breaks.append(place + left_out)
    return breaks


def _breaks_without_marks(classes: str) -> list[int]:
    found = {match.end() for match in _opportunities().finditer(classes)}
    for pattern in _kept_together():
        for match in pattern.finditer(classes):
            found.difference_update(range(match.start() + 1, match.end()))
    return sorted(found)
