"""Asking the terminal device itself, before anything else reads from it."""

import os
import select
import termios
import time
import tty
from contextlib import suppress
from pathlib import Path

from newsreader.terminal.answers import FENCE, FENCE_ANSWER, QUESTIONS

PATIENCE = 6.0
"""Seconds a terminal is given to answer. It takes 1 to 5 milliseconds, but one that has just been
started, is far away, or runs on a machine that is stalled takes longer, and an answer that comes
too late counts as keys: it opened the help and closed the card of the first start. So this is as
long as anybody would wait; whoever has a terminal that never answers names it in the options."""

_DEVICE = Path("/dev/tty")


def ask(device: Path = _DEVICE, patience: float = PATIENCE) -> bytes | None:
    """Ask the terminal about itself and return what it sent back, unread; None without a terminal.

    The device's mode is restored. Keys pressed in the meantime are part of the answer, and lost.

    Args:
        device: The terminal device.
        patience: The longest time to wait, in seconds.
    """
    try:
        terminal = os.open(device, os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return None  # no controlling terminal: a pipe, a service, a test
    try:
        before = termios.tcgetattr(terminal)
        if os.tcgetpgrp(terminal) != os.getpgrp():
            return None  # in the background: touching the terminal would stop the process
        tty.setraw(terminal, termios.TCSANOW)
        try:
            os.write(terminal, (QUESTIONS + FENCE).encode())
            return _read_to_fence(terminal, time.monotonic() + patience)
        finally:
            termios.tcsetattr(terminal, termios.TCSANOW, before)
    except (OSError, termios.error):
        return None  # the terminal went away
    finally:
        with suppress(OSError):
            os.close(terminal)


def _read_to_fence(terminal: int, deadline: float) -> bytes:
    received = b""
    while not FENCE_ANSWER.search(received):
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            break
        chunk = os.read(terminal, 1024)
        if not chunk:
            break
        received += chunk
    return received
