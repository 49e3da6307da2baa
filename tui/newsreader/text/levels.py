"""Embedding levels of a paragraph (UAX #9), fast for text that is mostly of one direction.

Stretches whose characters cannot but get the same level are put down to one representative each;
the short text is resolved, and its levels hold for the stretches. Text with nothing that could
leave level 1 needs no resolving at all.
"""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple, Self

from newsreader.text.resolver import Base, resolve


class LevelRuns(NamedTuple):
    """Runs of one embedding level, in logical order, by code point or by column."""

    base_level: int
    starts: list[int]
    """Where each run begins."""
    levels: list[int]

    @classmethod
    def of(cls, base_level: int, starts: Sequence[int], levels: Sequence[int]) -> Self:
        """Make the fewest runs of stretches that begin at `starts`, in order, and their levels."""
        run_starts: list[int] = []
        run_levels: list[int] = []
        for start, level in zip(starts, levels, strict=True):
            if run_starts and run_starts[-1] == start:
                # Nothing is between them.
                run_starts.pop()
                run_levels.pop()
            if not run_levels or run_levels[-1] != level:
                run_starts.append(start)
                run_levels.append(level)
        return cls(base_level, run_starts, run_levels)

    def level_at(self, index: int) -> int:
        """Return the level at a place."""
        return self.levels[bisect_right(self.starts, index) - 1] if self.starts else self.base_level

    def within(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """Return start, end and level of each run, or part of one, in a range.

        No two that follow one another have the same level.
        """
        if start >= end:
            return []
        if len(self.starts) == 1:
            return [(start, end, self.levels[0])]
        runs = []
        number = bisect_right(self.starts, start)
        run_start = start
        for run_end in self.starts[number : bisect_left(self.starts, end)]:
            runs.append((run_start, run_end, self.levels[number - 1]))
            run_start = run_end
            number += 1
        runs.append((run_start, end, self.levels[number - 1]))
        return runs


@cache
def _characters_by_class() -> dict[str, str]:
    """Return the characters of each bidi class in the scripts that news is made of."""
    ranges = (range(0x20, 0x900), range(0x2000, 0x2070), range(0x20A0, 0x20C0))
    classes: dict[str, list[str]] = {}
    for code in (code for each in ranges for code in each):
        character = chr(code)
        # A bracket's level depends on its partner's (N0).
        is_bracket = unicodedata.category(character) in {"Ps", "Pe"}
        name = "bracket" if is_bracket else unicodedata.bidirectional(character)
        classes.setdefault(name, []).append(character)
    return {name: re.escape("".join(members)) for name, members in classes.items()}


_STRETCHES: Final = (
    # A stretch begins and ends with a letter, so that no number touches the separators in it (W4,
    # W5) and every neutral in it lies between two letters of one direction (N1).
    ("ا", "[{AL}](?:[{AL}{NSM}{BN}{WS}{ON}{CS}{ES}{ET}]*[{AL}])?[{NSM}]*"),
    ("א", "[{R}](?:[{R}{NSM}{BN}{WS}{ON}{CS}{ES}{ET}]*[{R}])?[{NSM}]*"),
    ("a", "[{L}](?:[{L}{NSM}{BN}{WS}{ON}{CS}{ES}{ET}]*[{L}])?[{NSM}]*"),
    ("1", "[{EN}]+[{NSM}]*"),
    ("١", "[{AN}]+[{NSM}]*"),
    ("%", "[{ET}]+"),
    (" ", "[{WS}]+"),
    ("!", "[{ON}][{ON}{NSM}]*"),
)


@cache
def _stretch() -> re.Pattern[str]:
    classes = _characters_by_class()
    patterns = [f"({pattern.format(**classes)})" for _, pattern in _STRETCHES]
    return re.compile("|".join([*patterns, "(.)"]), re.DOTALL)


_UNIFORM_IN_A_ROW: Final = "اאa1١% !\u00ad"
"""Characters which, one after the other, get one level: all but separators, marks and brackets."""

_OF_CLASS: Final = {
    "AL": "ا",
    "R": "א",
    "L": "a",
    "EN": "1",
    "AN": "١",
    "ET": "%",
    "WS": " ",
    "ON": "!",
    "ES": "+",
    "CS": ",",
    "NSM": "\u0300",
    "BN": "\u00ad",
    "S": "\t",
}


@cache
def _stand_in(character: str) -> str:
    """Return the shortest character of the same class; brackets and controls are themselves."""
    if "\ud800" <= character <= "\udfff":
        return "!"
    if unicodedata.category(character) in {"Ps", "Pe"}:
        return character
    return _OF_CLASS.get(unicodedata.bidirectional(character), character)


@cache
def _may_leave_level_one() -> re.Pattern[str]:
    """Match what could get another level than 1 in a paragraph of level 1."""
    stays = "{AL}{R}{NSM}{BN}{WS}{ON}{CS}{ES}{ET}{bracket}".format(**_characters_by_class())
    return re.compile(f"[^{stays}]")


def level_runs(paragraph: str, base: Base) -> LevelRuns:
    """Return the runs of `paragraph`, after L1 as if it were one line."""
    if not _may_leave_level_one().search(paragraph) and (
        base == "rtl" or (base == "auto" and _right_to_left().search(paragraph))
    ):
        return LevelRuns(1, [0], [1])
    starts: list[int] = []
    short: list[str] = []
    for match in _stretch().finditer(paragraph):
        number = (match.lastindex or 0) - 1
        name = _STRETCHES[number][0] if number < len(_STRETCHES) else _stand_in(match[0])
        if not short or name != short[-1] or name not in _UNIFORM_IN_A_ROW:
            starts.append(match.start())
            short.append(name)
    resolved = resolve("".join(short), base)
    return LevelRuns.of(resolved.base_level, starts, resolved.levels)


@cache
def _right_to_left() -> re.Pattern[str]:
    return re.compile("[{AL}{R}]".format(**_characters_by_class()))


def embedding_levels(paragraph: str, *, base: Base = "rtl") -> list[int]:
    """Return the embedding level of each code point, in logical order, after L1 as one line.

    Characters that X9 removes take the level of the character before them, or the paragraph's.
    """
    runs = level_runs(paragraph, base).within(0, len(paragraph))
    return [level for start, end, level in runs for _ in range(start, end)]
