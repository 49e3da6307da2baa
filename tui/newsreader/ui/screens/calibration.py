"""Which way of drawing Arabic reads right on this terminal?"""

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.geometry import Region
from textual.message import Message
from textual.screen import Screen

from newsreader.commands.layout import latin_key
from newsreader.terminal import READS_RIGHT, Sample, by_likelihood, samples
from newsreader.ui.direction import mirrored
from newsreader.ui.output import Output
from newsreader.ui.strips import Field, worded
from newsreader.ui.widgets.drawn_line import DrawnLine
from newsreader.ui.widgets.text_line import TextLine
from newsreader.ui.widgets.wrapped_text import WrappedText
from newsreader.wording import N_, _

AT_ONCE = 3
"""Ways that are shown at a time."""
INDENT = 6
"""Columns beside a line, if there is room for them."""

QUESTION = N_("Which line reads right?")
KEYS = N_("1 2 3 choose · n shows other ways · Esc leaves it as it is")


class Way(DrawnLine):
    """A way to draw Arabic: its number, and below it a blank row for the line."""

    class Chosen(Message):
        """It was clicked."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.sample: Sample | None = None
        """What stands in the blank row."""

    def show(self, sample: Sample | None) -> None:
        """Set what stands in the blank row; without one, nothing is shown."""
        self.sample = sample
        self.visible = sample is not None
        self.refresh()

    def fields(self, width: int) -> Sequence[Field]:
        """Return the number, and whether the way is in use."""
        in_use = _("as it is now") if self.sample and self.sample.in_use else ""
        return Field(f"{self._number}", 2, "key", "ltr"), worded(in_use, None, "faint")

    def drawn(self) -> str:
        """Return what draws the line in the blank row."""
        if not self.sample:
            return ""
        room = max(0, self.screen.size.width - self.sample.width)
        column = room - min(INDENT, room) if mirrored() else min(INDENT, room)
        (blank,) = self.render_lines(Region(0, 1, 1, 1))
        style = blank.render(self.app.console).partition(" ")[0]
        return self.sample.at(self.region.y + 1, column, style)

    def on_click(self) -> None:
        """Choose it."""
        self.post_message(self.Chosen(self._number))


class CalibrationScreen(Screen[str | None]):
    """Shows a line in several ways and returns the encoder whose line reads right; none if none.

    Each line is drawn past the encoder in use, into a row that is left blank.
    """

    def __init__(self, output: Output) -> None:
        super().__init__()
        self._output = output
        self._names = by_likelihood(output.detection)
        self._page = 0

    def compose(self) -> ComposeResult:
        """Lay out the question and the ways; in English too, as Arabic may not be readable yet."""
        yield TextLine(worded(_(QUESTION), None, "strong"), id="title")
        with Vertical(id="ways"):
            yield WrappedText(worded(_(READS_RIGHT)))
            if mirrored():
                yield WrappedText(Field(READS_RIGHT, None, "", "ltr"))
            for number in range(1, AT_ONCE + 1):
                yield Way(number)
            with Vertical(classes="keys"):
                yield WrappedText(worded(_(KEYS), None, "strong"))
                if mirrored():
                    yield WrappedText(Field(KEYS, None, "strong", "ltr"))

    def on_resize(self) -> None:
        """Draw the lines where their rows are now."""
        self._fill()

    def _fill(self) -> None:
        first = self._page * AT_ONCE
        names = self._names[first : first + AT_ONCE]
        shown = samples(self._output.detection, names, entered=True, columns=self.size.width)
        for way in self.query(Way):
            way.show(None)
        for way, sample in zip(self.query(Way), shown, strict=False):
            way.show(sample)
        self._output.drawn_over = ""
        self.call_after_refresh(self._draw)

    def _draw(self) -> None:
        if self.is_current:
            self._output.drawn_over = "".join(way.drawn() for way in self.query(Way))
            self.refresh()

    def leave(self, encoder: str | None) -> None:
        """Return what was chosen."""
        self._output.drawn_over = ""
        self.dismiss(encoder)

    def on_way_chosen(self, message: Way.Chosen) -> None:
        """Return the way that was clicked."""
        self._choose(message.number)

    def _choose(self, number: int) -> None:
        way = list(self.query(Way))[number - 1]
        if way.sample:
            self.leave(way.sample.encoder)

    def on_key(self, event: events.Key) -> None:
        """Choose a way, show others, or leave."""
        event.stop()
        match latin_key(event.character or event.key) if event.is_printable else event.key:
            case "1" | "2" | "3" as number:
                self._choose(int(number))
            case "n" | "space" | "pagedown" | " ":
                self._page = (self._page + 1) % -(-len(self._names) // AT_ONCE)
                self._fill()
            case "q" | "escape":
                self.leave(None)
