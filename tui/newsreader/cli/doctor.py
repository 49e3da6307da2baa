"""`newsreader doctor`: what this terminal does with right-to-left text, and what it is sent."""

import argparse
from collections.abc import Iterator

from newsreader.cli.drawing import aligned, paragraph_rows, print_rows, terminal_width
from newsreader.cli.options import wants_json
from newsreader.cli.output import has_terminal, is_terminal, print_json
from newsreader.config import load
from newsreader.terminal import (
    AS_DRAWN,
    EACH_WAY,
    LABEL_COLUMNS,
    READS_RIGHT,
    UNDERLINES,
    Detection,
    Fact,
    calibrate,
    detect,
    doctor_report,
    drawn_in_each_way,
    facts_of,
)
from newsreader.text import fit, lay_out
from newsreader.wording import Message, direction, language, speak, translated, written

EXAMPLES = """\
examples:
  newsreader doctor
  LANG=C newsreader doctor      in English, unless the option language says something else

With --json the report is in English in any case."""


def add_arguments(_parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `doctor`: it has none."""


def run(arguments: argparse.Namespace) -> int:
    """Print the report; where somebody can answer, ask which line reads right."""
    detection = detect()
    if wants_json(arguments):
        print_json({"report": doctor_report(detection)})
        return 0
    speak(load().config.language)
    if direction() == "rtl" and is_terminal():
        _draw(detection)
    else:
        print(doctor_report(detection, say=str if language() == "en" else written))
    if has_terminal() and (chosen := calibrate(detection)):
        _tell(Message("Kept: this terminal is sent {encoder} from now on.", encoder=chosen))
    return 0


def _draw(detection: Detection) -> None:
    """Draw the report from right to left, as this terminal is thought to need it.

    How to tell which line reads right is asked in English as well: Arabic may not be readable yet.
    """
    print_rows(_rows(facts_of(detection), terminal_width()))
    for line in drawn_in_each_way(detection):
        print(line)
    if has_terminal():
        _tell(Message(READS_RIGHT))


def _rows(facts: list[Fact], width: int) -> Iterator[str]:
    """Yield the report in visual order: a label on the right, and beside it what is known."""
    room = max(1, width - LABEL_COLUMNS)
    for label, fact in facts:
        head = aligned(fit(translated(label), LABEL_COLUMNS, base="rtl"), LABEL_COLUMNS)
        for line in lay_out(translated(fact), room, base="rtl"):
            yield aligned(line, room) + head
            head = ""
    yield f"{UNDERLINES} {fit(translated(AS_DRAWN), width, base='rtl').text}"
    yield ""
    yield from paragraph_rows(translated(EACH_WAY), width, base="rtl")


def _tell(message: Message) -> None:
    """Say something to somebody at a terminal."""
    if direction() == "rtl":
        print_rows(paragraph_rows(translated(message), terminal_width(), base="rtl"))
    else:
        print(message)
