"""The terminal outside tmux: what tmux says about the client that shows it."""

import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass

_PATIENCE = 1.0
"""Seconds the tmux command is given."""


@dataclass(frozen=True, slots=True)
class Outer:
    """The terminal that tmux itself runs in."""

    term: str
    """Its TERM, as in "xterm-256color"."""

    xtversion: str
    """Its name and version, as in "VTE(7006)"; empty where tmux does not know."""


def is_inside(environ: Mapping[str, str]) -> bool:
    """Tell whether the program runs inside tmux or screen."""
    return bool(environ.get("TMUX") or environ.get("STY")) or environ.get("TERM", "").startswith(
        ("tmux", "screen")
    )


def outer_terminal(environ: Mapping[str, str]) -> Outer | None:
    """Return the terminal outside tmux, or None in screen, without the command, or detached."""
    said = _ask_tmux(environ, "#{client_termname} #{client_termtype}")
    return None if said is None else read_outer(said)


def tmux_escape_time(environ: Mapping[str, str]) -> int | None:
    """Return how many milliseconds tmux waits behind an Esc, or None if that is not known."""
    said = (_ask_tmux(environ, "#{escape-time}") or "").strip()
    return int(said) if said.isdecimal() else None


def _ask_tmux(environ: Mapping[str, str], wanted: str) -> str | None:
    """Return what tmux says for a format, or None without tmux."""
    command = shutil.which("tmux", path=environ.get("PATH"))
    if not environ.get("TMUX") or command is None:
        return None
    try:
        return subprocess.run(  # noqa: S603 - a fixed command line, no shell
            [command, "display", "-p", wanted],
            capture_output=True,
            env=dict(environ),
            text=True,
            timeout=_PATIENCE,
            check=True,
        ).stdout
    except (OSError, subprocess.SubprocessError):
        return None


def read_outer(said: str) -> Outer | None:
    """Read the answer of tmux: TERM, a space, and the name and version, which may be missing."""
    term, _, xtversion = said.strip().partition(" ")
    return Outer(term, xtversion.strip()) if term else None
