import json
from pathlib import Path

import pytest

from newsreader.terminal.detection import Detection, detect
from newsreader.terminal.multiplexer import Outer
from tests.terminal.recorded import ANSWERS, MADE_UP

KNOWN = {name: received for name, received in (ANSWERS | MADE_UP).items() if name != "tmux"}


def detected(
    received: bytes | None,
    environ: dict[str, str] | None = None,
    outer: Outer | None = None,
    kept: Path = Path("/nonexistent/terminals.json"),
) -> Detection:
    return detect(
        {"TERM": "xterm-256color", "NEWSREADER_CONFIG": "/nonexistent"} | (environ or {}),
        lambda: received,
        outer=lambda _environ: outer,
        kept=kept,
    )


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_a_terminal_is_known_by_its_answers(name: str) -> None:
    environ = {"TERM": "alacritty"} if name == "alacritty" else {}
    assert detected(KNOWN[name], environ).profile.name == name


def test_answers_count_more_than_an_inherited_environment() -> None:
    inherited = {"KONSOLE_VERSION": "221203", "VTE_VERSION": "7006", "KITTY_WINDOW_ID": "1"}
    assert detected(ANSWERS["xterm"], inherited).profile.name == "xterm"


def test_term_counts_more_than_other_variables() -> None:
    environ = {"TERM": "st-256color", "KONSOLE_VERSION": "221203"}
    assert detected(b"\x1b[?62c", environ).profile.name == "st"


@pytest.mark.parametrize(
    ("variable", "value", "name"),
    [
        ("VTE_VERSION", "7006", "vte"),
        ("KONSOLE_VERSION", "221203", "konsole"),
        ("TERM_PROGRAM", "Apple_Terminal", "apple-terminal"),
        ("TERM_PROGRAM", "iTerm.app", "iterm2"),
        ("TERM_PROGRAM", "vscode", "xterm.js"),
        ("WT_SESSION", "5c1b", "windows-terminal"),
        ("TERM", "xterm-kitty", "kitty-before-0.40"),
        ("TERM", "rxvt-unicode-256color", "urxvt"),
    ],
)
def test_a_terminal_that_says_nothing_is_known_by_the_environment(
    variable: str, value: str, name: str
) -> None:
    detection = detected(b"", {variable: value})
    assert detection.profile.name == name
    assert any(f"{variable}={value}" in reason for reason in detection.because)


def test_an_unknown_terminal_gets_plain_rows() -> None:
    detection = detected(b"\x1bP>|brand-new 1.0\x1b\\\x1b[?1c")
    assert (detection.profile.name, detection.profile.encoder) == ("unknown", "plain")
    assert detection.identity == "brand-new"


@pytest.mark.parametrize("term", ["", "dumb", "linux"])
def test_what_would_print_the_questions_is_not_asked(term: str) -> None:
    def ask() -> bytes:
        raise AssertionError("asked")

    assert detect({"TERM": term}, ask, kept=Path("/nonexistent")).profile.name == "unknown"


def test_in_a_browser_the_terminal_of_the_server_is_not_asked() -> None:
    def ask() -> bytes:
        raise AssertionError("asked")

    environ = {"TERM": "xterm", "TEXTUAL_DRIVER": "textual.drivers.web_driver:WebDriver"}
    assert detect(environ, ask).profile.name == "xterm.js"


def test_without_a_terminal_there_is_still_an_answer() -> None:
    assert detected(None).profile.name == "unknown"


def test_a_late_answer_is_a_reason() -> None:
    assert "the terminal did not answer in time" in detected(b"").because


