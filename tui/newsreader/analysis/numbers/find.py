"""Finding numbers and what they count."""

import re
from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files

from newsreader.analysis.numbers.codes import code_spans
from newsreader.analysis.numbers.fractions import read_fraction
from newsreader.analysis.numbers.grammar import LEXICON_FILE, join_numbers
from newsreader.analysis.numbers.lexicon import Lexicon, Reading
from newsreader.analysis.numbers.numerals import plain
from newsreader.analysis.numbers.parts import Part
from newsreader.analysis.numbers.surface import Surface, surface
from newsreader.analysis.numbers.tokens import Token, tokenise
from newsreader.model import Number, Span

_COUNTED_FILE = files("newsreader.analysis.numbers") / "counted.txt"
_CODE_BEFORE = re.compile(r"\d[:/]$|[^\W_]-$")
_CODE_AFTER = re.compile(r"[:/]\d|-\d")
_FRACTION = re.compile(r"(?:(?P<whole>\d{1,9}) (?:و ?)?)?(?P<above>\d{1,9})/(?P<below>\d{1,9})")
_OPENERS = frozenset({"card", "zero", "fraction", "damma"})
_DAMMA = "\u064f"
_SUFFIXES = {"k": 1e3, "m": 1e6, "g": 1e9, "b": 1e9}


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon.load([LEXICON_FILE, _COUNTED_FILE])


def _reading(token: Token, *features: str) -> Reading | None:
    for reading in token.readings:
        if reading.features.issuperset(features):
            return reading
    return None


def _is(tokens: Sequence[Token], index: int, feature: str) -> bool:
    return 0 <= index < len(tokens) and _reading(tokens[index], feature) is not None


def find(text: str, exclude: Sequence[Span]) -> tuple[Number, ...]:
    """Find cardinals, fractions and percentages outside `exclude`."""
    source = surface(text)
    tokens = _without_codes(source, join_numbers(tokenise(source, _lexicon())))
    lone = _lone_fraction(source, tokens)
    if lone is not None:
        return (Number(*source.to_source(0, len(source.text)), source.raw, lone, None),)
    spans = sorted(exclude)
    numbers: list[Number] = []
    index = 0
    while index < len(tokens):
        if not _opens(tokens[index]) and len(tokens) > 1:
            index += 1
            continue
        number, index = _number_at(source, tokens, index)
        while spans and number and spans[0].end <= number.start:
            del spans[0]
        if number and not (spans and spans[0].start < number.end):
            numbers.append(number)
    return tuple(numbers)


def _lone_fraction(source: Surface, tokens: Sequence[Token]) -> float | None:
    """Return the value of a text that is nothing but `3/4`, `2 1/3`, `ثلاثة على أربعة` or `واحد من عشرة`."""
    written = _FRACTION.fullmatch(source.text)
    if written is not None and int(written["below"]):
        return int(written["whole"] or 0) + int(written["above"]) / int(written["below"])
    if len(tokens) == len(("ثلاثة", "على", "أربعة")) and tokens[1].text in {"علي", "من"}:
        above, below = _value(tokens, 0), _value(tokens, 2)
        if above is not None and below and (above < below or tokens[1].text == "علي"):
            return above / below
    return None


def _without_codes(source: Surface, tokens: Sequence[Token]) -> list[Token]:
    """Take from the tokens in addresses, paths and telephone numbers what they could be."""
    codes = iter(code_spans(source.text))
    code = next(codes, None)
    kept: list[Token] = []
    for token in tokens:
        while code is not None and code.end <= token.start:
            code = next(codes, None)
        inside = code is not None and code.start < token.end
        kept.append(token._replace(readings=()) if inside else token)
    return kept


def _opens(token: Token) -> bool:
    """Say whether a number can begin with a token; most words are told apart so, at little cost."""
    for reading in token.readings:  # noqa: SIM110  # any() takes twice as long
        if not _OPENERS.isdisjoint(reading.features):
            return True
    return False


def _number_at(source: Surface, tokens: Sequence[Token], index: int) -> tuple[Number | None, int]:
    """Read a number at `index`; return it, if there is one, and the index after it."""
    value = _share(source, tokens, index) or _value(tokens, index)
    if value is None or _is_part_of_a_code(source.text, tokens[index]):
        return None, index + 1
    first, after = tokens[index].start, index + 1
    value, after = _with_fraction(tokens, value, after)
    value, after = _with_suffix(source, tokens, value, after)
    if _is_negative(source.text, tokens, index):
        value, first = -value, tokens[index - 1].start
    start, end = source.to_source(first, tokens[after - 1].end)
    unit = _unit(source, tokens, index, after, value)
    return Number(start, end, source.raw[start:end], plain(value), unit), after


def _value(tokens: Sequence[Token], index: int) -> int | float | None:
    token = tokens[index]
    for kind in ("card", "zero"):
        reading = _reading(token, "num", kind)
        if reading is not None:
            value = reading.fields["value"]
            assert isinstance(value, int | float)
            return value
    reading = _reading(token, "fraction")
    if reading is not None and not _is(tokens, index - 1, "num"):
        return _numerator(reading) / _denominator(reading)
    alone = len(tokens) == 1 and _reading(token, "num", "ord")
    if alone:
        value = alone.fields["value"]
        assert isinstance(value, int | float)
        return value
    return None


