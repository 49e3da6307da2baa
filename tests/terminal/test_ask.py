import os
import pty
import subprocess
import sys
import threading
import time
from pathlib import Path

from newsreader.terminal.answers import read_answers
from newsreader.terminal.ask import ask
from tests.terminal.recorded import ANSWERS

ASKING = """
import sys, termios
from newsreader.terminal.ask import ask
before = termios.tcgetattr(0)
received = ask(patience=float(sys.argv[1])) if sys.argv[1:] else ask()
print(received, termios.tcgetattr(0) == before)
"""


def said_in_a_terminal(
    answer: bytes, patience: float | None = None, *, after: float = 0
) -> tuple[str, bytes]:
    """Return what the asking program printed, and what its terminal was asked.

    The terminal answers after some seconds; a program without `patience` has its own.
    """
    asked = b""

    def reply(terminal: int) -> None:
        nonlocal asked
        while not asked.endswith(b"\x1b[c"):
            asked += os.read(terminal, 1024)
        time.sleep(after)
        os.write(terminal, answer)

    master, slave = pty.openpty()
    program = subprocess.Popen(
        [
            *("setsid", "--ctty"),
            sys.executable,
            "-c",
            ASKING,
            *([] if patience is None else [str(patience)]),
        ],
        stdin=slave,
        stdout=subprocess.PIPE,
    )
    terminal = threading.Thread(target=reply, args=[master])
    terminal.start()
    printed, _ = program.communicate(timeout=20)
    terminal.join()
    os.close(master)
    os.close(slave)
    return printed.decode().strip(), asked


def test_the_answer_is_returned_and_the_mode_restored() -> None:
    printed, asked = said_in_a_terminal(ANSWERS["konsole"], 10)
    assert printed == f"{ANSWERS['konsole']!r} True"
    assert asked.startswith(b"\x1b[>q")


def test_a_slow_answer_is_waited_for_and_never_left_to_be_read_as_keys() -> None:
    printed, _ = said_in_a_terminal(ANSWERS["konsole"], after=2)
    assert printed == f"{ANSWERS['konsole']!r} True"


def test_a_terminal_that_never_finishes_is_not_waited_for() -> None:
    unfinished = b"\x1b[>41;379;0c"
    printed, _ = said_in_a_terminal(unfinished, 0.2)
    assert printed == f"{unfinished!r} True"


def test_no_terminal_no_answer(tmp_path: Path) -> None:
    assert ask(tmp_path / "none") is None
    assert not read_answers(b"").in_time


def test_a_device_that_is_no_terminal_gives_no_answer() -> None:
    assert ask(Path("/dev/null")) is None
