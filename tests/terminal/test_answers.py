import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsreader.terminal.answers import Answers, read_answers
from tests.terminal.recorded import ANSWERS, MADE_UP


def test_every_answer_of_xterm_is_read() -> None:
    assert read_answers(ANSWERS["xterm"]) == Answers("XTerm(379)", "00000000", "41;379;0")


def test_vte_says_that_it_knows_the_bidirectional_mode() -> None:
    answers = read_answers(ANSWERS["vte"])
    assert answers.bidi_mode
    assert answers.da3 == "7E565445"


def test_an_unknown_mode_is_not_a_known_one() -> None:
    assert not read_answers(b"\x1b[8;0$y\x1b[?1c").bidi_mode


def test_the_mark_takes_a_column_in_mlterm_only() -> None:
    widths = {name: read_answers(received).mark_width for name, received in ANSWERS.items()}
    assert [name for name, width in widths.items() if width] == ["mlterm"]


def test_text_of_explicit_size_is_seen_by_the_cursor_in_column_three() -> None:
    assert read_answers(MADE_UP["kitty"]).sizing
    assert not read_answers(ANSWERS["kitty-before-0.40"]).sizing


def test_what_a_terminal_can_send_for_keys_is_read() -> None:
    answers = read_answers(b"\x1b[?0u\x1b[>4;2m\x1b[?62c")
    assert answers.kitty_keys
    assert answers.other_keys
    without = read_answers(ANSWERS["xterm"])
    assert not without.kitty_keys
    assert not without.other_keys


def test_keys_pressed_in_between_do_not_disturb() -> None:
    received = b"q\x1b[A" + ANSWERS["vte"].replace(b"\x1b[>", b"xyz\x1b[>")
    assert read_answers(received) == read_answers(ANSWERS["vte"])


def test_without_the_fence_the_answers_came_too_late() -> None:
    assert not read_answers(ANSWERS["konsole"][:-1]).in_time
    assert read_answers(ANSWERS["konsole"]).in_time


def test_a_name_with_control_characters_is_cleaned() -> None:
    assert read_answers(b"\x1bP>|evil\x07term\x1b\\").xtversion == "evil"
    assert read_answers(b"\x1bP>|e\x9bvil\x08\x1b\\").xtversion.isprintable()


@given(st.binary(max_size=80))
def test_any_bytes_can_be_read(received: bytes) -> None:
    assert read_answers(received).xtversion.isprintable()


@pytest.mark.parametrize(
    ("background", "light"),
    [
        ("rgb:ffff/ffff/ffff", True),
        ("rgb:0000/0000/0000", False),
        ("rgb:fd/f6/e3", True),
        ("rgb:0000/0000/ffff", False),
        ("rgb:0/f/0", True),
        ("rgba:ffff/ffff/dddd/8000", True),
        ("?", None),
    ],
)
def test_the_background_is_light_or_dark_by_how_it_looks(
    background: str, light: bool | None
) -> None:
    for end in ("\x1b\\", "\x07"):
        assert read_answers(f"\x1b]11;{background}{end}\x1b[?1c".encode()).light is light
