"""What this terminal does with right-to-left text, and what to send it so that it reads right.

detection = detect()                          which terminal this is, and why we think so
encode_output(output, detection.encoder)      what to send instead of rows in visual order
TerminalSession(detection.profile)            what to send at start, at exit, on suspend
doctor_report(), calibrate()                  the same for a person to see and to correct
facts_of(detection)                           the report as messages, for whoever lays it out
samples(…), in_use(…), keep_choice(…)          the parts of `calibrate`, for a screen of one's own
"""

from newsreader.terminal.detection import Detection, detect
from newsreader.terminal.doctor import (
    AS_DRAWN,
    EACH_WAY,
    LABEL_COLUMNS,
    UNDERLINES,
    calibrate,
    doctor_report,
    drawn_in_each_way,
)
from newsreader.terminal.facts import Fact, facts_of
from newsreader.terminal.profile import Profile, profile_named
from newsreader.terminal.samples import (
    READS_RIGHT,
    Sample,
    by_likelihood,
    in_use,
    keep_choice,
    samples,
)
from newsreader.terminal.session import TerminalSession
from newsreader.terminal.stream import OutputEncoder
from newsreader.terminal.underlines import with_underline_styles
from newsreader.terminal.weights import without_grey_black

__all__ = [
    "AS_DRAWN",
    "EACH_WAY",
    "LABEL_COLUMNS",
    "READS_RIGHT",
    "UNDERLINES",
    "Detection",
    "Fact",
    "OutputEncoder",
    "Profile",
    "Sample",
    "TerminalSession",
    "by_likelihood",
    "calibrate",
    "detect",
    "doctor_report",
    "drawn_in_each_way",
    "facts_of",
    "in_use",
    "keep_choice",
    "profile_named",
    "samples",
    "with_underline_styles",
    "without_grey_black",
]
