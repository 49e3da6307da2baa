"""The report of `newsreader doctor`, and the reader's own answer to "which one reads right?"."""

import os
import sys
import textwrap
from collections.abc import Callable, Mapping

from newsreader.terminal.detection import Detection, detect
from newsreader.terminal.encoders import ENCODERS
from newsreader.terminal.facts import facts_of
from newsreader.terminal.samples import READS_RIGHT, in_use, keep_choice, samples
from newsreader.wording import N_

LABEL_COLUMNS = 13
"""The columns of a label in the report."""

UNDERLINES = "\x1b[4mone\x1b[0m \x1b[21mdouble\x1b[0m \x1b[4:3mcurly\x1b[0m \x1b[4:4mdotted\x1b[0m"
"""One word underlined in each style."""
AS_DRAWN = N_("(as this terminal draws them)")
EACH_WAY = N_("The same line in each way; the one in use is marked:")


def doctor_report(
    detection: Detection | None = None,
    environ: Mapping[str, str] = os.environ,
    *,
    drawn: bool | None = None,
    say: Callable[[str], str] = str,
) -> str:
    """Return what was found out about the terminal and what it is sent, for a person.

    Args:
        detection: The terminal; by default the one at hand is asked.
        environ: The environment.
        drawn: Whether to add what must be seen on the terminal: underlines, and the test line in
            each way. By default, if standard output is a terminal.
        say: Puts a message into words, in logical order; by default into English.
    """
    detection = detection or detect(environ)
    facts = facts_of(detection, environ)
    lines = [line for label, fact in facts for line in _wrapped(say(label), say(fact))]
    if sys.stdout.isatty() if drawn is None else drawn:
        lines += [
            f"{say(N_('underlines')):<{LABEL_COLUMNS}}{UNDERLINES} {say(AS_DRAWN)}",
            "",
            say(EACH_WAY),
            *drawn_in_each_way(detection),
        ]
    return "\n".join(lines)


def drawn_in_each_way(detection: Detection) -> list[str]:
    """Return the test line encoded in each way, numbered from 1, ready to be printed."""
    return [
        f"{sample.before}{number:2}{'*' if sample.in_use else ' '}  {sample.row}{sample.after}"
        for number, sample in enumerate(samples(detection), 1)
    ]


def calibrate(
    detection: Detection | None = None,
    environ: Mapping[str, str] = os.environ,
    answer: Callable[[str], str] = input,
    tell: Callable[[str], None] = print,
) -> str | None:
    """Ask which of the lines that `drawn_in_each_way` gave reads right, and keep the answer.

    They stand on the screen already, numbered.

    Args:
        detection: The terminal; by default the one at hand is asked.
        environ: The environment.
        answer: Asks a person a question and returns the answer.
        tell: Prints a line.

    Returns:
        The name of the encoder that was chosen, or None: no answer, or nobody there to ask.

    Raises:
        OSError: the answer cannot be kept.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    detection = detection or detect(environ)
    for row in textwrap.wrap(READS_RIGHT, 88):
        tell(row)
    names = list(ENCODERS)
    while True:
        try:
            chosen = answer(f"Which one reads right? [1-{len(names)}, Enter: leave it] ").strip()
        except (EOFError, KeyboardInterrupt):
            return None
        if not chosen:
            return None
        if chosen.isdecimal() and 1 <= int(chosen) <= len(names):
            encoder = names[int(chosen) - 1]
            keep_choice(in_use(detection, encoder), environ)
            return encoder


def _wrapped(label: str, fact: str) -> list[str]:
    """Return `fact` on lines of 80 columns, with its label before the first."""
    return textwrap.wrap(
        fact,
        width=80,
        initial_indent=f"{label:<{LABEL_COLUMNS}}",
        subsequent_indent=" " * LABEL_COLUMNS,
        break_long_words=False,
    )
