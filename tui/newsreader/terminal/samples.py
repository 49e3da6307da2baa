"""The test line in each way there is to send it, for "which one reads right?"."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from newsreader.terminal.calibration import answers_file, chosen_here, keep_encoder
from newsreader.terminal.detection import Detection
from newsreader.terminal.encoders import ENCODERS
from newsreader.terminal.profile import Profile, with_encoder
from newsreader.terminal.row import Segment
from newsreader.text import lay_out
from newsreader.wording import N_

SAMPLE = "قال الكاتبُ (محمد علي) في London عام 2025: «السلام لا الحرب»."
"""Letters that join, a mark, a lam-alef, brackets, a name and a year: each way fails at another."""

SAMPLE_COLUMNS = 59
"""The columns that a sample takes, the blank one before it included."""

READS_RIGHT = N_(
    "It reads right when the letters join, the line begins at its right end, each pair of brackets"
    " holds its words, and London and 2025 read from left to right."
)
"""How to tell which way is the right one."""
_ERASE_LINE = "\x1b[2K"
_SAVE, _RESTORE = "\x1b7", "\x1b8"
_PADDING = " "
"""Before the first cell, as some encoders need a cell there that is not right-to-left."""


@dataclass(frozen=True, slots=True)
class Sample:
    """The test line as one encoder sends it."""

    encoder: str
    """The name of the encoder, a key of `ENCODERS`."""

    in_use: bool
    """Whether the terminal is sent this one now."""

    width: int
    """The columns of the row, with the blank one before it."""

    row: str
    """The encoded row alone."""

    before: str
    """What puts the terminal into the state that the encoder needs, for this row."""

    after: str
    """What puts it back."""

    def at(self, line: int, column: int, style: str = "") -> str:
        """Return what draws the row at a place of the screen, both counted from 0.

        It leaves the cursor and its style as they were, and is to be written past the encoder in
        use, in one go, so that nothing flickers. Of the line on the screen, the rest is erased
        where the terminal needs it (`before`), in the same style: keep it blank.

        Args:
            line: The line of the screen.
            column: The column of the blank that stands before the row.
            style: The sequence that switches colours on; none for those of the terminal.
        """
        place = f"\x1b[{line + 1};{column + 1}H\x1b[0m{style}"
        return f"{_SAVE}{place}{self.before}{self.row}{self.after}{_RESTORE}"


def samples(
    detection: Detection,
    names: Iterable[str] = tuple(ENCODERS),
    *,
    entered: bool = False,
    columns: int = SAMPLE_COLUMNS,
) -> tuple[Sample, ...]:
    """Return the test line in several ways.

    Args:
        detection: The terminal.
        names: The encoders; by default all of them, in their order.
        entered: Whether the program has the screen, in the modes of the profile in use.
        columns: The room there is; the words that find none are left out.
    """
    line = lay_out(SAMPLE, columns - len(_PADDING))[0]
    profile = detection.profile
    found = []
    for name in names:
        of_name = with_encoder(profile, name)
        row = ENCODERS[name]([Segment(_PADDING + line.text)], 5)
        before, after = _changes(profile if entered else None, of_name)
        text = "".join(text for text, _ in row)
        width = len(_PADDING) + line.width
        found.append(Sample(name, name == profile.encoder, width, text, before, after))
    return tuple(found)


def _changes(now: Profile | None, wanted: Profile) -> tuple[str, str]:
    """Return what changes the modes for one row, and what changes them back.

    Args:
        now: Whose modes the terminal is in; none if it is as it was found.
        wanted: Whose modes the row needs.
    """
    start = now.at_start if now else ""
    if start == wanted.at_start:
        return "", ""
    # A row keeps the modes it was erased in.
    erase = _ERASE_LINE if wanted.repaint else ""
    if wanted.at_start:
        return wanted.at_start + erase, wanted.at_exit
    return wanted.leave + erase, start


def by_likelihood(detection: Detection) -> tuple[str, ...]:
    """Return all encoders in the order to offer them: the one in use, then the likeliest."""
    in_use = detection.profile.encoder
    return tuple(dict.fromkeys((in_use, "plain", "logical", "left-to-right-marks", *ENCODERS)))


def in_use(detection: Detection, encoder: str) -> Detection:
    """Return the terminal with the encoder that was chosen for it."""
    profile = with_encoder(detection.profile, encoder)
    return replace(detection, profile=profile, because=(*detection.because, chosen_here(encoder)))


def keep_choice(detection: Detection, environ: Mapping[str, str] = os.environ) -> None:
    """Keep the encoder in use as the answer for this terminal.

    Raises:
        OSError: the answer cannot be kept.
    """
    keep_encoder(detection.identity, detection.profile.encoder, answers_file(environ))
