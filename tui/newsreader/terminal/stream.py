"""The encoder between a program that draws cells and the terminal: on the stream of its output.

A screen library writes rows of styled text between escape sequences that move the cursor. This
finds the rows that hold right-to-left text, hands each to the encoder, and leaves every other
byte alone.
"""

import re
from itertools import groupby
from operator import attrgetter

from newsreader.terminal.encoders import WHOLE_ROW_ENCODERS, Encoder, plain
from newsreader.terminal.memory import ScreenMemory
from newsreader.terminal.row import Row, Segment, has_right_to_left, row_width

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
_CLEARS = re.compile(r"\x1b\[(?:2J|\?1049[hl])").fullmatch
_LINK_OFF = re.compile(r"\x1b\]8;;(?:\x07|\x1b\\)").fullmatch


class OutputEncoder:
    """Encodes what a program writes to one terminal, write by write.

    Every row must begin behind a control character or sequence that moves the cursor, and
    every write must end with its last row.
    """

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._memory = ScreenMemory() if encoder in WHOLE_ROW_ENCODERS else None

    def encode(self, output: str, width: int) -> str:
        """Return `output` with each of its rows as the encoder sends it.

        Args:
            output: What the program writes: text in visual order and escape sequences.
            width: The columns of the terminal.

        Rows without right-to-left text come back unchanged, and cost one search over `output`
        where the encoder does not need whole rows. Where it does, a row that changes in
        part is sent whole.
        """
        if self._encoder is plain or (self._memory is None and not has_right_to_left(output)):
            return output
        rows = _Rows(self._encoder, self._memory, width)
        for token in _TOKEN.finditer(output):
            rows.feed(token)
        rows.end_row()
        return "".join(rows.sent)


class _Rows:
    """The state while reading a stream: the row so far and the style that is on."""

    def __init__(self, encoder: Encoder, memory: ScreenMemory | None, width: int) -> None:
        self.sent: list[str] = []
        self._encoder = encoder
        self._memory = memory
        self._width = width
        self._row: list[Segment] = []
        self._as_written: list[str] = []
        self._line = 0
        self._column = 0
        self._style = ""
        self._link = ""

    def feed(self, token: re.Match[str]) -> None:
        """Take the next token of the stream."""
        kind, written = token.lastgroup, token[0]
        if kind == "move":
            self._move(token)
            return
        if kind == "control":
            self.end_row()
            self.sent.append(written)
            if self._memory is not None and _CLEARS(written):
                self._memory.forget()
            return
        self._as_written.append(written)
        if kind == "text":
            self._row.append(Segment(written, self._link + self._style))
        elif kind == "style":
            self._style = "" if written in _STYLE_OFF else self._style + written
        elif kind == "link":
            self._link = "" if _LINK_OFF(written) else written

    def _move(self, move: re.Match[str]) -> None:
        line, column = int(move["line"] or 1) - 1, int(move["column"] or 1) - 1
        if self._row and line == self._line and column == self._column + row_width(self._row):
            self._as_written.append(move[0])  # to the next widget in the same row
            return
        self.end_row()
        self.sent.append(move[0])
        self._line, self._column = line, column

    def end_row(self) -> None:
        """Send the row so far; what follows is elsewhere on the screen."""
        row: Row = self._row
        column = self._column
        if row and self._memory is not None:
            self._memory.write(self._line, column, row)
            row, column = self._memory.row(self._line, self._width), 0
        if any(has_right_to_left(text) for text, _ in row):
            if column != self._column:
                self.sent.append(f"\x1b[{self._line + 1};1H")
            self._send(self._encoder(row, column))
            self.sent.append(self._link + self._style)
        else:
            self.sent += self._as_written
        self._row = []
        self._as_written = []

    def _send(self, row: Row) -> None:
        for style, segments in groupby(row, key=attrgetter("style")):
            text = "".join(segment.text for segment in segments)
            link_off = "\x1b]8;;\x1b\\" if style.startswith("\x1b]") else ""
            self.sent.append(f"{style}{text}\x1b[0m{link_off}" if style else text)
