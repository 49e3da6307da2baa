"""Setting when an article was published."""

from collections.abc import Sequence
from datetime import date, datetime

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from newsreader.model import PublicationCandidate, Published
from newsreader.ui.direction import isolated, mirrored
from newsreader.ui.published import written
from newsreader.ui.screens.dialogs import EditorDialog
from newsreader.ui.strips import Field, worded
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.row_list import ListRow, RowList
from newsreader.ui.widgets.text_line import TextLine
from newsreader.ui.widgets.wrapped_text import WrappedText
from newsreader.wording import _


class AskPublication(EditorDialog[Published | None]):
    """Asks for a day, and proposes those that the text itself suggests."""

    def __init__(
        self, published: Published | None, candidates: Sequence[PublicationCandidate]
    ) -> None:
        super().__init__()
        self._published = published
        self._candidates = tuple(candidates)

    def compose(self) -> ComposeResult:
        """Lay out the field above the proposals."""
        with Vertical(classes="dialog tall"):
            yield TextLine(worded(_("When was this published?"), None, "strong"))
            yield BidiEditor(
                written(self._published), placeholder=_("2025-02-27, or 2025-02-27 14:30")
            )
            yield RowList(rtl=mirrored())
            yield WrappedText(worded(""), id="hint")

    def on_mount(self) -> None:
        """Show the proposals; begin to type."""
        self.query_one(RowList).show(
            [
                ListRow(
                    one.date.isoformat(),
                    (
                        (
                            Field(one.date.isoformat(), 10, "date", "ltr"),
                            worded(_why(one), None, "faint"),
                        ),
                    ),
                )
                for one in self._candidates
            ]
        )
        self._hint(
            _("↓ ↑ choose a day the text suggests · Enter sets it · Esc gives up")
            if self._candidates
            else _("The text suggests no day · Enter sets this one · Esc gives up")
        )
        self.query_one(BidiEditor).focus()

    def _hint(self, text: str) -> None:
        self.query_one("#hint", WrappedText).show(worded(text, None, "faint"))

    def on_key(self, event: events.Key) -> None:
        """Take a proposal into the field."""
        if event.key in {"down", "up"} and self._candidates:
            rows = self.query_one(RowList)
            text = self.query_one(BidiEditor).text
            if rows.current and text == rows.current.key:
                rows.move(1 if event.key == "down" else -1)
            self._take(rows.current)
            event.stop()

    def on_row_list_moved(self, message: RowList.Moved) -> None:
        """Take the clicked proposal into the field."""
        self._take(message.row)

    def _take(self, row: ListRow | None) -> None:
        if row:
            self.query_one(BidiEditor).set_text(row.key)

    def on_bidi_editor_submitted(self, message: BidiEditor.Submitted) -> None:
        """Return the day, or say what is wrong with it."""
        when = read_moment(message.text)
        if when is None:
            wrong = _("“{text}” is no day: write 2025-02-27 or 2025-02-27 14:30")
            self._hint(wrong.format(text=isolated(message.text)))
        else:
            self.dismiss(Published(when, "given"))

    def on_bidi_editor_cancelled(self) -> None:
        """Change nothing."""
        self.dismiss(None)


def _why(candidate: PublicationCandidate) -> str:
    """Say why the text suggests a day, with the words of it that do."""
    return f"{_(candidate.reason)}: {isolated(candidate.said)}"


def read_moment(text: str) -> date | datetime | None:
    """Read a day or a moment in ISO 8601, a blank in the place of the T allowed; none if it is none."""
    written = text.strip()
    try:
        return date.fromisoformat(written)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None
