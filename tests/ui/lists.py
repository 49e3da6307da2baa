"""What tests ask of the screens that show a list."""

from textual.app import App
from textual.screen import Screen

from newsreader.commands import Command
from newsreader.ui.widgets.row_list import RowList


def listed(app: App[None]) -> list[str]:
    """Return the keys of the entries that can be chosen."""
    return [row.key for row in app.screen.query_one(RowList).rows if row.key]


def shows(app: App[None], screen: type[Screen[None]] | type[Screen[Command | None]]) -> bool:
    """Say whether a screen of this kind is on top."""
    return isinstance(app.screen, screen)
