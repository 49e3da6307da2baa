"""The themes can be read, and what they mark can be told apart without their colours."""

import re
from collections.abc import Iterator
from itertools import combinations
from typing import Any, get_args

import pytest
from rich.color import Color as RichColor
from rich.color import ColorSystem
from textual.app import App, ComposeResult
from textual.color import Color
from textual.geometry import Region
from textual.theme import Theme
from textual.widgets import Static

from newsreader.config import options
from newsreader.resources import resource_folder
from newsreader.ui import themes
from newsreader.ui.themes import Colours

GROUNDS = ("background", "surface", "panel", "marked")
"""What text of any colour may stand on."""
RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
OKABE_ITO = {"#e69f00", "#56b4e9", "#009e73", "#f0e442", "#0072b2", "#d55e00", "#cc79a7"}

ALL = [
    pytest.param(theme, id=f"{theme.name}-{colours}")
    for colours in get_args(Colours)
    for theme in themes.themes(colours)
]


def rules() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the selector and the declarations of every rule of styles/."""
    for file in sorted(resource_folder("styles").glob("*.tcss")):
        text = re.sub(r"/\*.*?\*/", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        for selector, body in RULE.findall(text):
            pairs = (one.split(":", maxsplit=1) for one in body.split(";") if ":" in one)
            yield selector.strip(), {name.strip(): value.strip() for name, value in pairs}


def pairs() -> set[tuple[str, str]]:
    """Return the variables of every text colour of styles/ and of what may be behind it."""
    found = set()
    for _, rule in rules():
        text, ground = rule.get("color", ""), rule.get("background", "").partition(" ")[0]
        if text and ground:
            found.add((text, ground))
        elif text:
            found |= {(text, f"${one}") for one in GROUNDS}
        elif ground:
            found.add(("$foreground", ground))
    return {(text.removeprefix("$"), ground.removeprefix("$")) for text, ground in found}


def variables(theme: Theme) -> dict[str, str]:
    return theme.to_color_system().generate() | theme.variables


def theme_named(name: str, colours: Colours = "all") -> Theme:
    return next(one for one in themes.themes(colours) if one.name == name)


def luminance(color: Color) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4
        for one in color.normalized
    )
    return sum(weight * one for weight, one in zip((0.2126, 0.7152, 0.0722), channels, strict=True))


def contrast(one: str, other: str) -> float:
    dark, light = sorted(luminance(Color.parse(color)) for color in (one, other))
    return (light + 0.05) / (dark + 0.05)


def grey(color: str) -> str:
    return Color.parse(color).monochrome.hex


def style_of(selector: str, theme: Theme) -> frozenset[str]:
    """Return the weight, slant and lines that a rule of styles/ draws with in a theme."""
    style = dict(rules())[selector].get("text-style", "none")
    if style.startswith("$"):
        style = theme.variables[style.removeprefix("$")]
    return frozenset(style.split()) - {"none"}


def test_the_contrast_of_black_and_white_is_21() -> None:
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777", "#fff") == pytest.approx(4.48, abs=0.01)


def test_the_styles_have_pairs_of_colours() -> None:
    assert {("person", "marked"), ("label-8-text", "label-8"), ("foreground", "panel")} <= pairs()
    assert ("foreground", "hit") not in pairs()


@pytest.mark.parametrize("colours_shown", get_args(Colours))
@pytest.mark.parametrize("name", themes.NAMES)
def test_every_text_can_be_read_on_its_ground(name: str, colours_shown: Colours) -> None:
    colours = variables(theme_named(name, colours_shown))
    # the sixteen colours are what they are
    needed = 7 if name == "high-contrast" and colours_shown != "sixteen" else 4.5
    poor = {
        (text, ground, round(ratio, 2))
        for text, ground in pairs()
        if (ratio := contrast(colours[text], colours[ground])) < needed
    }
    assert not poor


@pytest.mark.parametrize("theme", themes.themes("none"), ids=lambda theme: theme.name)
def test_it_can_be_read_in_greys_too(theme: Theme) -> None:
    colours = variables(theme)
    for text, ground in pairs():
        assert contrast(grey(colours[text]), grey(colours[ground])) >= 3, (text, ground)


@pytest.mark.parametrize("theme", ALL)
def test_frames_and_selections_stand_out(theme: Theme) -> None:
    colours = variables(theme)
    for ground in GROUNDS[:3]:
        assert contrast(colours["primary"], colours[ground]) >= 3, ground


@pytest.mark.parametrize("theme", themes.themes("sixteen"), ids=lambda theme: theme.name)
def test_none_of_sixteen_colours_falls_together_with_another(theme: Theme) -> None:
    drawn = {
        name: RichColor.parse(value).downgrade(ColorSystem.STANDARD).number
        for name, value in variables(theme).items()
        if re.fullmatch("#[0-9a-fA-F]{6}", value)
    }
    for text, ground in pairs():
        assert drawn[text] != drawn[ground], (text, ground)
    grounds = ["background", "marked", "hit", "primary", *(f"label-{n}" for n in range(1, 9))]
    assert len({drawn[name] for name in grounds}) == len(grounds)


@pytest.mark.parametrize("theme", ALL)
def test_marks_of_every_kind_differ_without_colour(theme: Theme) -> None:
    kinds = ["person", "organisation", "place", "other", "date"]
    for prefix in ("article", "row-list"):
        styles = {kind: style_of(f".{prefix}--{kind}", theme) for kind in kinds}
        for one, two in combinations(kinds, 2):
            assert styles[one] != styles[two], (one, two)
            assert styles[one]


@pytest.mark.parametrize("theme", themes.themes("none"), ids=lambda theme: theme.name)
@pytest.mark.parametrize(
    "selector",
    [
        *(".article--target", ".article--hit", ".article--current-hit", ".article--selection"),
        *(".row-list--cursor", ".drawn-line--current", ".bidi-editor--selection"),
    ],
)
def test_without_colours_where_one_is_is_shown_by_reversing(theme: Theme, selector: str) -> None:
    assert "reverse" in style_of(selector, theme)


def test_every_label_of_a_theme_has_a_ground_of_its_own() -> None:
    for theme in themes.themes():
        grounds = [theme.variables[f"label-{number}"] for number in range(1, 9)]
        assert len(set(grounds)) == 8


def test_the_colour_blind_safe_marks_are_those_of_okabe_and_ito() -> None:
    theme = theme_named("colour-blind-safe")
    marks = [theme.variables[name] for name in ("person", "organisation", "place", "other", "date")]
    assert len(set(marks)) == 5
    assert set(marks) <= OKABE_ITO


def test_the_option_offers_the_themes_there_are() -> None:
    (option,) = (one for one in options() if one.path == ("look", "theme"))
    offered = set(re.findall(r'"([\w-]+)"', option.about.kind.words))
    assert offered == {"auto", *themes.NAMES}


class Shown(App[None]):
    """Shows one line in a theme."""

    CSS = "Static { color: $person; background: $label-1; text-style: $cursor-style; }"

    def __init__(self, theme: str) -> None:
        super().__init__(ansi_color=themes.ansi_color())
        themes.register(self, theme)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        return themes.default_variables()

    def compose(self) -> ComposeResult:
        yield Static("كلمة")


def drawn(app: App[Any]) -> tuple[str, str, bool]:
    style = app.query_one(Static).rich_style
    assert style.color
    assert style.bgcolor
    return style.color.name, style.bgcolor.name, bool(style.reverse)


@pytest.mark.parametrize(
    ("wanted", "name"), [("auto", "dark"), *((name, name) for name in themes.NAMES)]
)
async def test_an_app_is_shown_in_the_theme(
    monkeypatch: pytest.MonkeyPatch, wanted: str, name: str
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")
    app = Shown(wanted)
    async with app.run_test() as pilot:
        ours = theme_named(name).variables
        assert drawn(app) == (ours["person"], ours["label-1"], False)
        app.theme = "light"
        await pilot.pause()
        assert drawn(app)[0] == theme_named("light").variables["person"]


async def test_no_color_brings_the_signs_and_no_colour_at_all(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Shown("auto")
    async with app.run_test():
        assert drawn(app)[2]
        (line,) = app.query_one(Static).render_lines(Region(0, 0, 4, 1))
        styles = [segment.style for segment in line if segment.style]
        assert styles
        assert all(one.color and one.color.is_default for one in styles)
        assert all(one.bgcolor and one.bgcolor.is_default for one in styles)


async def test_a_terminal_of_sixteen_colours_brings_theirs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    app = Shown("light")
    async with app.run_test():
        assert drawn(app)[1] == "#aa5500"


@pytest.mark.parametrize(
    ("name", "light", "shown"),
    [
        ("auto", True, "light"),
        ("auto", False, "dark"),
        ("auto", None, "dark"),
        ("dark", True, "dark"),
        ("high-contrast", True, "high-contrast"),
    ],
)
def test_by_itself_the_theme_follows_the_background_of_the_terminal(
    name: str, light: bool | None, shown: str
) -> None:
    app: App[None] = App()
    themes.register(app, name, light=light)
    assert app.theme == shown
