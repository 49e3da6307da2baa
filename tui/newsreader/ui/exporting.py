"""Asking where to, and writing highlights there."""

from pathlib import Path

from newsreader.errors import NewsreaderError
from newsreader.library import Library
from newsreader.library.export import Format, export_highlights
from newsreader.ui.direction import isolated
from newsreader.ui.keys import CommandScreen
from newsreader.ui.screens.dialogs import AskLine
from newsreader.wording import N_, _

SUFFIXES: dict[str, Format] = {
    ".md": "md",
    ".html": "html",
    ".json": "jsonld",
    ".jsonld": "jsonld",
    ".csv": "csv",
    ".txt": "anki",
}
HINT = N_("Enter writes it. The name's end chooses the form: .md .html .jsonld .csv .txt (Anki)")


def ask_and_export(screen: CommandScreen, library: Library, article: int | None = None) -> None:
    """Ask for a file name and write the highlights of one article, or of all, there."""
    name = f"highlights-{article}.md" if article else "highlights.md"

    def write(answer: str | None) -> None:
        if answer:
            screen.say(_write(library, Path(answer).expanduser(), article))

    screen.app.push_screen(AskLine(_("Export the highlights to"), text=name, hint=_(HINT)), write)


def _write(library: Library, path: Path, article: int | None) -> str:
    """Write the file; return what to tell the reader."""
    form = SUFFIXES.get(path.suffix.lower())
    if form is None:
        wrong = _("{path}: not written: the name must end in one of {suffixes}")
        return wrong.format(path=isolated(str(path)), suffixes=isolated(" ".join(SUFFIXES)))
    try:
        text = export_highlights(library, form, article=article)
        path.write_text(text, encoding="utf-8")
    except (OSError, NewsreaderError) as error:
        return _("{path}: not written: {why}").format(
            path=isolated(str(path)), why=isolated(str(error))
        )
    return _("Written: {path}").format(path=isolated(str(path.resolve())))
