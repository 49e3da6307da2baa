import pytest

from newsreader.terminal.answers import Answers
from newsreader.terminal.keyboard import keyboard_facts

KITTY = Answers(kitty_keys=True)


@pytest.mark.parametrize(
    ("answers", "environ", "protocol", "escape"),
    [
        (KITTY, {}, "the kitty keyboard protocol", "Esc is taken at once"),
        (KITTY, {"TEXTUAL_DISABLE_KITTY_KEY": "1"}, "plain, as TEXTUAL_DISABLE", "after 100 ms"),
        (KITTY, {"TEXTUAL_DISABLE_KITTY_KEY": "0"}, "the kitty", "at once"),
        (Answers(other_keys=True), {}, "plain; it knows modifyOtherKeys", "after 100 ms"),
        (Answers(), {"ESCDELAY": "25"}, "plain: Ctrl+I is Tab", "after 25 ms"),
        (Answers(), {"ESCDELAY": "soon"}, "plain: ", "after 100 ms"),
    ],
)
def test_the_protocol_decides_how_long_an_escape_takes(
    answers: Answers, environ: dict[str, str], protocol: str, escape: str
) -> None:
    first, second, lam_alef = keyboard_facts(answers, environ)
    assert first.startswith(protocol)
    assert escape in second
    assert "U+FEFB" in lam_alef


@pytest.mark.parametrize(
    ("escape_time", "expected"),
    [(500, "tmux holds it back for 500 ms"), (None, "if tmux or screen does not"), (10, "")],
)
def test_what_tmux_adds_to_an_escape_is_told_if_it_can_be_felt(
    escape_time: int | None, expected: str
) -> None:
    _, escape, _ = keyboard_facts(Answers(), {}, inside=True, escape_time=escape_time)
    assert expected in escape
    assert ("tmux" in escape) is (expected != "")
