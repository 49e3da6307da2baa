from pathlib import Path

import pytest

from newsreader.terminal.multiplexer import (
    Outer,
    is_inside,
    outer_terminal,
    read_outer,
    tmux_escape_time,
)


@pytest.mark.parametrize(
    ("said", "outer"),
    [
        ("xterm-256color VTE(7006)\n", Outer("xterm-256color", "VTE(7006)")),
        ("xterm-256color Konsole 22.12.3\n", Outer("xterm-256color", "Konsole 22.12.3")),
        ("alacritty \n", Outer("alacritty", "")),
        ("\n", None),
    ],
)
def test_the_answer_of_tmux_is_read(said: str, outer: Outer | None) -> None:
    assert read_outer(said) == outer


@pytest.mark.parametrize(
    ("environ", "inside"),
    [
        ({"TMUX": "/tmp/x,1,0", "TERM": "xterm"}, True),
        ({"STY": "1.pts-0"}, True),
        ({"TERM": "tmux-256color"}, True),
        ({"TERM": "xterm-256color", "TMUX": ""}, False),
    ],
)
def test_tmux_and_screen_are_known_by_the_environment(
    environ: dict[str, str], inside: bool
) -> None:
    assert is_inside(environ) is inside


def test_without_the_tmux_command_the_outer_terminal_is_not_known() -> None:
    assert outer_terminal({"TMUX": "/tmp/x,1,0", "PATH": "/nonexistent"}) is None


@pytest.mark.parametrize(("said", "expected"), [("500", 500), ("", None), ("no such", None)])
def test_tmux_says_how_long_it_holds_an_escape_back(
    said: str, expected: int | None, tmp_path: Path
) -> None:
    command = tmp_path / "tmux"
    command.write_text(f'#!/bin/sh\n[ "$3" = "#{{escape-time}}" ] && echo {said}\n')
    command.chmod(0o755)
    assert tmux_escape_time({"TMUX": "/tmp/x,1,0", "PATH": str(tmp_path)}) == expected
    assert tmux_escape_time({"PATH": str(tmp_path)}) is None
