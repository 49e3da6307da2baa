"""Writing highlights, articles and events to a file or to the clipboard."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from textual import events
from textual.app import ComposeResult
from textual.containers import Vertical

from newsreader.library.export import Format, Progress
from newsreader.ui.direction import isolated, mirrored
from newsreader.ui.keys import CommandScreen
from newsreader.ui.screens.dialogs import EditorDialog
from newsreader.ui.strips import worded
from newsreader.ui.widgets.bidi_editor import BidiEditor
from newsreader.ui.widgets.row_list import ListRow, RowList
from newsreader.ui.widgets.text_line import TextLine
from newsreader.ui.widgets.wrapped_text import WrappedText
from newsreader.wording import N_, _

SUFFIXES: dict[str, Format] = {
    ".md": "md",
    ".html": "html",
    ".json": "jsonld",
    ".jsonld": "jsonld",
    ".csv": "csv",
    ".txt": "anki",
}
CLIPBOARD = "-"
HINT = N_(
    "The end of the name chooses the form: .md .html .jsonld .csv .txt (Anki); - copies it as"
    " Markdown · ↓ ↑ choose what · Enter writes · Esc gives up"
)


@dataclass(frozen=True, slots=True)
class Export:
    """Something that can be written."""

    label: str
    name: str
    """The file name that is proposed, without its end."""
    write: Callable[[Format, Progress], str]
    """Returns the document; calls back with how many articles are done, and of how many."""


class AskExport(EditorDialog[tuple[Export, str] | None]):
    """Asks what to write, and where to."""

    def __init__(self, offers: Sequence[Export]) -> None:
        super().__init__()
        self._offers = tuple(offers)
        self._overwritten = ""
        """The name of the file that may be written over: it was said that it is there."""

    def compose(self) -> ComposeResult:
        """Lay out what can be written above the field for the file."""
        with Vertical(classes="dialog"):
            yield TextLine(worded(_("Export"), None, "strong"))
            yield RowList(rtl=mirrored())
            yield BidiEditor(f"{self._offers[0].name}.md")
            yield WrappedText(worded(_(HINT), None, "faint"), id="hint")

    def on_mount(self) -> None:
        """Show what can be written; begin to type."""
        rows = self.query_one(RowList)
        rows.styles.height = len(self._offers)
        rows.show(
            [
                ListRow(f"{number}", ((worded(offer.label),),))
                for number, offer in enumerate(self._offers)
            ]
        )
        self.query_one(BidiEditor).focus()

    def on_key(self, event: events.Key) -> None:
        """Choose what to write."""
        if event.key in {"down", "up"}:
            self.query_one(RowList).move(1 if event.key == "down" else -1)
            event.stop()

    def on_row_list_moved(self) -> None:
        """Propose another name, unless one was typed."""
        editor = self.query_one(BidiEditor)
        stem, dot, end = editor.text.rpartition(".")
        if any(stem == offer.name for offer in self._offers):
            editor.set_text(f"{self._chosen.name}{dot}{end}")

    @property
    def _chosen(self) -> Export:
        row = self.query_one(RowList).current
        return self._offers[int(row.key) if row else 0]

    def on_bidi_editor_submitted(self, message: BidiEditor.Submitted) -> None:
        """Return the answer, or say what is wrong with the name."""
        name = message.text.strip()
        if name != CLIPBOARD and Path(name).suffix.lower() not in SUFFIXES:
            self._object(
                _("The name must end in one of {suffixes}").format(
                    suffixes=isolated(" ".join(SUFFIXES))
                )
            )
        elif name not in {CLIPBOARD, self._overwritten} and Path(name).expanduser().exists():
            self._overwritten = name
            self._object(
                _("There is such a file: Enter again writes over it, another name keeps it")
            )
        else:
            self.dismiss((self._chosen, name))

    def _object(self, wrong: str) -> None:
        self.query_one("#hint", WrappedText).show(worded(wrong, None, "warning"))

    def on_bidi_editor_cancelled(self) -> None:
        """Write nothing."""
        self.dismiss(None)


def ask_and_export(screen: CommandScreen, offers: Sequence[Export]) -> None:
    """Ask what to write and where to, and have it written."""

    def write(answer: tuple[Export, str] | None) -> None:
        if answer:
            offer, name = answer
            path = None if name == CLIPBOARD else Path(name).expanduser()
            form = SUFFIXES[path.suffix.lower()] if path else "md"
            screen.host.write_document(lambda progress: offer.write(form, progress), path)

    screen.app.push_screen(AskExport(offers), write)
