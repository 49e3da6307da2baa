"""Back from presentation forms to letters, for the terminals that insist on joining themselves."""

from functools import cache
from typing import NamedTuple
from unicodedata import decomposition


class Letter(NamedTuple):
    """What a presentation form stands for."""

    text: str
    """The letter; a lam-alef stays as it is: its two letters would take two cells."""

    joins_before: bool
    """Whether this form is joined to the letter before it (to its right)."""

    joins_after: bool
    """Whether this form is joined to the letter after it (to its left)."""


@cache
def letter_of(character: str) -> Letter:
    """Return the letter behind a presentation form; any other character stands for itself.

    The form is the tag of the character's compatibility decomposition in the Unicode data.
    """
    form, *code_points = decomposition(character).split() or [""]
    if form not in {"<isolated>", "<initial>", "<medial>", "<final>"}:
        return Letter(character, joins_before=False, joins_after=False)
    letters = "".join(chr(int(code_point, 16)) for code_point in code_points)
    return Letter(
        letters if len(letters) == 1 else character,
        joins_before=form in {"<medial>", "<final>"},
        joins_after=form in {"<initial>", "<medial>"},
    )


def logical_cell(cell: str) -> str:
    """Return `cell` with letters instead of a presentation form; its marks stay behind them."""
    return letter_of(cell[0]).text + cell[1:]
