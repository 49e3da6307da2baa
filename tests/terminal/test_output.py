"""The app in a pseudo-terminal: what reaches the terminal, in which order, and how it ends."""

import errno
import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsreader.terminal.profile import profile_named

ROOT = Path(__file__).parent.parent.parent
ENTER, LEAVE = profile_named("vte").enter, profile_named("vte").leave
FULL_SCREEN_ON, FULL_SCREEN_OFF = "\x1b[?1049h", "\x1b[?1049l"


class Terminal:
    """The other end of a terminal in which the sample app runs."""

    def __init__(self, program: subprocess.Popen[bytes], master: int) -> None:
        self.program = program
        self.master = master
        self.received = ""
        self.mode = termios.tcgetattr(master)

    def read_until(self, expected: str, times: int = 1) -> None:
        """Read what the app writes until `expected` was among it so many times."""
        until = time.monotonic() + 30
        while self.received.count(expected) < times:
            assert time.monotonic() < until, f"no {expected!r} in {self.received!r}"
            self._read()

    def read_to_the_end(self) -> str:
        """Read until the app has ended, and return all it ever wrote."""
        while self.program.poll() is None:
            self._read()
        while self._read():
            pass
        return self.received

    def press(self, key: str) -> None:
        os.write(self.master, key.encode())

    def _read(self) -> bool:
        if not select.select([self.master], [], [], 0.1)[0]:
            return False
        try:
            self.received += os.read(self.master, 65536).decode("utf-8", "replace")
        except OSError as error:
            if error.errno != errno.EIO:  # that one says that the app has closed its end
                raise
            return False
        return True


@pytest.fixture
def terminal(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    text = tmp_path / "text"
    text.write_text("قال الكاتبُ في London عام 2025\n", encoding="utf-8")
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    profile = getattr(request, "param", "vte")
    program = subprocess.Popen(
        [*("setsid", "--ctty"), sys.executable, "-m", "tests.terminals.line_app", str(text)],
        stdin=slave,
        stdout=slave,
        stderr=slave,
        cwd=ROOT,
        env=os.environ | {"TERM": "xterm-256color", "NEWSREADER_TERMINAL": profile},
    )
    os.close(slave)
    running = Terminal(program, master)
    try:
        yield running
    finally:
        if program.poll() is None:
            os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        os.close(master)


def left_as_it_was(terminal: Terminal) -> bool:
    """Tell whether the modes were switched back, once, and before the screen was given back."""
    received = terminal.received
    return (
        received.count(LEAVE) == received.count(ENTER) > 0
        and received.rindex(LEAVE) < received.rindex(FULL_SCREEN_OFF)
        and termios.tcgetattr(terminal.master) == terminal.mode
    )


def test_the_terminal_is_entered_and_cleared_before_the_first_row(terminal: Terminal) -> None:
    terminal.read_until("ﻝﺎﻗ")
    before, after = terminal.received.split(ENTER)
    assert FULL_SCREEN_ON in before
    assert after.startswith("\x1b[2J")
    assert "ﻝﺎﻗ" not in before


def test_quitting_leaves_the_terminal_as_it_was(terminal: Terminal) -> None:
    terminal.read_until("ﻝﺎﻗ")
    terminal.press("q")
    terminal.read_to_the_end()
    assert left_as_it_was(terminal)
    assert terminal.program.returncode == 0


def test_a_crash_leaves_the_terminal_as_it_was(terminal: Terminal) -> None:
    terminal.read_until("ﻝﺎﻗ")
    terminal.press("x")
    terminal.read_to_the_end()
    assert "on purpose" in terminal.received
    assert left_as_it_was(terminal)
    assert terminal.program.returncode == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was(terminal: Terminal, number: signal.Signals) -> None:
    terminal.read_until("ﻝﺎﻗ")
    terminal.program.send_signal(number)
    terminal.read_to_the_end()
    assert left_as_it_was(terminal)
    assert terminal.program.returncode == 128 + number


def test_when_the_terminal_is_closed_the_program_ends(terminal: Terminal) -> None:
    terminal.read_until("ﻝﺎﻗ")
    nothing = os.open(os.devnull, os.O_RDWR)
    os.dup2(nothing, terminal.master)  # closes the terminal, and leaves a number to close
    os.close(nothing)
    terminal.program.wait(20)


def test_suspending_leaves_the_terminal_and_resuming_enters_it_again(terminal: Terminal) -> None:
    terminal.read_until("ﻝﺎﻗ")
    terminal.press("z")
    terminal.read_until(FULL_SCREEN_OFF)
    os.waitpid(terminal.program.pid, os.WUNTRACED)
    assert left_as_it_was(terminal)
    terminal.program.send_signal(signal.SIGCONT)
    terminal.read_until("ﻝﺎﻗ", times=2)
    assert terminal.received.count(ENTER) == 2
    terminal.press("q")
    terminal.read_to_the_end()
    assert left_as_it_was(terminal)


@pytest.mark.parametrize("terminal", ["konsole"], indirect=True)
def test_rows_are_encoded_for_the_terminal(terminal: Terminal) -> None:
    terminal.read_until("ل\u200e\u200dا\u200eق\u200d\u200e")
    assert "ﻗ" not in terminal.received
    assert "London" in terminal.received


@pytest.mark.parametrize("terminal", ["xterm.js"], indirect=True)
def test_a_part_drawn_again_is_encoded_as_in_the_whole(terminal: Terminal) -> None:
    terminal.read_until("ﻝ\u200eﺎ\u200eﻗ\u200e")
    drawn = terminal.received
    terminal.press("r")
    terminal.read_until("ﻡ\u200eﺎ\u200eﻋ\u200e", times=2)
    assert "ﻡﺎ" not in terminal.received[len(drawn) :]
