"""The encoder between a program that draws cells and the terminal: on the stream of its output.

A screen library writes rows of styled text between escape sequences that move the cursor. This
finds the rows that hold right-to-left text, hands each to the encoder, and leaves every other
byte alone.
"""

import re
from itertools import groupby
from operator import attrgetter

from newsreader.terminal.encoders import Encoder, plain
from newsreader.terminal.row import Segment, has_right_to_left, row_width

_TOKEN = re.compile(
    r"(?P<style>\x1b\[[0-9;:]*m)"
    r"|(?P<link>\x1b\]8;[^\x07\x1b]*(?:\x07|\x1b\\))"
    r"|(?P<move>\x1b\[(?P<line>\d*);?(?P<column>\d*)H)"
    r"|(?P<control>\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b[\]PX^_].*?(?:\x07|\x1b\\)"  # OSC, DCS, SOS, PM, APC with their text
    r"|\x1b[ -/]*[0-~]"
    r"|[\x00-\x1f])"
    r"|(?P<text>[^\x00-\x1f]+)",
    re.DOTALL,
)
_STYLE_OFF = frozenset({"\x1b[0m", "\x1b[m"})
_LINK_OFF = re.compile(r"\x1b\]8;;(?:\x07|\x1b\\)").fullmatch


def encode_output(output: str, encoder: Encoder) -> str:
    """Return `output` with each of its rows as `encoder` sends it.

    Args:
        output: What a program writes to a terminal: text in visual order and escape sequences.
            Every row begins behind a control character or sequence that moves the cursor.
        encoder: What to send for a row.

    Rows without right-to-left text come back unchanged, and cost one search over `output`.
    """
    if encoder is plain or not has_right_to_left(output):
        return output
    rows = _Rows(encoder)
    for token in _TOKEN.finditer(output):
        rows.feed(token)
    rows.end_row()
    return "".join(rows.sent)


class _Rows:
    """The state while reading a stream: the row so far and the style that is on."""

    def __init__(self, encoder: Encoder) -> None:
        self.sent: list[str] = []
        self._encoder = encoder
        self._row: list[Segment] = []
        self._as_written: list[str] = []
        self._line = 0
        self._column = 0
        self._next_column = 0
        self._style = ""
        self._link = ""

    def feed(self, token: re.Match[str]) -> None:
        """Take the next token of the stream."""
        kind, written = token.lastgroup, token[0]
        if kind == "control" or (kind == "move" and not self._goes_on(token)):
            self.end_row()
            self.sent.append(written)
            return
        self._as_written.append(written)
        if kind == "text":
            self._row.append(Segment(written, self._link + self._style))
        elif kind == "style":
            self._style = "" if written in _STYLE_OFF else self._style + written
        elif kind == "link":
            self._link = "" if _LINK_OFF(written) else written

    def _goes_on(self, move: re.Match[str]) -> bool:
        """Tell whether the cursor moves to where the row so far ends: to the next widget in it."""
        line, column = int(move["line"] or 1) - 1, int(move["column"] or 1) - 1
        if self._row and line == self._line and column == self._column + row_width(self._row):
            return True
        self._line, self._next_column = line, column
        return False

    def end_row(self) -> None:
        """Send the row so far; what follows is elsewhere on the screen."""
        if any(has_right_to_left(text) for text, _ in self._row):
            sent = self._encoder(self._row, self._column)
            for style, segments in groupby(sent, key=attrgetter("style")):
                text = "".join(segment.text for segment in segments)
                link_off = "\x1b]8;;\x1b\\" if style.startswith("\x1b]") else ""
                self.sent.append(f"{style}{text}\x1b[0m{link_off}" if style else text)
            self.sent.append(self._link + self._style)
        else:
            self.sent += self._as_written
        self._row = []
        self._as_written = []
        self._column = self._next_column
