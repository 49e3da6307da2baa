"""The list of articles."""

from newsreader.ui.screens.library.screen import LibraryScreen

__all__ = ["LibraryScreen"]
