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
