"""The themes: colours for the variables of `styles/`, and signs where there are no colours."""

import os
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal

from textual.app import App
from textual.theme import Theme

Colours = Literal["all", "sixteen", "none"]
"""What the terminal shows, and the person wants to see."""

NAMES = ("dark", "light", "high-contrast", "colour-blind-safe")
_THEIR_OWN = ("primary", "warning", "error", "success", "accent", "foreground")
_GROUNDS = ("background", "surface", "panel")

_SIGNS = {
    "marked-style": "none",
    "cursor-style": "bold",
    "chosen-style": "none",
    "hit-style": "none",
    "current-hit-style": "bold",
    "label-style": "none",
}
"""What says without colour where one is, besides the weights and underlines of `styles/`."""

_SIGNS_WITHOUT_COLOUR = {
    "marked-style": "reverse",
    "cursor-style": "bold reverse",
    "chosen-style": "reverse",
    "hit-style": "reverse",
    "current-hit-style": "bold underline reverse",
    "label-style": "reverse",
}


def ansi_color(environ: Mapping[str, str] = os.environ) -> bool | None:
    """Return what an app must be made with for NO_COLOR to mean none.

    Textual turns colours to greys then, unless they are the terminal's own; those it leaves out.
    """
    return True if "NO_COLOR" in environ else None


def register(  # Any: whatever the app returns
    app: App[Any], name: str = "auto", *, light: bool | None = None
) -> None:
    """Make the themes known to an app and show it in one of them.

    Args:
        app: The app; NO_COLOR and the colours of its terminal decide what the themes look like.
        name: One of `NAMES`, or "auto" for the light or the dark one.
        light: Whether the terminal's own background is light; none if that is not known.
    """
    sixteen = app.console.color_system == "standard"
    for theme in themes("none" if app.no_color else "sixteen" if sixteen else "all"):
        app.register_theme(theme)
    by_background = "light" if light else "dark"
    app.theme = by_background if name == "auto" else name


def themes(colours: Colours = "all") -> tuple[Theme, ...]:
    """Return the themes as they are with so many colours, in the order of `NAMES`."""
    return tuple(_theme(name, colours) for name in NAMES)


def default_variables() -> dict[str, str]:
    """Return our variables for a theme that is not one of ours."""
    return _theme("dark", "all").variables


def _theme(name: str, colours: Colours) -> Theme:
    palette = _palettes()[name]
    if colours == "sixteen":
        palette = _palettes()["sixteen" if palette["dark"] else "sixteen-light"]
    signs = _SIGNS_WITHOUT_COLOUR if colours == "none" else _SIGNS
    known = {key: palette[key] for key in ("dark", *_THEIR_OWN, *_GROUNDS)}
    ours = {key: colour for key, colour in palette.items() if key not in known}
    return Theme(name, **known, variables=ours | signs)


@cache
def _palettes() -> dict[str, dict[str, Any]]:  # Any: colours, and whether it is dark
    return tomllib.loads((Path(__file__).parent / "themes.toml").read_text(encoding="utf-8"))
