"""Back from presentation forms to letters, for the terminals that insist on joining themselves."""

from functools import cache
from typing import NamedTuple
from unicodedata import decomposition

ZWJ = "\u200d"


class Letter(NamedTuple):
    """What a presentation form stands for."""

    text: str
    """The letter, or the two letters of a lam-alef, in logical order."""

    joins_before: bool
    """Whether this form is joined to the letter before it (to its right)."""

    joins_after: bool
    """Whether this form is joined to the letter after it (to its left)."""

    @property
    def joined(self) -> str:
        """The letter with a zero width joiner on each side where it is joined, in logical order."""
        return ZWJ * self.joins_before + self.text + ZWJ * self.joins_after


@cache
def letter_of(character: str) -> Letter:
    """Return the letter behind a presentation form; any other character stands for itself.

    The form is the tag of the character's compatibility decomposition in the Unicode data.
    """
    form, *code_points = decomposition(character).split() or [""]
    if form not in {"<isolated>", "<initial>", "<medial>", "<final>"}:
        return Letter(character, joins_before=False, joins_after=False)
    return Letter(
        "".join(chr(int(code_point, 16)) for code_point in code_points),
        joins_before=form in {"<medial>", "<final>"},
        joins_after=form in {"<initial>", "<medial>"},
    )


def logical_cell(cell: str) -> str:
    """Return `cell` with letters instead of a presentation form; its marks stay behind them."""
    return letter_of(cell[0]).text + cell[1:]
