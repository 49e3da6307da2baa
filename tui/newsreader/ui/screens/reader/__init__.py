"""The screen an article is read on, one module for each thing that is done there."""

from newsreader.ui.screens.reader.screen import ReaderScreen

__all__ = ["ReaderScreen"]
