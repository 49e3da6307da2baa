"""Black text that would be grey in bold."""

import pytest

from newsreader.terminal.weights import without_grey_black


@pytest.mark.parametrize(
    ("drawn", "sent"),
    [
        ("\x1b[1;30;107mعنوان\x1b[0m", "\x1b[30;107mعنوان\x1b[0m"),
        ("\x1b[30;1;4m30\x1b[0m1;30", "\x1b[30;4m30\x1b[0m1;30"),
    ],
)
def test_black_is_not_sent_as_bold(drawn: str, sent: str) -> None:
    assert without_grey_black(drawn) == sent


@pytest.mark.parametrize(
    "drawn",
    [
        "\x1b[1;34mx",
        "\x1b[30mx",
        "\x1b[1;38;2;30;30;30mx",
        "\x1b[1;38;5;30mx",
        "\x1b[1;130mx",
        "\x1b[30;1H",
        "1;30",
    ],
)
def test_all_else_stays(drawn: str) -> None:
    assert without_grey_black(drawn) == drawn
