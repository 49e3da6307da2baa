"""A small Textual app that draws given rows through the real path to the terminal.

    python -m tests.terminals.line_app FILE

Every line of FILE is a paragraph in logical order, drawn right-aligned in the middle of the screen;
the first and the last line of a screen of 80 by 24 carry the marker colour. With the key `r` a part
of the screen is drawn again, as a widget does that changes; `x` raises an error; `q` quits. The size
of the screen is written to FILE.size.
"""

import sys
from pathlib import Path
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.app import App, ComposeResult
from textual.binding import BindingType
from textual.events import Resize
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

from newsreader.terminal import detect
from newsreader.text import VisualLine, lay_out
from newsreader.ui.output import install_encoder

COLUMNS, LINES = 80, 24
LEFT, WIDTH = 4, 72
FIRST_LINE = 2
"""The screen line, from 0, of the first row of text."""

TEXT = """\
قال الكاتبُ (محمدٌ) في لندن London عام 2025: «الإسلام والأمّة» 5% أيضًا.
لا إله إلا الله، والآلاف يتظاهرون في 27-02-2025 ضد NATO (الناتو) والأمم المتحدة!
"""

_MARKER = Style(bgcolor="#ff00ff")
_PLAIN = Style(color="#ffffff", bgcolor="#000000")
_MARKED = Style(color="#ffff00", bgcolor="#000000")


def rows_of(file: Path) -> list[VisualLine]:
    """Return the visual lines of every paragraph in `file`."""
    paragraphs = file.read_text(encoding="utf-8").splitlines()
    return [line for paragraph in paragraphs for line in lay_out(paragraph, WIDTH)]


def expected_rows(file: Path, *, marks: bool) -> dict[tuple[int, int], list[str]]:
    """Return the cells of each visual line, by line and column of the first, both from 0."""
    return {
        (FIRST_LINE + number, LEFT + WIDTH - len(line.cells)): [
            cell.text if marks else cell.text[0] for cell in line.cells
        ]
        for number, line in enumerate(rows_of(file))
    }


class Lines(Widget):
    """Draws visual lines; every other word in another colour, to cut the rows into segments."""

    DEFAULT_CSS = "Lines { height: 100%; width: 100%; background: black; }"

    def __init__(self, rows: list[VisualLine]) -> None:
        super().__init__()
        self._rows = rows

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        if y in {0, LINES - 1}:
            rest = Segment(" " * (self.size.width - COLUMNS), _PLAIN)
            return Strip([Segment(" " * COLUMNS, _MARKER), rest], self.size.width)
        row = y - FIRST_LINE
        if not 0 <= row < len(self._rows):
            return Strip([Segment(" " * self.size.width, _PLAIN)], self.size.width)
        line = self._rows[row]
        drawn = sum(cell.width for cell in line.cells)
        segments = [Segment(" " * (LEFT + WIDTH - drawn), _PLAIN)]
        for place, word in enumerate(line.text.split(" ")):
            segments.append(Segment(word, _MARKED if place % 2 else _PLAIN))
            segments.append(Segment(" ", _PLAIN))
        segments.append(Segment(" " * (self.size.width - LEFT - WIDTH - 1), _PLAIN))
        return Strip(segments, self.size.width)


class LineApp(App[None]):
    """The app around `Lines`."""

    BINDINGS: ClassVar[list[BindingType]] = [
        ("q", "quit"),
        ("r", "draw_part_again"),
        ("x", "fail"),
        ("z", "suspend_process"),
    ]
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self._rows = rows_of(file)

    def on_resize(self, resized: Resize) -> None:
        """Write the columns and lines of the screen to FILE.size."""
        size = f"{resized.size.width} {resized.size.height}"
        self._file.with_name(f"{self._file.name}.size").write_text(size)

    def compose(self) -> ComposeResult:
        """Compose the one widget."""
        yield Lines(self._rows)

    def action_draw_part_again(self) -> None:
        """Draw parts of the text again."""
        self.query_one(Lines).refresh(Region(0, FIRST_LINE, 40, 1))
        self.query_one(Lines).refresh(Region(30, FIRST_LINE + 1, 20, 3))

    def action_fail(self) -> None:
        """Fail as a program with a defect does."""
        raise RuntimeError("on purpose")


def main() -> int:
    """Run the app in this terminal."""
    app = LineApp(Path(sys.argv[1]))
    install_encoder(app, detect())
    app.run()
    return app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