@pytest.mark.parametrize(
    ("outer", "name", "encoder"),
    [
        (Outer("xterm-256color", "VTE(7006)"), "left-to-right-marks", "left-to-right-marks"),
        (Outer("xterm-256color", "Konsole 22.12.3"), "konsole-tmux", "embedded-runs"),
        (Outer("xterm-kitty", "kitty(0.42.1)"), "kitty-before-0.40", "reversed-words"),
        (Outer("xterm-256color", "XTerm(379)"), "xterm", "plain"),
        (Outer("alacritty", ""), "alacritty", "marks-on-left"),
    ],
)
def test_inside_tmux_the_outer_terminal_counts(outer: Outer, name: str, encoder: str) -> None:
    environ = {"TMUX": "/tmp/tmux-0/default,1,0", "TERM": "tmux-256color"}
    detection = detected(ANSWERS["tmux"], environ, outer)
    assert (detection.profile.name, detection.profile.encoder) == (name, encoder)
    assert detection.identity.startswith("tmux in ")


def test_inside_tmux_no_modes_are_switched() -> None:
    environ = {"TMUX": "/tmp/tmux-0/default,1,0", "TERM": "tmux-256color"}
    detection = detected(ANSWERS["tmux"], environ, Outer("mlterm", ""))
    assert (detection.profile.enter, detection.profile.leave) == ("", "")


def test_inside_tmux_the_environment_helps_where_tmux_knows_nothing() -> None:
    environ = {"TMUX": "/tmp/tmux-0/default,1,0", "TERM": "tmux-256color", "VTE_VERSION": "7006"}
    detection = detected(ANSWERS["tmux"], environ, Outer("xterm-256color", ""))
    assert detection.profile.encoder == "left-to-right-marks"


def test_inside_screen_the_rows_are_plain() -> None:
    detection = detected(b"\x1b[?1;2c", {"STY": "1.pts-0", "TERM": "screen"})
    assert detection.profile.encoder == "plain"


def test_the_environment_overrides_everything_and_asks_nothing() -> None:
    def ask() -> bytes:
        raise AssertionError("asked")

    detection = detect({"TERM": "xterm", "NEWSREADER_TERMINAL": "logical"}, ask)
    assert detection.mode == "logical"
    assert detection.because == ("NEWSREADER_TERMINAL says logical",)


def test_an_override_that_names_nothing_is_passed_over_with_a_reason() -> None:
    detection = detected(ANSWERS["konsole"], {"NEWSREADER_TERMINAL": "emacs"})
    assert detection.profile.name == "konsole"
    assert "'emacs'" in detection.because[0]


def test_the_readers_own_answer_has_the_last_word(tmp_path: Path) -> None:
    kept = tmp_path / "terminals.json"
    kept.write_text(json.dumps({"konsole": "logical"}))
    detection = detected(ANSWERS["konsole"], kept=kept)
    assert detection.profile.encoder == "logical"
    assert any("chosen" in reason for reason in detection.because)


def test_a_damaged_answer_file_is_a_reason_and_no_more(tmp_path: Path) -> None:
    kept = tmp_path / "terminals.json"
    kept.write_text('{"konsole": ')
    detection = detected(ANSWERS["konsole"], kept=kept)
    assert detection.profile.encoder == "joiners"
    assert any(str(kept) in reason for reason in detection.because)


def test_the_file_of_options_names_a_profile_where_the_environment_does_not(tmp_path: Path) -> None:
    options = tmp_path / "config.toml"
    options.write_text('terminal.profile = "logical"', encoding="utf-8")
    named = {"NEWSREADER_CONFIG": str(options)}
    detection = detected(ANSWERS["konsole"], named)
    assert detection.profile.name == "logical"
    assert detection.because == ("the option terminal.profile says logical",)
    detection = detected(ANSWERS["konsole"], named | {"NEWSREADER_TERMINAL": "auto"})
    assert detection.profile.name == "konsole"


def test_a_profile_that_is_none_in_the_file_of_options_is_passed_over(tmp_path: Path) -> None:
    options = tmp_path / "config.toml"
    options.write_text('terminal.profile = "emacs"', encoding="utf-8")
    detection = detected(ANSWERS["konsole"], {"NEWSREADER_CONFIG": str(options)})
    assert detection.profile.name == "konsole"
    assert detection.because[0].startswith("the option terminal.profile is passed over: ")
