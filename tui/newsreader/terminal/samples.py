"""The test line in each way there is to send it, for "which one reads right?"."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from newsreader.terminal.calibration import answers_file, keep_encoder
from newsreader.terminal.detection import Detection
from newsreader.terminal.encoders import ENCODERS
from newsreader.terminal.profile import with_encoder
from newsreader.terminal.row import Segment
from newsreader.text import lay_out

SAMPLE = "قال الكاتبُ (محمد علي) في London عام 2025: «السلام لا الحرب»."
"""Letters that join, a mark, a lam-alef, brackets, a name and a year: each way fails at another."""

SAMPLE_COLUMNS = 64
"""The columns a sample takes, with a blank one before it; it is never wrapped."""

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

    row: str
    """The encoded row alone."""

    before: str
    """What puts the terminal into the state that the encoder needs, for this row."""

    after: str
    """What puts it back."""

    def at(self, line: int, column: int) -> str:
        """Return what draws the row at a place of the screen, both counted from 0.

        It leaves the cursor and its style as they were, and is to be written past the encoder in
        use, in one go, so that nothing flickers. Of the line on the screen, the rest is erased
        where the terminal needs it (`before`): draw what else is on that line afterwards.
        """
        place = f"\x1b[{line + 1};{column + 1}H\x1b[0m"
        return f"{_SAVE}{place}{self.before}{self.row}{self.after}{_RESTORE}"


def samples(
    detection: Detection, names: Iterable[str] = tuple(ENCODERS), *, entered: bool = False
) -> tuple[Sample, ...]:
    """Return the test line in several ways.

    Args:
        detection: The terminal.
        names: The encoders; by default all of them, in their order.
        entered: Whether the program has the screen, in the modes of the profile in use.
    """
    (line,) = lay_out(SAMPLE, SAMPLE_COLUMNS)
    profile = detection.profile
    found = []
    for name in names:
        of_name = with_encoder(profile, name)
        row = ENCODERS[name]([Segment(_PADDING + line.text)], 5)
        # A row keeps the modes it was erased in.
        erase = _ERASE_LINE if profile.repaint else ""
        if entered:
            needs_leaving = bool(profile.enter) and not of_name.enter
            before, after = (profile.leave + erase, profile.enter) if needs_leaving else ("", "")
        else:
            before, after = (of_name.enter + erase, of_name.leave) if of_name.enter else ("", "")
        text = "".join(text for text, _ in row)
        found.append(Sample(name, name == profile.encoder, text, before, after))
    return tuple(found)


def likely_encoders(detection: Detection) -> tuple[str, str, str]:
    """Return the three encoders to offer first: the one in use, and the likeliest others."""
    in_use = detection.profile.encoder
    one, two, three, *_ = dict.fromkeys((in_use, "plain", "logical", "left-to-right-marks"))
    return one, two, three


def keep_choice(
    detection: Detection, encoder: str, environ: Mapping[str, str] = os.environ
) -> Detection:
    """Keep an encoder as the answer for this terminal, and return the terminal with it.

    Raises:
        OSError: the answer cannot be kept.
    """
    keep_encoder(detection.identity, encoder, answers_file(environ))
    reason = f'"{encoder}" was chosen for this terminal'
    profile = with_encoder(detection.profile, encoder)
    return replace(detection, profile=profile, because=(*detection.because, reason))
