"""What a person sees: the cells of the screen, row by row."""

from textual.app import App


def rows_of(app: App[None]) -> list[str]:
    """Return the rows of the screen as drawn, from left to right."""
    # Textual offers no public way to the composed rows but as a picture.
    return [strip.text for strip in app.screen._compositor.render_strips()]


def text_of(app: App[None]) -> str:
    """Return the whole screen, its rows separated by line breaks."""
    return "\n".join(rows_of(app))
