"""Dashed and dotted underlines on the way to the terminal."""

import pytest

from newsreader.terminal.underlines import with_underline_styles


@pytest.mark.parametrize(
    ("drawn", "known", "unknown"),
    [
        ("\x1b[21;51mغد\x1b[0m", "\x1b[21;4:5mغد\x1b[0m", "\x1b[21mغد\x1b[0m"),
        ("\x1b[3;52;38;2;1;2;3mx", "\x1b[3;4:4;38;2;1;2;3mx", "\x1b[3;38;2;1;2;3mx"),
        ("\x1b[51mx", "\x1b[4:5mx", "x"),
    ],
)
def test_marks_become_styles_or_nothing(drawn: str, known: str, unknown: str) -> None:
    assert with_underline_styles(drawn, known=True) == known
    assert with_underline_styles(drawn, known=False) == unknown


@pytest.mark.parametrize(
    "drawn", ["\x1b[38;2;51;52;51mx", "\x1b[48;5;52mx", "51 52", "\x1b[5;1H\x1b[151mx"]
)
def test_colours_positions_and_text_stay(drawn: str) -> None:
    assert with_underline_styles(drawn, known=False) == drawn
    assert with_underline_styles(drawn, known=True) == drawn
