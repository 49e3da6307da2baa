"""What a person sees: the cells of the screen, row by row."""

from typing import Any, TypeVar

from textual.app import App
from textual.screen import Screen

S = TypeVar("S", bound=Screen[Any])


def rows_of(app: App[None]) -> list[str]:
    """Return the rows of the screen as drawn, from left to right."""
    # Textual offers no public way to the composed rows but as a picture.
    return [strip.text for strip in app.screen._compositor.render_strips()]


def text_of(app: App[None]) -> str:
    """Return the whole screen, its rows separated by line breaks."""
    return "\n".join(rows_of(app))


def on_top(app: App[Any], kind: type[S]) -> S:
    """Return the screen on top, which must be of this kind."""
    screen = app.screen
    assert isinstance(screen, kind), screen
    return screen
