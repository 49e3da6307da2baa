"""Numbers in digits and words, with what they count."""

from collections.abc import Sequence

from newsreader.analysis.numbers.find import find
from newsreader.model import Number, Span

__all__ = ["find_numbers"]


def find_numbers(text: str, *, exclude: Sequence[Span] = ()) -> tuple[Number, ...]:
    """Find the numbers of a text outside the ranges `exclude`, in text order."""
    return find(text, exclude)
