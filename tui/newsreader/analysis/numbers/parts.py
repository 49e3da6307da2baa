"""What the number grammar asks of tokens, and what it makes of them."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from newsreader.analysis.numbers.lexicon import Fields
from newsreader.analysis.numbers.tokens import Token

Number = TypeVar("Number", int, float)


class Part(NamedTuple):
    """A value and the index of the token after it."""

    value: int | float
    after: int


def fields_of(tokens: Sequence[Token], index: int, *features: str) -> Fields | None:
    """Return the fields of the first reading of a token that has these features."""
    if index < len(tokens):
        for reading in tokens[index].readings:
            if reading.features.issuperset(features):
                return reading.fields
    return None


def number_in(fields: Fields, name: str, kind: type[Number]) -> Number:
    """Return a field that is a number."""
    value = fields[name]
    assert isinstance(value, int | float)
    return kind(value)


def value_at(tokens: Sequence[Token], index: int, *features: str) -> int | None:
    """Return the value of a token, if it has a reading with these features."""
    fields = fields_of(tokens, index, *features)
    return None if fields is None else number_in(fields, "value", int)


def has(tokens: Sequence[Token], index: int, feature: str) -> bool:
    """Say whether a token has a reading with a feature."""
    return fields_of(tokens, index, feature) is not None


def after_and(tokens: Sequence[Token], index: int) -> int | None:
    """Return the index after an و at `index`."""
    return index + 1 if has(tokens, index, "w") else None
