"""The report of `newsreader doctor`, and the reader's own answer to "which one reads right?"."""

import os
import sys
import textwrap
from collections.abc import Callable, Mapping

from newsreader.terminal.answers import Answers
from newsreader.terminal.calibration import answers_file
from newsreader.terminal.detection import OVERRIDE, Detection, detect
from newsreader.terminal.encoders import ENCODERS
from newsreader.terminal.keyboard import keyboard_facts
from newsreader.terminal.multiplexer import is_inside, tmux_escape_time
from newsreader.terminal.samples import in_use, keep_choice, samples

_LABEL = 13
"""The columns of a label in the report."""

_DESCRIPTIONS = {
    "plain": "rows as they are, in visual order",
    "without-marks": "rows in visual order, without vowel marks",
    "marks-on-left": "rows in visual order, vowel marks one cell to the left",
    "left-to-right-marks": "rows in visual order, a left-to-right mark behind each letter",
    "joiners": "letters in visual order, joiners where they join",
    "sized-cells": "rows in visual order, each letter a text of explicit size",
    "reversed-words": "rows in visual order, each word reversed",
    "embedded-runs": "words in logical order, each in an embedding",
    "logical": "rows in logical order, as letters: the terminal orders and joins",
}
_UNDERLINES = "\x1b[4mone\x1b[0m \x1b[21mdouble\x1b[0m \x1b[4:3mcurly\x1b[0m \x1b[4:4mdotted\x1b[0m"
_UNDERLINE_STYLES = {
    True: "dashed and dotted ones are drawn as such (SGR 4:5 and 4:4)",
    False: "all kinds are drawn as a simple line: styles (SGR 4:3 and so on) are not known of it",
}
_CLIPBOARD = {
    "yes": "copied text reaches the system clipboard (OSC 52)",
    "no": "this terminal takes no clipboard from a program (OSC 52): select with the mouse and shift",
    "setting": "copied text reaches the system clipboard (OSC 52) if the terminal's settings allow it",
    "unknown": "it is not known whether this terminal takes the clipboard from a program (OSC 52)",
}


def doctor_report(
    detection: Detection | None = None,
    environ: Mapping[str, str] = os.environ,
    *,
    drawn: bool | None = None,
) -> str:
    """Return what was found out about the terminal and what it is sent, for a person.

    Args:
        detection: The terminal; by default the one at hand is asked.
        environ: The environment.
        drawn: Whether to add what must be seen on the terminal: underlines, and the test line in
            each way. By default, if standard output is a terminal.
    """
    detection = detection or detect(environ)
    profile = detection.profile
    at_start = f"{_shown(profile.at_start)}, and at exit {_shown(profile.at_exit)}"
    facts = [
        ("terminal", f"{profile.title} ({profile.name})"),
        *(("because", reason) for reason in detection.because),
        ("it", profile.note),
        ("order", _order(detection)),
        ("sent", f"{_DESCRIPTIONS[profile.encoder]} ({profile.encoder})"),
        ("at start", at_start if profile.at_start else "nothing"),
        ("it answers", _answers(detection.answers)),
        ("colours", _colours(environ)),
        ("underlines", _UNDERLINE_STYLES[profile.underline_styles]),
        *(("keys", fact) for fact in _keys(detection, environ)),
        ("clipboard", _CLIPBOARD[profile.clipboard]),
        ("override", f"{OVERRIDE}=NAME, or the answer kept in {answers_file(environ)}"),
    ]
    lines = [line for label, fact in facts for line in _wrapped(label, fact)]
    if sys.stdout.isatty() if drawn is None else drawn:
        lines += [
            f"{'underlines':<{_LABEL}}{_UNDERLINES} (as this terminal draws them)",
            "",
            "The same line in each way; the one in use is marked:",
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
    """Show the test line in each way, ask which one reads right, and keep the answer.

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
    for line in drawn_in_each_way(detection):
        tell(line)
    tell("It reads right when the letters join, the line begins at its right end, each pair of")
    tell("brackets holds its words, and London and 2025 read from left to right.")
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


def _keys(detection: Detection, environ: Mapping[str, str]) -> tuple[str, ...]:
    inside = is_inside(environ)
    escape_time = tmux_escape_time(environ) if inside else None
    return keyboard_facts(detection.answers, environ, inside=inside, escape_time=escape_time)


def _order(detection: Detection) -> str:
    if detection.mode == "logical":
        return "logical: the terminal orders and joins"
    return "visual: the reader orders and joins"


def _answers(answers: Answers) -> str:
    said = {"name": answers.xtversion, "kind": answers.da2, "unit": answers.da3}
    known = [f"{what} {answer}" for what, answer in said.items() if answer]
    if answers.bidi_mode:
        known.append("it knows the bidirectional support mode")
    return ", ".join(known) or "nothing"


def _wrapped(label: str, fact: str) -> list[str]:
    """Return `fact` on lines of 80 columns, with its label before the first."""
    return textwrap.wrap(
        fact,
        width=80,
        initial_indent=f"{label:<{_LABEL}}",
        subsequent_indent=" " * _LABEL,
        break_long_words=False,
    )


def _shown(sequence: str) -> str:
    return sequence.replace("\x1b", " ESC ").replace("\a", " BEL").strip()


def _colours(environ: Mapping[str, str]) -> str:
    if environ.get("NO_COLOR"):
        return "none: NO_COLOR is set"
    if environ.get("COLORTERM", "").lower() in {"truecolor", "24bit"}:
        return f"16 million (COLORTERM={environ['COLORTERM']})"
    term = environ.get("TERM", "")
    if "256color" in term or term.startswith(("xterm-kitty", "alacritty", "foot")):
        return f"256 (TERM={term})"
    return f"16 (TERM={term or 'not set'})"
