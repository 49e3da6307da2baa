"""The questions to a terminal about itself, and reading its answers."""

import re
from dataclasses import dataclass
from operator import mul

LEFT_TO_RIGHT_MARK = "\u200e"

QUESTIONS = (
    "\x1b[>q"  # XTVERSION: name and version
    "\x1b[=c"  # DA3: unit identifier
    "\x1b[8$p"  # DECRQM: does it know ECMA-48's bidirectional support mode, and is it on
    "\x1b[>c"  # DA2: kind and version
    "\x1b]11;?\x1b\\"  # the colour of its background
    "\x1b7"  # the drawn probes below must not move the cursor
    f"\r{LEFT_TO_RIGHT_MARK}\x1b[6n"  # does a mark without width take a column
    "\r\x1b]66;w=2; \a\x1b[6n"  # does it draw a text of explicit size
    # where these two are mistaken for others, the cursor and its style are brought back below
    "\x1b[?u"  # does it know the kitty keyboard protocol, and which part of it is on
    "\x1b[?4m"  # XTQMODKEYS: does it know modifyOtherKeys, and is it on
    "\r\x1b[K\x1b8"
)
"""Everything a terminal is asked, in one go."""

FENCE = "\x1b[c"
"""DA1: every terminal answers it, and in order; behind its answer none of the others comes."""

FENCE_ANSWER = re.compile(rb"\x1b\[\?[0-9;]*c")

_XTVERSION = re.compile(r"\x1bP>\|(.*?)(?:\x1b\\|\x07)", re.DOTALL)
_DA3 = re.compile(r"\x1bP!\|([0-9A-Fa-f]*)(?:\x1b\\|\x07)")
_DA2 = re.compile(r"\x1b\[>([0-9;]*)c")
_BIDI_MODE = re.compile(r"\x1b\[8;([0-4])\$y")
_BACKGROUND = re.compile(r"\x1b\]11;rgba?:([0-9A-Fa-f]+)/([0-9A-Fa-f]+)/([0-9A-Fa-f]+)")
_WEIGHTS = 0.2126, 0.7152, 0.0722
"""How much red, green and blue add to lightness (ITU-R BT.709)."""
_KITTY_KEYS = re.compile(r"\x1b\[\?[0-9]+u")
_OTHER_KEYS = re.compile(r"\x1b\[>4(;[0-9]*)?m")
_CURSOR = re.compile(r"\x1b\[[0-9]+;([0-9]+)R")


@dataclass(frozen=True, slots=True)
class Answers:
    """What a terminal said about itself; empty where it said nothing."""

    xtversion: str = ""
    """Its name and version, as in "XTerm(379)"."""

    da3: str = ""
    """Its unit identifier, eight hexadecimal digits, upper case."""

    da2: str = ""
    """Kind, version and keyboard, as in "41;379;0"."""

    bidi_mode: bool = False
    """Whether it knows the bidirectional support mode (ECMA-48 BDSM)."""

    mark_width: int = 0
    """The columns that a left-to-right mark takes."""

    sizing: bool = False
    """Whether it draws a text of explicit size (OSC 66)."""

    light: bool | None = None
    """Whether its background is rather light than dark; none if it did not say."""

    kitty_keys: bool = False
    """Whether it knows the kitty keyboard protocol."""

    other_keys: bool = False
    """Whether it knows the mode modifyOtherKeys of xterm."""

    in_time: bool = True
    """Whether the fence was answered within the time given."""


def read_answers(received: bytes) -> Answers:
    """Read what a terminal sent back after `QUESTIONS` and `FENCE`.

    Anything else in `received`, keys pressed in the meantime included, is passed over.
    """
    text = received.decode("utf-8", "replace")
    bidi_mode = _BIDI_MODE.search(text)
    columns = [int(column) for column in _CURSOR.findall(text)]
    return Answers(
        xtversion=_first(_XTVERSION, text),
        da3=_first(_DA3, text).upper(),
        da2=_first(_DA2, text),
        bidi_mode=bidi_mode is not None and bidi_mode[1] in {"1", "2"},
        mark_width=columns[0] - 1 if columns else 0,
        sizing=len(columns) > 1 and columns[1] == 3,
        light=_is_light(text),
        kitty_keys=_KITTY_KEYS.search(text) is not None,
        other_keys=_OTHER_KEYS.search(text) is not None,
        in_time=FENCE_ANSWER.search(received) is not None,
    )


def _is_light(text: str) -> bool | None:
    found = _BACKGROUND.search(text)
    if found is None:
        return None
    parts = (int(part, 16) / ((1 << 4 * len(part)) - 1) for part in found.groups())
    lightness: float = sum(map(mul, _WEIGHTS, parts))
    return lightness > 0.5


def _first(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return "".join(character for character in found[1] if character.isprintable()) if found else ""
