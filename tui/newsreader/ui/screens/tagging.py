"""Asking for the tags of a highlight."""

from collections.abc import Callable

from newsreader.library import Library
from newsreader.model import Highlight
from newsreader.ui.direction import isolated
from newsreader.ui.highlight_filter import read_tags
from newsreader.ui.keys import CommandScreen
from newsreader.ui.screens.dialogs import AskLine
from newsreader.wording import _

SHOWN = 12
"""Tags in use that are named below the field."""


def ask_tags(
    screen: CommandScreen, library: Library, one: Highlight, then: Callable[[], None]
) -> None:
    """Ask for the tags of a highlight and keep them; `then` shows what has changed."""
    used = " · ".join(f"{tag} {count}" for tag, count in library.tags()[:SHOWN])
    hint = _("Separate tags with commas; an empty line takes all away")
    if used:
        hint += _(". In use: {tags}").format(tags=isolated(used))

    def keep(typed: str | None) -> None:
        if typed is not None and (tags := read_tags(typed)) != one.tags:
            library.tag(one.id, tags)
            then()

    screen.app.push_screen(
        AskLine(
            _("Tags of this highlight"),
            text="، ".join(one.tags),
            hint=hint,
        ),
        keep,
    )