def _share(source: Surface, tokens: Sequence[Token], index: int) -> float | None:
    """Return a part of a whole that is spelt like a number: `خمس السكان` and `خُمس` are a fifth, `خمس سنوات` five."""
    reading = _reading(tokens[index], "damma")
    if reading is None:
        return None
    first, _ = source.to_source(tokens[index].start, tokens[index].end)
    part = source.raw[first + 1 : first + 2] == _DAMMA
    if _is(tokens, index, "share") and _is(tokens, index + 1, "udef"):
        part = part or tokens[index + 1].start == tokens[index].end + 1
    value = reading.fields["value"]
    assert isinstance(value, int)
    return 1 / value if part else None


def _is_part_of_a_code(text: str, token: Token) -> bool:
    """Say whether a numeral belongs to a clock time, a date, a score, a telephone number or a name (F-16)."""
    if not token.text[0].isdigit():
        return False
    if token.text[0] == "0" and token.text.isdigit() and len(token.text) > 2:
        return True
    before, after = text[max(token.start - 2, 0) : token.start], text[token.end : token.end + 2]
    return _CODE_BEFORE.search(before) is not None or _CODE_AFTER.match(after) is not None


def _fraction_at(tokens: Sequence[Token], index: int) -> Part | None:
    """Read `نصف` or `ثلاثة أرباع`; `النصف` is a half of something else."""
    return None if _is(tokens, index, "def") else read_fraction(tokens, index)


def _with_fraction(tokens: Sequence[Token], value: float, after: int) -> tuple[int | float, int]:
    """Add the fraction of `اثنان ونصف`, take off that of `خمسة إلا ربعا`, or make one of `ثلاثة أرباع`."""
    parts = _reading(tokens[after], "fractions") if after < len(tokens) else None
    if parts is not None:
        return value / _denominator(parts), after + 1
    fraction = _fraction_at(tokens, after + 1) if _is(tokens, after, "w") else None
    if fraction is not None and not _is(tokens, fraction.after, "scale"):
        return value + fraction.value, fraction.after
    less = _fraction_at(tokens, after + 1) if _is(tokens, after, "minus") else None
    return (value, after) if less is None else (value - less.value, less.after)


def _numerator(reading: Reading) -> int:
    value = reading.fields["numerator"]
    assert isinstance(value, int)
    return value


def _denominator(reading: Reading) -> int:
    value = reading.fields["denominator"]
    assert isinstance(value, int)
    return value


def _with_suffix(
    source: Surface, tokens: Sequence[Token], value: float, after: int
) -> tuple[int | float, int]:
    """Apply the suffix of 100K, 3M."""
    if after < len(tokens) and tokens[after].start == tokens[after - 1].end:
        factor = _SUFFIXES.get(tokens[after].text.lower())
        if factor and source.text[tokens[after - 1].end - 1].isdigit():
            return value * factor, after + 1
    return value, after


def _is_negative(text: str, tokens: Sequence[Token], index: int) -> bool:
    if _is(tokens, index - 1, "minussign"):
        return True
    start = tokens[index].start
    if index == 1 and len(tokens) == len("-5") and _is(tokens, 0, "dash"):
        return True
    if not _is(tokens, index - 1, "dash") or tokens[index - 1].end != start:
        return False
    return start == 1 or text[start - 2] in " ("


def _unit(
    source: Surface, tokens: Sequence[Token], index: int, after: int, value: float
) -> str | None:
    """Return the noun counted, `%`, or the currency; tanween and its alef are left out."""
    if _is(tokens, after, "percent") or _is(tokens, after, "percentword"):
        return "%"
    if _is(tokens, index - 1, "percent"):
        return "%"
    if _is(tokens, after, "permille"):
        return "‰"
    for beside in (after, index - 1):
        if _is(tokens, beside, "currency"):
            return tokens[beside].text
    if _is(tokens, after, "currencyname"):
        return _noun(source, tokens[after], value)
    if not _is(tokens, after, "unknown") or _is(tokens, after, "udef"):
        return _noun(source, tokens[after], value) if _is(tokens, after, "wnoun") else None
    if tokens[after].text[0] == "و":
        return None
    gap = source.text[tokens[after - 1].end : tokens[after].start]
    return (
        _noun(source, tokens[after], value) if gap == " " and len(tokens[after].text) > 1 else None
    )


def _noun(source: Surface, token: Token, value: float) -> str:
    """Return a counted noun as written, but for the accusative ending that the number gives it."""
    noun = source.written(token.start, token.end)
    first, last = source.to_source(token.start, token.end)
    marked = "\u064b" in source.raw[first:last]
    accusative = noun.endswith("ا") and len(noun) > 3 and 11 <= abs(value) % 100 <= 99
    return noun[:-1] if noun.endswith("ا") and (marked or accusative) else noun
