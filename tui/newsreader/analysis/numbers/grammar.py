"""The number grammar: tokens of number words become one token with its value."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from newsreader.analysis.numbers.cardinals import read_cardinal
from newsreader.analysis.numbers.lexicon import Reading
from newsreader.analysis.numbers.numerals import number_features
from newsreader.analysis.numbers.ordinals import read_ordinal
from newsreader.analysis.numbers.parts import Part, fields_of, has, value_at
from newsreader.analysis.numbers.tokens import Token

LEXICON_FILE = files("newsreader.analysis.numbers") / "numbers.txt"
_OPENERS = frozenset(
    [
        "zero",
        "ones",
        "onlyteen",
        "ten",
        "teen",
        "tens",
        "hundred",
        "scale",
        "ordinal",
        "fraction",
        "digits",
    ]
)
"""What a number can begin with."""


@lru_cache(maxsize=4096)
def _reading(value: float, kind: frozenset[str]) -> Reading:
    return Reading(number_features(value) | kind, {"value": value})


def _merged(tokens: Sequence[Token], index: int, part: Part, *kind: str) -> Token:
    """Make one token of those a number covers; a single word keeps what else it can be."""
    first, last = tokens[index], tokens[part.after - 1]
    marks = {name for name in ("def", "f") if has(tokens, index, name)}
    number = _reading(part.value, frozenset(marks.union(kind, {"words"})))
    others = first.readings if part.after == index + 1 else ()
    return Token(first.start, last.end, first.text, (*others, number))


def _apart(tokens: Sequence[Token], index: int) -> Part | None:
    """Read `one` that belongs to what is before it, while the tens count what follows.

    ساعة واحدة وثلاثين دقيقة; and an hour: الساعة خمسة وعشرين دقيقة, الواحدة وعشرون دقيقة.
    """
    ones = value_at(tokens, index, "ones")
    if not ones or not (has(tokens, index + 2, "tens") and has(tokens, index + 3, "unit")):
        return None
    one, before = has(tokens, index, "one"), max(index - 1, 0)
    hour = has(tokens, index + 3, "uminute") and fields_of(tokens, before, "uhour", "def")
    definite = one and has(tokens, index, "def") and not has(tokens, index + 2, "def")
    if hour or definite or (one and index and has(tokens, before, "unit")):
        return Part(ones, index + 1)
    return None


def join_numbers(tokens: Sequence[Token]) -> list[Token]:
    """Replace each number in words, or in digits with a scale, by one token."""
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        for reading in token.readings:
            if not _OPENERS.isdisjoint(reading.features):
                break
        else:
            joined.append(token)
            index += 1
            continue
        part = _apart(tokens, index) or read_cardinal(tokens, index)
        ordinal = read_ordinal(tokens, index)
        if ordinal and part and ordinal.after > part.after:
            part = None
        if part and not (has(tokens, index, "digits") and part.after == index + 1):
            kind = "zero" if part.value == 0 else "card"
            joined.append(_merged(tokens, index, part, kind))
        elif part := ordinal:
            joined.append(_merged(tokens, index, part, "ord"))
        else:
            part = None
            joined.append(token)
        index = part.after if part else index + 1
    return joined
